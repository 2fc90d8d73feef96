"""Bylines of articles whose bounds the format states."""

from __future__ import annotations

from attribune.records import Block, BlockKind, Charset, Digest, Metadata, Part, Span
from attribune.split import split_digest

Told = tuple[str | None, str | None, str | None]
PROSE = "The ferry to Pell Island is late again, the harbour master said on Thursday."


def read(*bylines: str, stated: Metadata | None = None) -> list[Told]:
    """Return outlet, author and day of articles with one byline each."""
    texts: list[str] = []
    parts: list[Part] = []
    at = 0
    for n, byline in enumerate(bylines):
        title = f"Ferry number {n} is late again"
        spans = []
        for words in (title, byline, PROSE):
            spans.append(Span(at, at + len(words)))
            texts.append(words)
            at += len(words) + 2
        kinds = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.PARAGRAPH)
        blocks = tuple(Block(k, s) for k, s in zip(kinds, spans, strict=True))
        parts.append(Part(Span(spans[0].start, spans[-1].end), stated or Metadata(title=title), blocks))
    digest = Digest("a", "0" * 64, "\n\n".join(texts), Charset("utf-8", "valid"), tuple(parts))
    return [(a.metadata.outlet, a.metadata.author, a.metadata.published) for a in split_digest(digest)]


def test_a_byline_tells_outlet_and_day() -> None:
    assert read("Varn Gazette | May 12, 2031") == [("Varn Gazette", None, "2031-05-12")]


def test_what_is_stated_stands_before_the_byline() -> None:
    stated = Metadata(title="Ferry number 0 is late again", outlet="Tarn Herald", published="2031-05-01")
    assert read("Varn Gazette | May 12, 2031", stated=stated) == [("Tarn Herald", None, "2031-05-01")]


def test_a_lone_name_is_the_outlet() -> None:
    assert read("Varn Gazette", "The Tarn Herald")[1] == ("The Tarn Herald", None, None)


def test_an_age_beside_a_name_is_passed_over() -> None:
    assert read("3 hours ago · Varn Gazette", "2 hours ago · Varn Gazette")[0][0] == "Varn Gazette"


def test_names_of_people_that_never_repeat_are_authors() -> None:
    assert read("Ada Brook | May 12, 2031", "Tom Ferrier | May 13, 2031")[0] == (None, "Ada Brook", "2031-05-12")


def test_author_and_outlet_before_a_date_are_told_apart() -> None:
    told = read("Ada Brook, Varn Gazette – May 12, 2031", "Varn Gazette – May 13, 2031")
    assert told[0] == ("Varn Gazette", "Ada Brook", "2031-05-12")


def test_numeric_dates_are_read_in_the_order_of_the_digest() -> None:
    assert read("Varn Gazette, 03/04/2031", "Varn Gazette, 27/04/2031")[0][2] == "2031-04-03"
