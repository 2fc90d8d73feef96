"""What was said around the words that were looked for, with those marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.web.searches.snippets import CUT, cut_snippet


def mark(text: str, words: str | None, longest: int = 360) -> str:
    return "".join(
        f"[{piece.text}]" if piece.is_marked else piece.text for piece in cut_snippet(text, words, longest=longest)
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cafe", "The [Café] stays open, said Kora’s café-owner."),
        ("open said", "The Café stays [open], [said] Kora’s café-owner."),
        ('"stays open"', "The Café [stays open], said Kora’s café-owner."),
        ('"open stays"', "The Café stays open, said Kora’s café-owner."),
        ("sta*", "The Café [stays] open, said Kora’s café-owner."),
        ("stay", "The Café stays open, said Kora’s café-owner."),
        ("…", "The Café stays open, said Kora’s café-owner."),
        (None, "The Café stays open, said Kora’s café-owner."),
    ],
)
def test_what_the_index_finds_is_marked(words: str | None, expected: str) -> None:
    shown = mark("The Café stays open, said Kora’s café-owner.", words)
    assert shown.replace("[café]-owner", "café-owner") == expected


def test_a_long_text_is_cut_around_the_first_of_the_words() -> None:
    shown = mark("far " * 200 + "the bridge is safe " + "so " * 200, "bridge", 100)
    assert "the [bridge] is safe" in shown
    assert shown.startswith(CUT)
    assert shown.endswith(CUT)
    assert len(shown) < 150


def test_a_long_text_without_words_begins_at_its_beginning() -> None:
    shown = mark("It began " + "and went on " * 100, None, 100)
    assert shown.startswith("It began")
    assert shown.endswith(CUT)


@given(text=st.text(max_size=80), words=st.text(max_size=20))
def test_nothing_is_lost_of_a_short_text(text: str, words: str) -> None:
    assert "".join(piece.text for piece in cut_snippet(text, words)) == text
