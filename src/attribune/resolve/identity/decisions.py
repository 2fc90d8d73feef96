"""What was decided about speakers by name: who is the same, who is not, whom nobody can tell, who is called otherwise.

A person beats a run, and the newest word wins. A word that contradicts others ("A is B", "B is C", "A is not C") stands
beside them: "is" joins nobody, "is not" goes on setting apart, until a person takes one of them back.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from attribune.records.judgements import PAIRING, Judgement, JudgementKind, SpeakerName
from attribune.resolve.identity.partition import Partition
from attribune.text.fold import fold_text

Pair = tuple[SpeakerName, SpeakerName]
# A folded name, and the kind of speaker that it stands for, empty for any.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two speakers that are said to be different, and the words by which they are the same.

    Attributes:
        different: the judgement that sets them apart.
        same: the judgements that lead from one to the other, in order.
    """

    different: Judgement
    same: tuple[Judgement, ...]

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of names that all of them are about."""
        return tuple(read_pair(each) for each in (self.different, *self.same))


@dataclass(frozen=True, slots=True)
class Decisions:
    """What holds of names: ``same`` without what contradictions touch, ``new_names`` by what was renamed."""

    same: tuple[Pair, ...]
    different: tuple[Pair, ...]
    unsure: tuple[Pair, ...]
    new_names: Mapping[Key, str]
    contradictions: tuple[Contradiction, ...]


def weigh_judgements(judgements: Iterable[Judgement]) -> Decisions:
    """Return what holds by ``judgements``, which are live; those about attributions and mentions are left aside."""
    latest: dict[frozenset[Key], Judgement] = {}
    renamed: dict[Key, str] = {}
    for each in sorted(judgements, key=lambda each: (each.is_by_person, each.at, each.id)):
        names = [subject for subject in each.subjects if isinstance(subject, SpeakerName)]
        if each.kind in PAIRING and len(names) == 2:
            latest[frozenset(map(fold_name, names))] = each
        elif each.kind is JudgementKind.RENAME and len(names) == 1 and isinstance(each.value, str):
            # Who renames A to B has decided that B is right, whatever was decided about B before.
            renamed.pop((fold_text(each.value), names[0].kind or ""), None)
            renamed[fold_name(names[0])] = each.value
    by_kind = {kind: [each for each in latest.values() if each.kind is kind] for kind in PAIRING}
    contradictions = find_contradictions(by_kind[JudgementKind.SAME], by_kind[JudgementKind.DIFFERENT])
    touched = {each.id for found in contradictions for each in found.same}
    return Decisions(
        same=tuple(read_pair(each) for each in by_kind[JudgementKind.SAME] if each.id not in touched),
        different=tuple(map(read_pair, by_kind[JudgementKind.DIFFERENT])),
        unsure=tuple(map(read_pair, by_kind[JudgementKind.UNSURE])),
        new_names=renamed,
        contradictions=contradictions,
    )


def fold_name(name: SpeakerName) -> Key:
    """Return what a name in a judgement is compared by."""
    return fold_text(name.name), name.kind or ""


def read_pair(judgement: Judgement) -> Pair:
    """Return the two names of a judgement about two, in order of name."""
    names = [subject for subject in judgement.subjects if isinstance(subject, SpeakerName)]
    first, second = sorted(names, key=fold_name)
    return first, second


def find_contradictions(same: Iterable[Judgement], different: Iterable[Judgement]) -> tuple[Contradiction, ...]:
    """Return the pairs that are set apart although others lead from one to the other, once for each way."""
    standing, found = list(same), list[Contradiction]()
    groups = group_names(standing)
    for each in different:
        first, second = read_pair(each)
        # Most names that are set apart never met: only those in one group are worth a search for the way.
        group = groups.get(fold_name(first))
        meet = group is not None and group == groups.get(fold_name(second))
        while meet and (path := find_path(standing, first, second)):
            found.append(Contradiction(each, path))
            standing = [other for other in standing if other not in path]
    return tuple(found)


def group_names(same: Iterable[Judgement]) -> dict[Key, int]:
    """Return a number for each name, equal for those that lead to each other."""
    pairs = [tuple(map(fold_name, read_pair(each))) for each in same]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(name for pair in pairs for name in pair))}
    groups = Partition(len(numbers))
    for one, two in pairs:
        groups.join(numbers[one], numbers[two])
    return {name: groups.find(number) for name, number in numbers.items()}


def find_path(same: Iterable[Judgement], start: SpeakerName, goal: SpeakerName) -> tuple[Judgement, ...]:
    """Return a shortest way from one name to another over judgements that two are the same, empty if there is none."""
    neighbours: dict[Key, list[tuple[Key, Judgement]]] = {}
    for each in sorted(same, key=lambda each: each.id):
        one, two = map(fold_name, read_pair(each))
        neighbours.setdefault(one, []).append((two, each))
        neighbours.setdefault(two, []).append((one, each))
    paths: dict[Key, tuple[Judgement, ...]] = {fold_name(start): ()}
    queue = deque(paths)
    while queue and fold_name(goal) not in paths:
        at = queue.popleft()
        for name, judgement in neighbours.get(at, ()):
            if name not in paths:
                paths[name] = (*paths[at], judgement)
                queue.append(name)
    return paths.get(fold_name(goal), ())
