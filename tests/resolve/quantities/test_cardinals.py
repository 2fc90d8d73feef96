"""Cardinals: numbers in words."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.cardinals import read_cardinal


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("twenty-one trillion and three hundred", "twenty-one trillion and three hundred", 21e12 + 300),
        ("one hundred and sixteen houses", "one hundred and sixteen", 116),
        ("three lakh crore", "three lakh crore", 3e12),
        ("a dozen eggs", "a dozen", 12),
        ("two hundred point zero three", "two hundred point zero three", 200.03),
        ("nine hundred thousand", "nine hundred thousand", 900_000),
        ("two and three", "two", 2),
        ("one two three", "one", 1),
        ("ten twenty", "ten", 10),
    ],
)
def test_words_add_up_as_far_as_they_make_one_number(text: str, words: str, value: float) -> None:
    cardinal = read_cardinal(text, 0)
    assert cardinal is not None
    assert text[: cardinal.end] == words
    assert cardinal.value == pytest.approx(value)


@pytest.mark.parametrize("text", ["a house", "an hour", "hundred", "house", "million"])
def test_an_article_or_a_scale_alone_is_no_number(text: str) -> None:
    assert read_cardinal(text, 0) is None
