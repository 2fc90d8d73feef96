"""A speaker across articles: under which names, in which roles and when, for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from attribune.records import SpeakerKind
from attribune.resolve.identity.decisions import Key
from attribune.resolve.identity.joining import Joined
from attribune.resolve.identity.seen import Node, SeenSpeaker
from attribune.resolve.identity.spellings import read_name
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class SeenRole:
    """A role as written, the first and the last day on which it was seen (null where no day is known), how often."""

    role: str
    first_day: str | None
    last_day: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Identity:
    """One speaker.

    Attributes:
        name: as a person renamed them, else the fullest of the names.
        kind: what they are seen as most.
        names: all names that were taken together, the one seen most first.
        roles: in order of the first day, those without a day last.
        affiliations: as written, the one seen most first.
        seen: the speakers of articles that are this one.
        reasons: why different names were taken together.
    """

    name: str
    kind: SpeakerKind
    names: tuple[str, ...]
    roles: tuple[SeenRole, ...]
    affiliations: tuple[str, ...]
    seen: tuple[SeenSpeaker, ...]
    reasons: tuple[Joined, ...] = ()


def build_identity(nodes: Sequence[Node], reasons: tuple[Joined, ...], renamed: Mapping[Key, str]) -> Identity:
    """Return the speaker that ``nodes`` are; ``renamed`` are new names by the old ones."""
    seen = tuple(each for node in nodes for each in node.seen)
    names = rank_by_count((each.name, each.articles) for each in seen)
    fullest = choose_name(names)
    kind = SpeakerKind(rank_by_count((each.kind.value, each.articles) for each in seen)[0])
    old_names = (fullest, *names) if renamed else ()
    new_names = [new for name in old_names if (new := follow_names(name, kind, renamed)) != name]
    return Identity(
        name=new_names[0] if new_names else fullest,
        kind=kind,
        names=names,
        roles=list_roles(seen),
        affiliations=rank_by_count((each.affiliation, each.articles) for each in seen if each.affiliation is not None),
        seen=seen,
        reasons=reasons,
    )


def follow_names(name: str, kind: SpeakerKind, renamed: Mapping[Key, str]) -> str:
    """Return the name at the end of the chain of new names."""
    at, passed = name, set[str]()
    while (key := fold_text(at)) not in passed:
        passed.add(key)
        at = renamed.get((key, kind)) or renamed.get((key, "")) or at
    return at


def rank_by_count(counted: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Return the different words, the most frequent first, else by letter; the counts of equal words are added."""
    counts: dict[str, int] = {}
    for word, count in counted:
        counts[word] = counts.get(word, 0) + count
    if len(counts) < 2:
        return tuple(counts)
    return tuple(word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def choose_name(names: Sequence[str]) -> str:
    """Return the fullest of ``names``: the first that has a given name, rather than an initial or none."""

    def tell_fullness(name: str) -> tuple[bool, bool]:
        read = read_name(name)
        return read.words > 1, not read.initial

    return max(names, key=tell_fullness)


def list_roles(seen: Iterable[SeenSpeaker]) -> tuple[SeenRole, ...]:
    """Return the roles, spellings that differ in case alone together, with the days on which they were seen."""
    spelt: dict[str, list[tuple[str, str | None, int]]] = {}
    for each in seen:
        for role in each.roles:
            spelt.setdefault(fold_text(role), []).append((role, each.day, each.articles))
    roles = []
    for found in spelt.values():
        days = sorted(day for _, day, _ in found if day is not None)
        name = rank_by_count((role, articles) for role, _, articles in found)[0]
        roles.append(
            SeenRole(name, days[0] if days else None, days[-1] if days else None, sum(each[2] for each in found))
        )
    return tuple(sorted(roles, key=lambda role: (role.first_day is None, role.first_day or "", role.role)))
