"""Outlets are named as a person says: by their addresses where nothing is written, by what is written elsewhere."""

from __future__ import annotations

import pytest

from attribune.records import Article, Charset, Digest, Metadata, Origin, Span, Unknown
from attribune.split.outlets import build_outlets, name_outlets

TEXT = "The ferry is late."
OUTLETS = build_outlets(
    [
        ("quay.example", "Quay Post"),
        ("Q. Post", "Quay Post"),
        ("sport.quay.example", "Quay Sport"),
        ("bücher.example", "B"),
    ]
)


def name(metadata: Metadata, *, page_url: str | None = None, articles: int = 1) -> Metadata:
    """Return the metadata of the first of ``articles`` articles after naming."""
    digest = Digest("a", "0" * 64, TEXT, Charset("utf-8", "valid"), origin=Origin("html", page_url))
    spans = [Span(at, at + 3) for at in range(0, 3 * articles, 3)]
    given = [Article(digest.id, span, TEXT[span.start : span.end], metadata) for span in spans]
    return name_outlets(given, digest, OUTLETS)[0].metadata


def test_an_outlet_that_is_not_written_is_told_by_the_article_s_address() -> None:
    metadata = Metadata(url="https://www.quay.example/a", unknown=(Unknown("outlet", "no"), Unknown("author", "no")))
    named = name(metadata)
    assert (named.outlet, named.unknown) == ("Quay Post", (Unknown("author", "no"),))


def test_the_page_s_address_tells_the_outlet_of_its_only_article() -> None:
    assert name(Metadata(), page_url="https://quay.example/1").outlet == "Quay Post"


def test_the_address_of_a_page_of_many_articles_tells_nothing_of_their_outlets() -> None:
    assert name(Metadata(), page_url="https://quay.example/1", articles=2).outlet is None


@pytest.mark.parametrize("written", ["Q. Post", "q. post", "Q. Pöst", "www.quay.example", "news.Quay.example"])
def test_a_written_name_becomes_the_one_that_is_wished(written: str) -> None:
    assert name(Metadata(outlet=written)).outlet == "Quay Post"


def test_a_name_that_is_not_known_stays_whatever_the_address() -> None:
    assert name(Metadata(outlet="Brine Bell", url="https://quay.example/a")).outlet == "Brine Bell"


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://sport.quay.example/1", "Quay Sport"),
        ("https://live.sport.quay.example./1", "Quay Sport"),
        ("HTTP://QUAY.EXAMPLE:8080", "Quay Post"),
        ("https://xn--bcher-kva.example/", "B"),
        ("https://notquay.example/", None),
        ("https://quay.example.org/", None),
        ("http://[broken", None),
        ("quay.example/1", None),
    ],
)
def test_a_domain_stands_for_itself_and_what_is_below_it(url: str, outlet: str | None) -> None:
    assert name(Metadata(url=url)).outlet == outlet


def test_the_hash_is_of_what_is_said_not_of_its_order() -> None:
    pairs = [("a.example", "A"), ("The B", "B")]
    assert build_outlets(pairs).sha256 == build_outlets(reversed(pairs)).sha256
    assert build_outlets(pairs).sha256 != build_outlets(pairs[:1]).sha256
