"""Cue words tell whether a content is worth a second reading."""

from __future__ import annotations

import pytest

from attribune.extract.cue_words import holds_cue, is_own_voice


@pytest.mark.parametrize(
    "text", ["the board denied it", "as Lurien has emphasised", "Rook wants it", "claims of theft"]
)
def test_words_of_saying_and_of_mind_are_cues(text: str) -> None:
    assert holds_cue(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "the bridge is open",
        "I am confident of it",
        "We really hope so",
        "the United States",
        "much support",
        "Rook might say so",
    ],
)
def test_other_words_and_the_speakers_own_are_none(text: str) -> None:
    assert not holds_cue(text, 0, len(text))


def test_a_cue_outside_the_stretch_does_not_count() -> None:
    assert not holds_cue("Rook said the road is open", 9, 26)


def test_the_first_person_is_the_speakers_own_voice() -> None:
    assert [is_own_voice(words) for words in ("I", "We", "our party", "I’m", "Iona", "the board")] == [True] * 4 + [
        False
    ] * 2
