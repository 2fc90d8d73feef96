from __future__ import annotations

from attribune.ingest.pages.furniture import drop_furniture
from attribune.ingest.pages.lines import Line


def page(number: int, *texts: str) -> list[Line]:
    return [Line(number, text, 60, 500, 800 - 14 * at, 10) for at, text in enumerate(texts)]


def test_heads_and_numbers_that_recur_on_pages_are_dropped() -> None:
    lines = [
        row for n in range(3) for row in page(n, "The Lantern, 14 May", f"Story {'abc'[n]} goes on.", f"- {n + 1} -")
    ]
    assert [line.text for line in drop_furniture(lines)] == ["Story a goes on.", "Story b goes on.", "Story c goes on."]


def test_a_line_that_recurs_within_pages_stays() -> None:
    middle = ["One.", "Two.", "Three.", "He laughed.", "Five.", "Six.", "Seven."]
    lines = [
        row
        for n in range(4)
        for row in page(n, *(f"{'abcd'[n]} {text}" if text != "He laughed." else text for text in middle))
    ]
    assert sum(line.text == "He laughed." for line in drop_furniture(lines)) == 4


def test_the_only_page_keeps_a_line_that_is_a_number() -> None:
    assert [line.text for line in drop_furniture(page(0, "2031", "It rained."))] == ["2031", "It rained."]


def test_a_title_stays_although_it_recurs_in_smaller_type_above_other_pages() -> None:
    title = Line(0, "The bridge reopens", 60, 500, 800, 24)
    lines = [
        title,
        *(row for n in range(1, 6) for row in page(n, "The bridge reopens", f"Story {'abcdef'[n]} goes on.")),
    ]
    assert [line.text for line in drop_furniture(lines)].count("The bridge reopens") == 1


def test_a_head_with_the_page_number_goes_even_if_it_names_one_chapter_of_many() -> None:
    heads = [f"Chapter 1: Bridges {n}" if n < 3 else f"Chapter 2: Ferries {n}" for n in range(9)]
    lines = [row for n, head in enumerate(heads) for row in page(n, head, f"Story {'abcdefghi'[n]} goes on.")]
    assert all("Chapter" not in line.text for line in drop_furniture(lines))


def test_numbers_of_an_exports_articles_stay() -> None:
    lines = [row for n in range(4) for row in page(n, f"Document {n + 1} of 4", f"Story {'abcd'[n]} goes on.")]
    assert len(drop_furniture(lines)) == 8
