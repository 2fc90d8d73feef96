"""Who might be the same as given speakers: all whose names, aliases or judgements lead to them, and nobody else.

The rules that take speakers together look at two of them at a time, so whoever is not reached from the given ones over
pairs that they hold for the same, or likely so, has no part in who those are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection

from attribune.explore.name_index import NameIndex
from attribune.explore.shown import load_named
from attribune.records import Judgement, JudgementKind, SpeakerKind, SpeakerName
from attribune.records.judgements import PAIRING
from attribune.resolve.identity.candidates import SORTS, read_initials
from attribune.resolve.identity.clusters import compare_speakers, compare_to_join
from attribune.resolve.identity.likeness import Profile, is_named, list_family_keys, list_whole_keys
from attribune.resolve.identity.seen import Node, SeenSpeaker, gather_nodes
from attribune.resolve.identity.spellings import spell_word
from attribune.resolve.identity.state_bodies import name_state_body
from attribune.resolve.speakers.countries import find_country
from attribune.text.fold import fold_text


class Kin:
    """Speakers that have to be compared with each other; it grows by the names that are asked for."""

    def __init__(self, connection: Connection, index: NameIndex, judgements: Iterable[Judgement]) -> None:
        """Begin with nobody; ``judgements``, which are live, lead from name to name."""
        self._connection, self._index, self._links = connection, index, link_names(judgements)
        self._asked, self._wanted = set[str](), set[str]()
        # Those who are alike in all that rules look at are one here: who might be one with them might be with all.
        self._nodes: dict[Profile, list[Node]] = {}
        self._by_name: dict[str, list[Profile]] = {}
        self._blocks: dict[tuple[str, str], list[Profile]] = {}
        self._keys: dict[Profile, set[tuple[str, str]]] = {}
        self._reached: dict[Profile, None] = {}

    def reach(self, keys: Iterable[str]) -> list[SeenSpeaker]:
        """Return who was reached so far, and who has one of ``keys`` for a name or alias or might be one with them.

        Args:
            keys: folded names.
        """
        self._wanted |= follow_links(keys, self._links)
        fresh, new = self._wanted - self._asked, self._spread(())
        while fresh or new:
            names = {name for profile in new for name in list_names(profile)}
            self._wanted |= follow_links(names & self._links.keys(), self._links)
            fresh = (fresh | self._wanted | find_alike(self._index, new)) - self._asked
            self._asked |= fresh
            named = group_names(load_named(self._connection, fresh))
            new = self._spread(self._add(each for name, seen in named.items() if name in fresh for each in seen))
            # Who was found by an alias may have further articles under the name.
            fresh = named.keys() - self._asked
        return [each for profile in self._reached for node in self._nodes[profile] for each in node.seen]

    def list_doubtful(self) -> set[str]:
        """Return the folded names of those whom the rules hold for unsure to be one with somebody reached."""
        doubtful = set[str]()
        for profile in self._reached:
            alike = {each for name in list_names(profile) for each in self._by_name.get(name, ())}
            others = alike.union(self._meet(profile, self._nodes)).difference(self._reached)
            doubtful |= {fold_text(each.name) for each in others if compare_speakers(profile, each) is not None}
        return doubtful | find_unsure(self._index, self._reached)

    def _add(self, seen: Iterable[SeenSpeaker]) -> list[Profile]:
        """Add speakers, all of a name at once; return their profiles that are new."""
        new = []
        for node in gather_nodes(seen):
            if node.profile not in self._nodes:
                new.append(node.profile)
                for name in set(list_names(node.profile)):
                    self._by_name.setdefault(name, []).append(node.profile)
                self._keys[node.profile] = list_kin_keys(node.profile)
                for key in self._keys[node.profile]:
                    self._blocks.setdefault(key, []).append(node.profile)
            self._nodes.setdefault(node.profile, []).append(node)
        return new

    def _spread(self, added: Iterable[Profile]) -> list[Profile]:
        """Reach who is wanted, and who might be one with somebody reached; return those whom it did not reach before.

        Args:
            added: the profiles that nobody who was reached was compared with yet.
        """
        new = [each for name in self._wanted for each in self._by_name.get(name, ()) if each not in self._reached]
        new += [
            each for each in added if any(compare_to_join(each, other) for other in self._meet(each, self._reached))
        ]
        new = list(dict.fromkeys(new))
        self._reached.update(dict.fromkeys(new))
        for profile in new:
            strangers = [other for other in self._meet(profile, self._nodes) if other not in self._reached]
            found = [other for other in strangers if compare_to_join(profile, other)]
            self._reached.update(dict.fromkeys(found))
            # It goes on with them, too.
            new += found
        return new

    def _meet(self, profile: Profile, among: Collection[Profile]) -> list[Profile]:
        """Return those of ``among`` that share a spelling with a profile, itself left aside."""
        found = {other for key in self._keys[profile] for other in self._blocks.get(key, ())}
        return [other for other in found if other in among and other != profile]


def link_names(judgements: Iterable[Judgement]) -> dict[str, set[str]]:
    """Return the folded names to which each folded name was tied by a judgement, also of one who was renamed."""
    links: dict[str, set[str]] = {}
    for judgement in judgements:
        names = set(list_judged(judgement))
        for name in names:
            links.setdefault(name, set()).update(names)
    return links


def list_judged(judgement: Judgement) -> Iterator[str]:
    """Yield the folded names of speakers that a judgement is about; the new name, too."""
    if judgement.kind in PAIRING or judgement.kind is JudgementKind.RENAME:
        names = [subject.name for subject in judgement.subjects if isinstance(subject, SpeakerName)]
        yield from map(fold_text, names)
        if names and isinstance(judgement.value, str):
            yield fold_text(judgement.value)


def follow_links(names: Iterable[str], links: dict[str, set[str]]) -> set[str]:
    """Return ``names`` and all to which they are tied, however far."""
    found, open_names = set[str](), list(names)
    while open_names:
        name = open_names.pop()
        if name not in found:
            found.add(name)
            open_names.extend(links.get(name, ()))
    return found


def group_names(seen: Iterable[SeenSpeaker]) -> dict[str, list[SeenSpeaker]]:
    """Return speakers by their folded names."""
    named: dict[str, list[SeenSpeaker]] = {}
    for each in seen:
        named.setdefault(fold_text(each.name), []).append(each)
    return named


def list_names(profile: Profile) -> Iterator[str]:
    """Yield the folded names of a profile."""
    yield fold_text(profile.name)
    yield from map(fold_text, profile.other_names)


def list_kin_keys(profile: Profile) -> set[tuple[str, str]]:
    """Return what a profile shares with all whom the rules might take for the same."""
    sort = SORTS[profile.kind]
    if sort != "person":
        return {(sort, key) for key in list_whole_keys(profile)}
    if not is_named(profile.name, profile.kind):
        return set()
    return {*((sort, key) for key in profile.read.whole), *(("family", key) for key in list_family_keys(profile))}


def find_alike(index: NameIndex, profiles: Iterable[Profile]) -> set[str]:
    """Return the names of the ledger that share a spelling with one of the profiles', and so may be one with it."""
    names, families, wholes, bodies, countries = (set[str]() for _ in range(5))
    for profile in profiles:
        names.update(list_names(profile))
        if profile.kind is SpeakerKind.PERSON and is_named(profile.name, profile.kind):
            families |= list_family_keys(profile)
            wholes |= profile.read.whole
        if profile.kind is SpeakerKind.PERSON:
            continue
        wholes |= list_whole_keys(profile)
        body = name_state_body(profile.name, profile.ties)
        country = find_country(profile.name) if profile.kind is SpeakerKind.GOVERNMENT else None
        bodies |= set() if body is None else {body}
        countries |= set() if country is None else {country}
    found = (names & index.keys) | index.find_family(families) | index.find_whole(wholes)
    return found.union(*map(index.find_body, bodies), *map(index.find_country, countries))


def find_unsure(index: NameIndex, profiles: Iterable[Profile]) -> set[str]:
    """Return the names of the ledger that may be a slip of the pen for one of the profiles', or its initials."""
    found = set[str]()
    for profile in profiles:
        if profile.kind is not SpeakerKind.PERSON:
            letters = profile.name.replace(".", "")
            is_short = letters.isupper() and len(letters.split()) == 1
            found |= (
                index.find_initialled(letters.lower())
                if is_short
                else index.find_whole(spell_word(read_initials(profile.name).lower()))
            )
        elif profile.read.words > 1 and not profile.read.initial:
            found |= index.find_near(profile.read)
    return found
