"""Which speakers are worth comparing: those that share a key. Everybody else is not looked at, so it scales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from attribune.records import SpeakerKind
from attribune.resolve.identity.likeness import Profile, list_family_keys, list_whole_keys

# What may be one speaker under two kinds; an unnamed one is nobody elsewhere.
SORTS = {
    SpeakerKind.PERSON: "person",
    SpeakerKind.ORGANISATION: "body",
    SpeakerKind.GOVERNMENT: "body",
    SpeakerKind.GROUP: "body",
    SpeakerKind.OUTLET: "body",
    SpeakerKind.DOCUMENT: "document",
}


def list_candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places in ``profiles``, the lower first, each once, sorted.

    Profiles that are alike in all that rules look at are compared in a chain, and with others only once: a thousand
    articles about somebody of one name cost a thousand comparisons, not a million.
    """
    blocks: dict[tuple[str, ...], list[int]] = {}
    for place, profile in enumerate(profiles):
        for key in list_block_keys(profile):
            blocks.setdefault(key, []).append(place)
    yield from sorted({pair for places in blocks.values() for pair in pair_block(profiles, places)})


def pair_block(profiles: Sequence[Profile], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare within one block."""
    alike: dict[Profile, list[int]] = {}
    for place in places:
        alike.setdefault(profiles[place], []).append(place)
    yield from combinations(sorted(same[0] for same in alike.values()), 2)
    for same in alike.values():
        yield from pairwise(same)


def list_block_keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield the blocks that a profile is in, each once."""
    sort = SORTS.get(profile.kind)
    if sort is None:
        return
    if profile.read.words > 1:
        # Whatever the kind: one article may have taken a person for a body.
        yield "name", profile.name
    if sort == "person":
        for key in sorted(list_family_keys(profile)):
            yield "family", key
            for given in sorted(profile.read.given):
                yield "given", given, key[:1]
        return
    for key in sorted(list_whole_keys(profile)):
        yield sort, key
    yield sort, "initials", read_initials(profile.name)


def read_initials(name: str) -> str:
    """Return ``name`` if it is initials, else the initials of its words with a capital."""
    letters = name.replace(".", "")
    if letters.isupper() and len(letters.split()) == 1:
        return letters
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
