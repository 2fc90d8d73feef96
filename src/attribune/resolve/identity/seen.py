"""Speakers as articles show them, gathered where a name alone says that they are one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from attribune.records import SpeakerKind
from attribune.records.judgements import SpeakerName
from attribune.resolve.identity.likeness import Profile, fold_tie, is_named
from attribune.resolve.identity.spellings import read_name
from attribune.resolve.speakers.countries import find_country
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class SeenSpeaker:
    """A speaker as an article shows them; ``place`` is the article's id, ``day`` the day on which it appeared.

    ``articles`` is how many show them so, where only the first of those is given.
    """

    name: str
    kind: SpeakerKind
    place: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    affiliation: str | None = None
    day: str | None = None
    articles: int = 1


@dataclass(frozen=True, slots=True)
class Node:
    """Speakers of articles that are one before any two names are compared."""

    profile: Profile
    seen: tuple[SeenSpeaker, ...]


def gather_nodes(seen: Iterable[SeenSpeaker]) -> list[Node]:
    """Return the nodes, sorted.

    A full name is one node wherever it stands. A name of one word, or a body that may be that of any country, is one
    only together with a role or affiliation; a description is one in its article alone.
    """
    gathered: dict[tuple[str, ...], list[SeenSpeaker]] = {}
    for each in seen:
        gathered.setdefault(list_node_key(each), []).append(each)
    return [build_node(gathered[key]) for key in sorted(gathered)]


def is_of_one_article(seen: SeenSpeaker) -> bool:
    """Tell whether the same words in another article would be no sign of the same speaker."""
    return list_node_key(seen)[2:] == ("in", seen.place)


def list_node_key(seen: SeenSpeaker) -> tuple[str, ...]:
    """Return what a speaker of an article shares with those that are the same node."""
    head = (seen.name, seen.kind.value)
    if not is_named(seen.name, seen.kind):
        return (*head, "in", seen.place)
    if seen.kind is not SpeakerKind.PERSON:
        return (*head, "of", *sorted(list_ties(seen)))
    if read_name(seen.name).words > 1:
        return head
    ties = sorted(list_ties(seen))
    return (*head, "of", *ties) if ties else (*head, "in", seen.place)


def build_node(seen: list[SeenSpeaker]) -> Node:
    """Return the node of speakers that are one."""
    ordered = tuple(sorted(seen, key=order_seen))
    first = ordered[0]
    aliases = {alias for each in ordered for alias in each.aliases if is_other_name(alias, each)}
    ties = frozenset().union(*(list_ties(each) for each in ordered))
    return Node(Profile(first.name, first.kind, tuple(sorted(aliases - {first.name})), ties), ordered)


def order_seen(seen: SeenSpeaker) -> tuple[str, str, tuple[str, ...], tuple[str, ...], str]:
    """Return what the speakers of a node are ordered by: first the day."""
    return seen.day or "", seen.place, seen.aliases, seen.roles, seen.affiliation or ""


def list_ties(seen: SeenSpeaker) -> frozenset[str]:
    """Return the affiliation and the roles as they are compared."""
    return fold_ties(seen.roles, seen.affiliation, person=seen.kind is SpeakerKind.PERSON)


# Thousands of speakers have no ties, and most others have those of somebody before.
@lru_cache(maxsize=16_384)
def fold_ties(roles: tuple[str, ...], affiliation: str | None, *, person: bool) -> frozenset[str]:
    """Return the ties of a person, or of a body or document."""
    named = [] if affiliation is None else [affiliation]
    if not person:
        return frozenset(map(fold_tie, named)) | {tie for tie in map(fold_tie, roles) if " " in tie}
    country = None if affiliation is None else find_country(affiliation)
    # That two are of one country says nothing; what they are there does.
    bodies = {fold_tie(body) for body in named if country is None}
    offices = {office for role in roles if (office := read_office(role, country)) is not None}
    return frozenset(bodies | offices)


def read_office(role: str, country: str | None) -> str | None:
    """Return a role with the country that it is of, in whatever words; null for one that thousands have."""
    words = [word.removesuffix("'s") for word in fold_tie(role).split()]
    plain = [word for word in words if find_country(word) is None]
    of = country or next((found for word in words if (found := find_country(word)) is not None), None)
    if not plain or (of is None and len(plain) < 2):
        return None
    return " ".join(plain if of is None else [*plain, "of", fold_text(of)])


def is_other_name(alias: str, seen: SeenSpeaker) -> bool:
    """Tell whether an alias is a name, which leads to the same speaker in other articles, and not a description."""
    starts_so = alias.split()[:1] in (["the"], ["The"], ["a"], ["A"], ["his"], ["her"], ["its"], ["their"])
    return not starts_so and alias[:1].isupper() and is_named(alias, seen.kind)


class NodeIndex:
    """The nodes by their folded names and aliases, so that thousands of judgements find theirs at once."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._by_name: dict[str, list[int]] = {}
        self._by_alias: dict[str, list[int]] = {}
        for place, node in enumerate(nodes):
            self._by_name.setdefault(fold_text(node.profile.name), []).append(place)
            for alias in sorted({fold_text(other) for other in node.profile.other_names}):
                self._by_alias.setdefault(alias, []).append(place)

    def find(self, name: SpeakerName) -> list[int]:
        """Return the places of the nodes that a judgement's name means: who bears it, else who has it as an alias."""
        wanted = fold_text(name.name)
        return self._keep_kind(self._by_name.get(wanted, ()), name) or self._keep_kind(
            self._by_alias.get(wanted, ()), name
        )

    def _keep_kind(self, places: Iterable[int], name: SpeakerName) -> list[int]:
        return [place for place in places if name.kind is None or name.kind is self._nodes[place].profile.kind]
