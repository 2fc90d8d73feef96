"""Words are runs of letters and digits, or single marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attribune.text.words import LONGEST_WORD, find_words


def test_marks_are_words_of_their_own() -> None:
    text = "“No,” 3.5m!"
    assert [text[a:b] for a, b in find_words(text, 0, len(text))] == ["“", "No", ",", "”", "3", ".", "5m", "!"]


def test_words_outside_the_stretch_are_left_out() -> None:
    assert list(find_words("one two three", 4, 7)) == [(4, 7)]


def test_a_run_without_end_is_cut() -> None:
    assert max(b - a for a, b in find_words("x" * 1000, 0, 1000)) == LONGEST_WORD


@given(st.text(max_size=200))
def test_words_cover_everything_but_white_space(text: str) -> None:
    covered = {i for a, b in find_words(text, 0, len(text)) for i in range(a, b)}
    assert covered == {i for i, c in enumerate(text) if not c.isspace()}
