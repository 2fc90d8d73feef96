"""Lines hold more than white space and are trimmed of it."""

from __future__ import annotations

from attribune.text.paragraphs import find_lines


def test_blank_lines_are_left_out_and_edges_trimmed() -> None:
    text = "One.\r\n \r\n  Two. \n\u2028Three."
    assert [text[s.start : s.end] for s in find_lines(text)] == ["One.", "Two.", "Three."]


def test_only_the_stretch_asked_for_is_read() -> None:
    assert [(s.start, s.end) for s in find_lines("One.\nTwo.\nThree.", 5, 9)] == [(5, 9)]
