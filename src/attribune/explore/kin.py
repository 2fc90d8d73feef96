"""Who might be the same as given speakers: all whose names, aliases or judgements lead to them, and nobody else.

The rules that take speakers together look at two of them at a time, so whoever is not reached from the given ones over
pairs that they hold for the same, or likely so, has no part in who those are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from attribune.explore.name_index import NameIndex
from attribune.explore.shown import load_named
from attribune.records import Judgement, JudgementKind, SpeakerKind, SpeakerName
from attribune.records.judgements import PAIRING
from attribune.resolve.identity.candidates import list_candidates
from attribune.resolve.identity.clusters import compare_speakers
from attribune.resolve.identity.likeness import Profile, Verdict, list_family_keys, list_whole_keys, may_join
from attribune.resolve.identity.seen import Node, SeenSpeaker, gather_nodes
from attribune.resolve.identity.state_bodies import name_state_body
from attribune.resolve.speakers.countries import find_country
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class Kin:
    """Speakers that have to be compared with each other, and the folded names under which they were looked for."""

    seen: tuple[SeenSpeaker, ...]
    keys: frozenset[str]


def load_kin(
    connection: Connection, index: NameIndex, *, keys: Collection[str], judgements: Sequence[Judgement]
) -> Kin:
    """Return the speakers with one of ``keys`` for a name or alias, and all who might be the same as one of them.

    Args:
        keys: folded names.
        judgements: live ones, which lead from name to name.
    """
    links = link_names(judgements)
    wanted = follow_links(keys, links)
    asked, fresh = set[str](), set(wanted)
    nodes, reached, looked_up = list[Node](), list[Node](), set[Profile]()
    strangers = set[tuple[int, int]]()
    while fresh:
        asked |= fresh
        named = group_names(load_named(connection, fresh))
        # Who was found by an alias may have further articles under the name.
        of_alias = named.keys() - asked
        nodes += gather_nodes(each for name, seen in named.items() if name in fresh for each in seen)
        reached = reach_nodes(nodes, wanted, strangers=strangers)
        profiles = {node.profile for node in reached} - looked_up
        looked_up |= profiles
        wanted |= follow_links({name for each in profiles for name in list_names(each)} & links.keys(), links)
        fresh = (find_alike(index, profiles) | of_alias | wanted) - asked
    return Kin(tuple(each for node in reached for each in node.seen), frozenset(asked))


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


def reach_nodes(nodes: Sequence[Node], wanted: Collection[str], *, strangers: set[tuple[int, int]]) -> list[Node]:
    """Return the nodes with one of ``wanted`` for a name or alias, and those that may be one with any of them.

    Args:
        strangers: pairs of places that were compared in vain; more are added.
    """
    profiles = [node.profile for node in nodes]
    meets: dict[int, list[int]] = {}
    for one, two in list_candidates(profiles):
        meets.setdefault(one, []).append(two)
        meets.setdefault(two, []).append(one)
    open_places = [
        place for place, profile in enumerate(profiles) if any(name in wanted for name in list_names(profile))
    ]
    reached = set(open_places)
    while open_places:
        at = open_places.pop()
        for other in meets.get(at, ()):
            if other in reached or (at, other) in strangers:
                continue
            if may_be_one(profiles[at], profiles[other]):
                reached.add(other)
                open_places.append(other)
            else:
                strangers.update(((at, other), (other, at)))
    return [nodes[place] for place in sorted(reached)]


def may_be_one(first: Profile, second: Profile) -> bool:
    """Tell whether the rules take two for the same, or would if nobody else were as likely."""
    if not may_join(first, second):
        return False
    found = compare_speakers(first, second)
    return found is not None and found.verdict is not Verdict.UNSURE


def list_names(profile: Profile) -> Iterator[str]:
    """Yield the folded names of a profile."""
    yield fold_text(profile.name)
    yield from map(fold_text, profile.other_names)


def find_alike(index: NameIndex, profiles: Iterable[Profile]) -> set[str]:
    """Return the names of the ledger that share a spelling with one of the profiles', and so may be one with it."""
    names, families, wholes, bodies, countries = (set[str]() for _ in range(5))
    for profile in profiles:
        names.update(list_names(profile))
        if profile.kind is SpeakerKind.PERSON:
            families |= list_family_keys(profile)
            wholes |= profile.read.whole
            continue
        wholes |= list_whole_keys(profile)
        body = name_state_body(profile.name, profile.ties)
        country = find_country(profile.name) if profile.kind is SpeakerKind.GOVERNMENT else None
        bodies |= set() if body is None else {body}
        countries |= set() if country is None else {country}
    found = (names & index.keys) | index.find_family(families) | index.find_whole(wholes)
    return found.union(*map(index.find_body, bodies), *map(index.find_country, countries))
