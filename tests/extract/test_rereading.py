"""Contents that may hold an attribution are read again, and what is the speaker's own is left out."""

from __future__ import annotations

import pytest
from tests.extract.rules import find_by_hand, find_extent, spell

from attribune.extract.rereading import find_rereadable, is_of_another, shorten_claim


def list_rereadable(text: str, content: str) -> list[str]:
    """Return the stretches of a content that are read again."""
    return [text[s.start : s.end] for s in find_rereadable(text, find_extent(text, content).spans)]


def test_only_sentences_with_a_cue_are_read_again() -> None:
    text = "“The road is open. The board denied it, Lurien wants it. I hope so,” she said."
    assert list_rereadable(text, text[: text.index(" she")]) == ["The board denied it, Lurien wants it. "]


def test_the_that_before_a_content_is_left_out() -> None:
    text = "He said that “the board denied it.”"
    assert list_rereadable(text, "that “the board denied it.”") == ["the board denied it.”"]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("I am confident it is safe", "I", "am confident", "it is safe"),
        ("she hopes to win", "she", "hopes", "to win"),
        ("it shows a need", "it", "shows", "a need"),
        ("Venn should admit the theft", "Venn", "should admit", "the theft"),
        ("the board is popular in town", "the board", "is popular in", "town"),
        ("Rook denied it", "Rook", "denied", "it"),
        ("it is too early to say why", "-", "too early to say", "why"),
        ("whether Rook wants to go", "whether Rook", "wants", "to go"),
    ],
)
def test_the_speakers_own_mind_and_what_was_not_said_are_left_out(
    sentence: str, source: str, cue: str, content: str
) -> None:
    assert not is_of_another(find_by_hand(sentence, source, cue, content), sentence, 0)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("the board denied the theft", "the board", "denied", "the theft"),
        ("she told the board to go", "she", "told", "to go"),
        ("after Venn came, they wanted to go", "they", "wanted", "to go"),
        ("the road was reportedly shut", "-", "reportedly", "shut"),
    ],
)
def test_another_voice_is_kept(sentence: str, source: str, cue: str, content: str) -> None:
    assert is_of_another(find_by_hand(sentence, source, cue, content), sentence, 0)


def test_the_predicate_is_no_part_of_somebodys_plans() -> None:
    text = "her plans to tax the rich would fail"
    found = shorten_claim(find_by_hand(text, "her", "plans", "to tax the rich would fail"), text)
    assert spell(text, found.attribution) == ("her", "plans", "to tax the rich")
