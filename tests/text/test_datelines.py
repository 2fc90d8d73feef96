"""A dateline is a place in capitals, set off by a dash at the start of a line."""

from __future__ import annotations

import pytest

from attribune.text.datelines import skip_dateline


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("SEDLEY CROSS – The clock will strike.", "The clock will strike."),
        ("HARVEN, Ostervane (Tolmere Wire) -- The clock will strike.", "The clock will strike."),
        ("HARVEN (TW) — “The clock will strike.”", "“The clock will strike.”"),
        ("The clock – a gift – will strike.", "The clock – a gift – will strike."),
        ("HARVEN-based firms will close.", "HARVEN-based firms will close."),
        ("HARVEN — ", "HARVEN — "),
    ],
)
def test_what_follows_a_dateline_is_found(text: str, rest: str) -> None:
    assert text[skip_dateline(text, 0, len(text.rstrip())) :] == rest


def test_capitals_within_a_line_are_no_dateline() -> None:
    text = "In HARVEN – The clock"
    assert skip_dateline(text, 3, len(text)) == 3
