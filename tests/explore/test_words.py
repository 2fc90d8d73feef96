"""Typed words as an expression."""

from __future__ import annotations

import pytest

from attribune.errors import UsageError
from attribune.explore.words import MOST_BEGINNINGS, write_expression


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


@pytest.mark.parametrize("words", ["t* t* t*", "T* t*"])
def test_what_is_looked_for_twice_is_looked_for_once(words: str) -> None:
    assert (write_expression(words) or "").count("*") == 1


def test_a_word_and_its_beginning_and_a_phrase_stay_apart() -> None:
    assert write_expression('port port* "port"') == '"port" "port"*'


def test_more_beginnings_than_can_be_followed_are_refused() -> None:
    words = [f"{letter}*" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert write_expression(" ".join(words[:MOST_BEGINNINGS])) is not None
    with pytest.raises(UsageError, match="beginnings"):
        write_expression(" ".join(words))
