"""A split digest as JSON: a text that the reader does not have comes along, and what is stated only where it is."""

from __future__ import annotations

from typing import Any

from attribune.records import Article, Charset, Digest, Excerpt, Metadata, Note, Origin, Span
from attribune.split import describe_articles

TEXT = "Ferry is late"


def describe(origin: Origin, metadata: Metadata | None = None) -> dict[str, Any]:
    """Return the JSON of a digest that is one article."""
    digest = Digest("a", "0" * 64, TEXT, Charset("utf-8", "valid"), origin=origin)
    return describe_articles(digest, [Article(digest.id, Span(0, 13), TEXT, metadata or Metadata())])


def test_a_plain_text_is_not_repeated() -> None:
    assert list(describe(Origin("text", "https://q.example/1"))) == ["name", "articles"]


def test_of_other_inputs_the_text_its_address_and_its_language_come_along() -> None:
    described = describe(Origin("html", "https://q.example/1"))
    assert (described["text"], described["url"], described["language"]) == (TEXT, "https://q.example/1", None)


def test_what_an_input_states_beyond_the_rest_is_there_where_it_is_stated() -> None:
    metadata = Metadata(
        url="https://q.example/1", excerpt=Excerpt.PAYWALL, notes=(Note("page", "3"), Note("page", "4"))
    )
    [bare], [full] = (describe(Origin(), stated)["articles"] for stated in (Metadata(), metadata))
    assert {field: value for field, value in full.items() if field not in bare} == {
        "url": "https://q.example/1",
        "excerpt": "paywall",
        "notes": [{"field": "page", "value": "3"}, {"field": "page", "value": "4"}],
    }
