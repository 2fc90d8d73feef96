"""A digest as it came, cut into articles."""

from __future__ import annotations

import pytest

from attribune.errors import NotInLedger
from attribune.explore.reader.digests import open_digest
from attribune.ledger import Ledger
from attribune.records import DigestRecord, Failure, Run


def test_pieces_together_are_exactly_the_text(news: Ledger, mine: DigestRecord) -> None:
    shown = open_digest(news, mine.digest.id)
    assert "".join(piece.text for piece in shown.pieces) == mine.digest.text


def test_what_lies_between_articles_belongs_to_none(news: Ledger, mine: DigestRecord) -> None:
    shown = open_digest(news, mine.digest.id)
    between = [piece.text.strip() for piece in shown.pieces if piece.article is None]
    assert between == ["Morning press", "— end of the press —"]
    assert [each.id for each in shown.articles] == [record.article.id for record in mine.articles]


def test_pages_of_a_digest_together_are_exactly_its_text(news: Ledger, mine: DigestRecord) -> None:
    pages = [open_digest(news, mine.digest.id, first=first, most=1) for first in (0, 1)]
    assert "".join(piece.text for page in pages for piece in page.pieces) == mine.digest.text
    assert [each.number for page in pages for each in page.articles] == [1, 2]


def test_a_page_beyond_the_last_is_the_last(news: Ledger, mine: DigestRecord) -> None:
    assert [each.number for each in open_digest(news, mine.digest.id, first=99, most=1).articles] == [2]


def test_attributions_are_counted_by_article(news: Ledger, mine: DigestRecord) -> None:
    assert [each.attributions for each in open_digest(news, mine.digest.id).articles] == [4, 1]


def test_what_could_not_be_read_of_it_is_told(news: Ledger, mine: DigestRecord) -> None:
    failure = Failure(mine.digest.name, "extract", "model", "the model stopped.")
    news.write_failure(failure, Run("1.0", "ab" * 32))
    news.write_failure(Failure("elsewhere.txt", "ingest", "input-empty", "no words."), Run("1.0", "ab" * 32))
    assert open_digest(news, mine.digest.id).failures == (failure,)


def test_a_digest_that_is_not_there_is_no_digest(news: Ledger) -> None:
    with pytest.raises(NotInLedger):
        open_digest(news, "dig-0")
