from __future__ import annotations

from attribune.ingest.pages.lines import Line
from attribune.ingest.pages.paragraphs import join_lines


def line(text: str, top: float, *, left: float = 60, right: float = 500, height: float = 10, page: int = 0) -> Line:
    return Line(page, text, left, right, 800 - top, height)


def test_lines_close_to_each_other_are_one_paragraph_and_a_gap_ends_it() -> None:
    lines = [line("The old bridge", 0), line("is safe, she", 14), line("said.", 28), line("Nobody asked", 56)]
    assert join_lines([*lines, line("us.", 70)]) == ["The old bridge is safe, she said.", "Nobody asked us."]


def test_an_indent_starts_a_paragraph() -> None:
    lines = [line("The old bridge", 0), line("is safe.", 14), line("Nobody asked", 28, left=75), line("us then.", 42)]
    assert join_lines(lines) == ["The old bridge is safe.", "Nobody asked us then."]


def test_another_size_of_type_starts_a_paragraph() -> None:
    assert join_lines([line("Bridge safe", 0, height=18), line("The old bridge", 16)]) == [
        "Bridge safe",
        "The old bridge",
    ]


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    lines = [line("The old", 700, right=290), line("bridge is", 0, left=310), line("safe, said", 0, page=1)]
    assert join_lines([*lines, line("Ada.", 14, page=1)]) == ["The old bridge is safe, said Ada."]


def test_a_short_line_that_ends_a_sentence_ends_the_paragraph() -> None:
    lines = [line("The old bridge is very", 0), line("safe.", 14, right=100), line("Nobody asked us, said", 28)]
    assert join_lines([*lines, line("Ada Brook in May.", 42)]) == [
        "The old bridge is very safe.",
        "Nobody asked us, said Ada Brook in May.",
    ]
