"""A common noun tells what a speaker is."""

from __future__ import annotations

import pytest

from attribune.records import SpeakerKind
from attribune.resolve.speakers.nouns import classify_noun


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("report", SpeakerKind.DOCUMENT),
        ("statement", SpeakerKind.DOCUMENT),
        ("Newspaper", SpeakerKind.OUTLET),
        ("ministry", SpeakerKind.ORGANISATION),
        ("government", SpeakerKind.GOVERNMENT),
        ("baker", None),
        ("", None),
    ],
)
def test_a_noun_tells_the_kind(noun: str, kind: SpeakerKind | None) -> None:
    assert classify_noun(noun) is kind
