"""One article out of the ledger, alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from attribune.errors import LedgerCorrupt, NotInLedger
from attribune.explore.reader import loading
from attribune.explore.reader.loading import open_article
from attribune.ledger import Ledger, open_ledger
from attribune.ledger.schema import digests
from attribune.records import DigestRecord, Judgement, JudgementKind, Mention, Origin, Run, Span, SpeakerName

AT = "2031-07-17T09:30:00+00:00"


def test_an_article_alone_is_what_its_digest_holds(news: Ledger, mine: DigestRecord) -> None:
    for record in mine.articles:
        assert open_article(news, record.article.id).record == record


def test_an_article_of_a_long_digest_is_read_without_the_others(
    news: Ledger, mine: DigestRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "MAX_PAGE", 10)
    record = mine.articles[1]
    opened = open_article(news, record.article.id)
    assert opened.record == record
    assert opened.page.text == record.article.text
    assert opened.sha256 == mine.digest.sha256


@pytest.mark.parametrize("longest", [10, 400_000])
def test_words_are_found_on_the_page_of_a_long_digest_as_of_a_short_one(
    tmp_path: Path, mine: DigestRecord, monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    monkeypatch.setattr(loading, "MAX_PAGE", longest)
    paged = replace(mine.digest, origin=Origin("html", "https://wire.example/mine"))
    with open_ledger(tmp_path / "paged.db") as ledger:
        ledger.write_record(replace(mine, digest=paged), Run("1.0", "ab" * 32))
        opened = open_article(ledger, mine.articles[1].article.id)
    place = opened.locate(opened.record.readings[0].attribution)
    assert place.fragment_url == "https://wire.example/mine#:~:text=A%20second%20article"


def test_an_article_that_is_not_there_is_no_article(news: Ledger) -> None:
    with pytest.raises(NotInLedger):
        open_article(news, "art-00000000000000000000000000000000")


def test_a_text_that_was_changed_is_told(news: Ledger, mine: DigestRecord) -> None:
    with news.write() as connection:
        connection.execute(text("DROP TRIGGER digests_no_update"))
        connection.execute(digests.update().values(text=mine.digest.text.upper()))
    with pytest.raises(LedgerCorrupt):
        open_article(news, mine.articles[0].article.id)


def test_a_judgement_that_wins_stands_with_who_decided(news: Ledger, mine: DigestRecord) -> None:
    said = mine.articles[0].readings[0].attribution
    judgement = Judgement(JudgementKind.REJECT, (said,), AT, author="Ada")
    news.write_judgement(judgement)
    assert open_article(news, said.article_id).standing == {said.id: judgement}


def test_only_judgements_that_concern_the_article_are_settled(mine: DigestRecord) -> None:
    first, second = (record.article.id for record in mine.articles)
    of_first = Judgement(JudgementKind.RENAME, (Mention(first, Span(0, 4)),), AT, author="Ada", value="Kora")
    of_second = Judgement(JudgementKind.RENAME, (Mention(second, Span(0, 4)),), AT, author="Ada", value="Kora")
    of_all = Judgement(JudgementKind.RENAME, (SpeakerName("Hale"),), AT, author="Ada", value="Dorrit Hale")
    assert loading.list_concerning([of_first, of_second, of_all], first) == (of_first, of_all)
