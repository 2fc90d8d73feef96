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
