"""Which articles there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribune.explore import ArticleFilter, list_articles
from attribune.ledger import Ledger
from attribune.records import DigestRecord, Run


def list_titles(ledger: Ledger, chosen: ArticleFilter) -> list[str | None]:
    return [listed.title for listed in list_articles(ledger, filter=chosen)]


def test_all_articles_are_listed_in_the_order_of_recording(ledger: Ledger) -> None:
    assert [listed.title for listed in list_articles(ledger)] == ["Café stays", "A denial", "Bridge"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (ArticleFilter(outlet="evening"), ["Café stays"]),
        (ArticleFilter(words="denial report"), ["A denial"]),
        (ArticleFilter(words="CAFE mayor"), ["Café stays"]),
        (ArticleFilter(words="nothing"), []),
        (ArticleFilter(words="!"), []),
        (ArticleFilter(published_from="2024-08"), ["Bridge"]),
        (ArticleFilter(published_to="2024-07-31"), ["Café stays"]),
        (ArticleFilter(limit=2), ["Café stays", "A denial"]),
    ],
)
def test_all_that_is_asked_for_applies(ledger: Ledger, chosen: ArticleFilter, expected: list[str]) -> None:
    assert list_titles(ledger, chosen) == expected


def test_a_listed_article_traces_to_the_bytes(ledger: Ledger, second: DigestRecord, run: Run) -> None:
    (listed,) = list_articles(ledger, filter=ArticleFilter(digest_id=second.digest.id))
    assert (listed.article_id, listed.span) == (second.articles[0].article.id, second.articles[0].article.span)
    assert (listed.digest_name, listed.sha256, listed.run_id) == ("second.txt", second.digest.sha256, run.id)
    assert listed.attributions == 1


def test_a_title_that_a_newer_run_read_is_found_and_shown_once(ledger: Ledger, second: DigestRecord, run: Run) -> None:
    article = second.articles[0].article
    renamed = replace(article, metadata=replace(article.metadata, title="Crossing"))
    record = replace(second, articles=(replace(second.articles[0], article=renamed),))
    ledger.write_record(record, replace(run, code_version="2.0"))
    assert list_titles(ledger, ArticleFilter(words="crossing")) == ["Crossing"]
    assert list_titles(ledger, ArticleFilter(words="safe")) == ["Crossing"]
