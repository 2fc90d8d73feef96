"""Tests of which sources count as unnamed, in which words, and why."""

from __future__ import annotations

import pytest

from attribune.extract.anonymity import read_anonymity
from attribune.extract.unnamed import is_unnamed
from attribune.records import ArticleId, Attribution, Extent, Span


def find_extent(text: str, words: str) -> Extent | None:
    """Return where some words stand first; none for no words."""
    at = text.index(words)
    return Extent((Span(at, at + len(words)),)) if words else None


def attribute(text: str, source: str, cue: str, content: str) -> Attribution:
    """Build an attribution from the words of its parts."""
    whole = find_extent(text, content)
    assert whole is not None
    return Attribution(ArticleId("art-1"), whole, find_extent(text, source), find_extent(text, cue))


@pytest.mark.parametrize(
    "source",
    [
        "informed sources",
        "a source close to the talks",
        "a senior official",
        "one Ostervan diplomat",
        "critics",
        "some analysts",
        "officials",
        "three old and new intelligence sources",
        "a former harbour director",
        "journalists",
        "two people familiar with the sale",
        "unconfirmed reports",
        "a secret memo",
        "an unnamed aide to Mara Lind",
        "others",
    ],
)
def test_a_source_of_a_kind_only_is_unnamed(source: str) -> None:
    assert is_unnamed(source)


@pytest.mark.parametrize(
    "source",
    [
        "she",
        "Mara Lind",
        "Ostervan officials",
        "a spokesman for the ministry",
        "analyst Mara Lind",
        "Mara Lind, an analyst",
        "an analyst, Mara Lind",
        "critics, including Ostervane",
        "the ministry",
        "Teachers against Noise",
        "a report by the harbour council",
        "Tolmere College researchers",
        "TLA activists",
    ],
)
def test_a_named_source_a_body_and_a_pronoun_are_not_unnamed(source: str) -> None:
    assert not is_unnamed(source)


def test_the_description_and_the_reason_are_kept() -> None:
    text = "The pier is sold, said an official who spoke on condition of anonymity because the talks go on."
    found = read_anonymity(text, attribute(text, "an official", "said", "The pier is sold"))
    assert found is not None
    assert found.description is not None
    assert found.description.read(text) == "an official"
    assert found.reason is not None
    assert found.reason.read(text) == "because the talks go on"


def test_the_reason_ends_where_the_cue_begins() -> None:
    text = "An aide who asked not to be named because she was not allowed to speak said the line is late."
    source = "An aide who asked not to be named"
    found = read_anonymity(text, attribute(text, source, "said", "the line is late"))
    assert found is not None
    assert found.reason is not None
    assert found.reason.read(text) == "because she was not allowed to speak"


def test_what_a_bill_is_known_as_hides_nobody() -> None:
    text = "The bill is known as the Pier Act."
    assert read_anonymity(text, attribute(text, "", "is known as", "the Pier Act")) is None


def test_a_pronoun_that_will_not_be_named_has_no_description() -> None:
    text = "It is sold, he said, asking not to be named."
    found = read_anonymity(text, attribute(text, "he", "said", "It is sold"))
    assert found is not None
    assert found.description is None


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The pier was reportedly sold.", "reportedly", "sold"),
        ("A sale had been reported in May.", "had been reported", "in May"),
        ("Kora rejected allegations of theft.", "allegations", "of theft"),
    ],
)
def test_a_reported_cue_without_a_source_is_unspecified(text: str, cue: str, content: str) -> None:
    assert read_anonymity(text, attribute(text, "", cue, content)) is not None


def test_a_plain_cue_without_a_source_hides_nobody() -> None:
    text = "Met the press and added that the pier is safe."
    assert read_anonymity(text, attribute(text, "", "added", "that the pier is safe")) is None


def test_anonymity_that_the_content_speaks_of_is_not_the_speakers() -> None:
    text = "The ministry said that the man spoke on condition of anonymity."
    content = "that the man spoke on condition of anonymity"
    assert read_anonymity(text, attribute(text, "The ministry", "said", content)) is None
