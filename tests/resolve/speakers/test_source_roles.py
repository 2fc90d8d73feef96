"""Tests of the capacity in which a speaker speaks."""

from __future__ import annotations

import pytest

from attribune.records import SpeakerKind
from attribune.resolve.speakers.source_roles import tell_role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("the foreign minister of Ostervane", "official"),
        ("a police spokesman", "official"),
        ("Judge Mara Lind", "official"),
        ("the White House", "official"),
        ("some analysts", "expert"),
        ("Mara Lind, a professor at Tolmere University", "expert"),
        ("a witness", "witness"),
        ("a police officer who is a resident of Harven", "witness"),
        ("state media", "media"),
        ("a reporter for the Tolmere Wire", "media"),
        ("a report by the ministry", "document"),
        ("a police report", "document"),
        ("a company spokesman", "other"),
        ("Mara King", "other"),
        ("striking miners", "other"),
    ],
)
def test_the_head_of_the_words_tells_the_role(words: str, role: str) -> None:
    assert tell_role(words, None, ()) == role


def test_what_the_article_says_of_a_name_tells_where_the_name_does_not() -> None:
    assert tell_role("Mara Lind", SpeakerKind.PERSON, ("harbour commissioner",)) == "official"


def test_the_kind_tells_before_the_words() -> None:
    assert tell_role("Tolmere Minister", SpeakerKind.OUTLET, ()) == "media"


def test_a_pronoun_alone_tells_nothing() -> None:
    assert tell_role("she", None, ()) is None
