"""Claimants: who stands behind a claim that is taken up without its source ("rejected claims of a plot").

If the same article says elsewhere who made the claim, that speaker is meant. Two contents are held to be the same claim
when they share enough of their less common words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribune.records import Extent, Reading, SpeechAct
from attribune.text.fold import fold_text

WORD = re.compile(r"\w{4,}")
# Words are compared by so many letters: "assassinate" and "assassination" are one.
STEM = 6
LEAST_SHARED = 2
LEAST_SHARE = 0.4
# A word in more contents than this tells none from another.
MOST_PLACES = 100
COMMON = frozenset(
    "that this with from have been were will would they their there which when what about after before into over "
    "under some such more most other than then also only just very says said claim claims report reports being "
    "former".split()
)


def list_stems(text: str, content: Extent) -> frozenset[str]:
    """Return the beginnings of a content's less common words."""
    words = (word for span in content for word in WORD.findall(text[span.start : span.end]))
    return frozenset(fold_text(word)[:STEM] for word in words if word.lower() not in COMMON)


def share_claim(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the smaller of two contents the other shares, 0 where that is too few words."""
    shared = len(one & other)
    if shared < LEAST_SHARED:
        return 0.0
    share = shared / min(len(one), len(other))
    return share if share >= LEAST_SHARE else 0.0


def makes_claim(other: Reading, reading: Reading) -> bool:
    """Tell whether ``other`` may be where the claim of ``reading`` is made: by a source, elsewhere, and not denied."""
    if other.attribution.source is None or other.attribution.content.overlaps(reading.attribution.content):
        return False
    return other.speech is None or other.speech.act not in (SpeechAct.DENY, SpeechAct.REJECT)


@dataclass(frozen=True, slots=True)
class Claims:
    """What an article's readings say, by its less common words.

    Attributes:
        readings: all of them.
        stems: of each reading's content.
        places: the readings whose contents hold a stem.
    """

    readings: tuple[Reading, ...]
    stems: tuple[frozenset[str], ...]
    places: Mapping[str, Sequence[int]]

    def find_claims(self, reading: Reading, stems: frozenset[str]) -> Iterator[Reading]:
        """Yield the readings that make the claim which ``reading`` takes up: outer ones first, likest first."""
        telling = (self.places.get(stem, ()) for stem in stems)
        near = {at for places in telling if len(places) <= MOST_PLACES for at in places}
        rated = []
        for at in sorted(near):
            other = self.readings[at]
            share = share_claim(stems, self.stems[at])
            if share and makes_claim(other, reading):
                states = other.speech is not None and other.speech.act in (SpeechAct.ACCUSE, SpeechAct.ASSERT)
                rated.append((other.parent is None, states, share, other))
        yield from (other for *_, other in sorted(rated, key=lambda each: each[:3], reverse=True))


def gather_claims(text: str, readings: Sequence[Reading]) -> Claims:
    """Return what the readings of an article say."""
    stems = tuple(list_stems(text, reading.attribution.content) for reading in readings)
    places: dict[str, list[int]] = {}
    for at, found in enumerate(stems):
        for stem in found:
            places.setdefault(stem, []).append(at)
    return Claims(tuple(readings), stems, places)
