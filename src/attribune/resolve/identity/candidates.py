"""Which speakers are worth comparing: those that share a key. Everybody else is not looked at, so it scales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from attribune.records import SpeakerKind
from attribune.resolve.identity.likeness import Profile, is_named, list_family_keys, list_whole_keys

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
    pairs = {pair for places in blocks.values() for pair in pair_block(profiles, places)}
    yield from sorted(pairs.union(pair_initials(profiles)))


def pair_block(profiles: Sequence[Profile], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs to compare within one block."""
    alike: dict[Profile, list[int]] = {}
    for place in places:
        alike.setdefault(profiles[place], []).append(place)
    yield from combinations(sorted(same[0] for same in alike.values()), 2)
    for same in alike.values():
        yield from pairwise(same)


def pair_initials(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of bodies or documents of which one name is the initials of the other.

    Two names of the same initials are not worth comparing, and of some initials there are thousands.
    """
    firsts: dict[Profile, int] = {}
    for place, profile in enumerate(profiles):
        if SORTS.get(profile.kind) in ("body", "document"):
            firsts.setdefault(profile, place)
    short: dict[tuple[str, str], list[int]] = {}
    whole: dict[tuple[str, str], list[int]] = {}
    for profile, place in firsts.items():
        letters, sort = profile.name.replace(".", ""), SORTS[profile.kind]
        if letters.isupper() and len(letters.split()) == 1:
            short.setdefault((sort, letters), []).append(place)
        else:
            whole.setdefault((sort, read_initials(profile.name)), []).append(place)
    for key, places in short.items():
        for one, other in product(places, whole.get(key, ()) if len(key[1]) > 1 else ()):
            yield min(one, other), max(one, other)


def list_block_keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    """Yield the blocks that a profile is in, each once."""
    sort = SORTS.get(profile.kind)
    if sort is None:
        return
    if profile.read.words > 1:
        # Whatever the kind: one article may have taken a person for a body.
        yield "name", profile.name
    if sort == "person":
        # Who is only described is one in the article alone.
        if not is_named(profile.name, profile.kind):
            return
        for key in sorted(list_family_keys(profile)):
            yield "family", key
            for given in sorted(profile.read.given):
                yield "given", given, key[:1]
        return
    for key in sorted(list_whole_keys(profile)):
        yield sort, key


def read_initials(name: str) -> str:
    """Return the initials of the words of ``name`` with a capital."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
