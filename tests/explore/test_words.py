"""Typed words as an expression."""

from __future__ import annotations

import pytest

from attribune.explore.words import write_expression


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("café", '"café"'),
        ("a b", '"a" "b"'),
        ('"a b" c', '"a b" "c"'),
        ('"a b', '"a b"'),
        ("a*", '"a"*'),
        ("* - a", '"a"'),
        ("a\x00b", '"a\ufffdb"'),
        ("cease-fire", '"cease-fire"'),
    ],
)
def test_each_word_or_phrase_is_quoted(words: str, expression: str) -> None:
    assert write_expression(words) == expression


@pytest.mark.parametrize("words", ["", " ", "—", '""', "*", "_"])
def test_without_a_word_there_is_nothing_to_look_for(words: str) -> None:
    assert write_expression(words) is None
