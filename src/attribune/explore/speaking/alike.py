"""Alike: names that may be the same speaker, and why the names of a speaker were taken together.

A speaker is compared with those who share the last word of a name, or a name in a judgement; so the answer is there at
once, but for speakers whose name hundreds share.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attribune.explore.speaking.directory import Listing
from attribune.explore.speaking.judged import list_about, list_names
from attribune.records import Judgement, SpeakerKind
from attribune.resolve.identity.clusters import identify_speakers
from attribune.resolve.identity.joining import Joined, Unsure
from attribune.resolve.identity.seen import SeenSpeaker
from attribune.text.fold import fold_text

# Ways of showing speakers; so many are compared in some hundredths of a second, more only when somebody asks.
MOST_AT_ONCE = 200
UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A name that may be the speaker's.

    Attributes:
        own: the name of the speaker that is like ``other``, which others bear.
        reason: why it is unsure.
        speakers: the names by which the ledger knows those who bear ``other``, the most frequent first.
        attributions: what they said, taken together.
    """

    own: str
    other: str
    reason: str
    speakers: tuple[str, ...]
    attributions: int


@dataclass(frozen=True, slots=True)
class Alike:
    """What comparing found: who may be the same, the most frequent first, and why names are taken together.

    ``compared`` is false if too many share the name to compare them unasked.
    """

    lookalikes: tuple[Lookalike, ...] = ()
    joined: tuple[Joined, ...] = ()
    compared: bool = True


def compare_alike(listing: Listing, code: int, live: Sequence[Judgement], *, most: int | None = MOST_AT_ONCE) -> Alike:
    """Return who may be the same as the speaker with ``code``.

    Args:
        live: judgements about names that count.
        most: compare at most so many ways of showing speakers; null for any number.
    """
    own = {listing.way_keys[way] for way in listing.list_ways(code)}
    judged = set(own).union(*map(list_names, list_about(live, own)))
    ways = find_ways(listing, judged)
    if most is not None and len(ways) > most:
        return Alike(compared=False)
    shown = (listing.tally.ways[way] for way in ways)
    # Where each is in an article of its own, since only the ways are kept.
    seen = [
        SeenSpeaker(way.name, SpeakerKind(way.kind), str(at), way.aliases, way.roles, way.affiliation)
        for at, way in zip(ways, shown, strict=True)
        if way.kind != UNNAMED
    ]
    identities = identify_speakers(seen, live)
    joined = {
        joint
        for speaker in identities.speakers
        for joint in speaker.reasons
        if {fold_text(joint.first), fold_text(joint.second)} <= own
    }
    return Alike(list_lookalikes(listing, code, identities.unsure), tuple(sorted(joined)))


def find_ways(listing: Listing, names: Iterable[str]) -> list[int]:
    """Return the ways whose names end in the same word as one of the folded ``names``."""
    last = {name.rsplit(None, 1)[-1] for name in names if name}
    return sorted(way for word in last for way in listing.by_last_word.get(word, ()))


def list_lookalikes(listing: Listing, code: int, unsure: Iterable[Unsure]) -> tuple[Lookalike, ...]:
    """Return what is unsure between the speaker with ``code`` and others, each name of others once."""
    found: dict[str, Lookalike] = {}
    for pair in unsure:
        for own, other in ((pair.first, pair.second), (pair.second, pair.first)):
            # In some article the name may be the speaker's too: it is still to be told who bears it in the others.
            them = listing.find_bearers(fold_text(other)) - {code}
            if them and fold_text(own) != fold_text(other) and code in listing.find_bearers(fold_text(own)):
                ranked = listing.rank(them)
                names = tuple(listing.tally.speakers[each] for each in ranked)
                number = sum(int(listing.counts[each]) for each in ranked)
                found.setdefault(fold_text(other), Lookalike(own, other, pair.reason, names, number))
    return tuple(sorted(found.values(), key=lambda each: (-each.attributions, each.other)))
