"""Numbers: digits or words with scale and fraction."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.numbers import read_letter_scale, read_number


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("1.6 million barrels", "1.6 million", 1.6e6),
        ("3bn", "3bn", 3e9),
        ("300 thousand million", "300 thousand million", 3e11),
        ("two and a half years", "two and a half", 2.5),
        ("one million and a half", "one million and a half", 1.5e6),
        ("half a million", "half a million", 5e5),
        ("a quarter million", "a quarter million", 2.5e5),
        ("half a dozen", "half a dozen", 6),
        ("5-million-barrel", "5-million", 5e6),
    ],
)
def test_scale_and_fraction_belong_to_the_number(text: str, words: str, value: float) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert (text[: number.end], number.value) == (words, value)


def test_a_letter_scales_only_where_it_is_asked_for() -> None:
    number = read_number("50k", 0)
    assert number is not None
    assert number.value == 50
    lettered = read_letter_scale("50k", number)
    assert lettered is not None
    assert lettered.value == 50_000
