"""An id may be cut short as long as it is the only one."""

from __future__ import annotations

import pytest

from attribune.errors import UsageError
from attribune.explore.beginnings import choose_attribution, choose_judgement, read_words
from attribune.ledger import Ledger
from attribune.records import ArticleId, Attribution, DigestRecord, Extent, Judgement, JudgementKind, SpeakerName

SAME = Judgement(JudgementKind.SAME, (SpeakerName("A"), SpeakerName("B")), at="2031-07-17T00:00:00Z", author="orrel")


def test_an_attribution_is_meant_by_the_beginning_of_its_id(ledger: Ledger, second: DigestRecord) -> None:
    said = second.articles[0].readings[0].attribution
    with ledger.read() as connection:
        assert choose_attribution(connection, said.id) == said
        assert choose_attribution(connection, said.id[:20]) == said


def test_an_id_may_be_in_capitals_and_without_its_kind(ledger: Ledger, second: DigestRecord) -> None:
    said = second.articles[0].readings[0].attribution
    with ledger.read() as connection:
        assert choose_attribution(connection, said.id[:20].upper()) == said
        assert choose_attribution(connection, said.id.removeprefix("att-")) == said
    assert choose_judgement([SAME], SAME.id[4:12].upper()) == SAME


@pytest.mark.parametrize("beginning", ["att-", "att-zz", "", "art-", "att-%", "att-\ud800"])
def test_none_or_several_is_wrong_use(ledger: Ledger, beginning: str) -> None:
    with pytest.raises(UsageError), ledger.read() as connection:
        choose_attribution(connection, beginning)


def test_a_judgement_is_meant_by_the_beginning_of_its_id() -> None:
    assert choose_judgement([SAME], SAME.id[:10]) == SAME
    for beginning in ("", "jud-zz", "same"):
        with pytest.raises(UsageError):
            choose_judgement([SAME], beginning)


def test_an_attribution_is_read_in_words_where_its_article_is_here(ledger: Ledger, second: DigestRecord) -> None:
    elsewhere = Attribution(ArticleId("art-0"), Extent.from_pairs([[0, 4]]))
    with ledger.read() as connection:
        said = second.articles[0].readings[0].attribution
        assert read_words(connection, said) == "informed sources · said · “The bridge” … “is safe”"
        assert read_words(connection, elsewhere) is None
