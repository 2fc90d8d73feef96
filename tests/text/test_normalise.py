"""Offsets of the text as read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.text.normalise import drop_bom, has_words, normalise_text


@given(st.text(st.characters(codec=None)))
def test_every_code_point_maps_to_exactly_one(text: str) -> None:
    assert len(normalise_text(text).text) == len(text)


@given(st.text(st.characters(codec=None)))
def test_what_is_normalised_can_be_written_as_utf8(text: str) -> None:
    assert normalise_text(text).text.encode("utf-8") is not None


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9f", "\ud800"])
def test_control_characters_and_lone_surrogates_are_replaced(character: str) -> None:
    normalised = normalise_text(f"a{character}b")
    assert (normalised.text, normalised.replaced) == ("a\ufffdb", 1)


def test_tabs_and_line_breaks_of_all_kinds_stay() -> None:
    assert normalise_text("a\tb\nc\r\nd\re\u2028f").text == "a\tb\nc\r\nd\re\u2028f"


def test_a_text_without_anything_to_replace_is_not_copied() -> None:
    text = "Kora said no."
    assert normalise_text(text).text is text


def test_only_the_first_mark_is_dropped() -> None:
    assert drop_bom("\ufeff\ufeffa") == "\ufeffa"


@pytest.mark.parametrize(
    ("text", "expected"), [(" \n", False), ("—…!_", False), ("\ufffd", False), ("é", True), ("7", True)]
)
def test_words_are_letters_or_digits(text: str, *, expected: bool) -> None:
    assert has_words(text) is expected
