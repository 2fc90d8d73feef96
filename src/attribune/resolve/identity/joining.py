"""Names taken together step by step: what was judged first, then what is sure, then what fits one speaker only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attribune.resolve.identity.decisions import Decisions, Pair
from attribune.resolve.identity.likeness import Likeness, Verdict
from attribune.resolve.identity.partition import Partition
from attribune.resolve.identity.seen import Node, NodeIndex

JUDGED_SAME = "judged to be the same"
JUDGED_UNSURE = "judged to be unsure"
REFUSED = "alike by name, but judgements keep what they belong to apart"
CONTRADICTED = "judgements contradict each other"

Places = tuple[int, int]
Compared = tuple[Places, Likeness]


@dataclass(frozen=True, slots=True, order=True)
class Unsure:
    """Two names that may be one speaker; where the two are equal, several speakers may bear that name."""

    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Joined:
    """Two names that were taken together, and why."""

    first: str
    second: str
    reason: str


class Joining:
    """A partition of nodes with the reasons for it."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._index = NodeIndex(nodes)
        self._partition = Partition(len(nodes))
        self._joined: list[tuple[Places, str]] = []
        self._doubts: list[tuple[Places, str]] = []
        self._judged: set[Places] = set()
        self._told: frozenset[int] = frozenset()

    def apply(self, decisions: Decisions) -> None:
        """Join and keep apart what was judged."""
        for pair in (*decisions.different, *decisions.unsure):
            self._judged |= set(self._list_pairs(pair))
        for one, two in (places for pair in decisions.different for places in self._list_pairs(pair)):
            self._partition.keep_apart(one, two)
        for pair in decisions.unsure:
            for one, two in self._list_pairs(pair):
                self._partition.keep_apart(one, two)
                self._doubts.append(((one, two), JUDGED_UNSURE))
        for pair in decisions.same:
            for places in self._list_pairs(pair):
                self._join(places, JUDGED_SAME)
        for found in decisions.contradictions:
            for pair in found.pairs:
                self._doubts.extend((places, CONTRADICTED) for places in self._list_pairs(pair))
        self._told = frozenset(self._list_told())

    def join_same(self, compared: Iterable[Compared]) -> None:
        """Join what the rules hold for the same."""
        for places, found in compared:
            if found.verdict is Verdict.SAME:
                self._join(places, found.reason)

    def join_likely(self, compared: Iterable[Compared]) -> None:
        """Join what is likely, where only one speaker fits; the names that say more find each other first."""
        ordered = (self._order_by_words(pair) for pair in compared if pair[1].verdict is Verdict.LIKELY)
        likely = [each for each in ordered if not self._is_told(*each[0])]
        levels = sorted({self._rank(lesser) for (lesser, _), _ in likely})
        for level in levels:
            of_level = [each for each in likely if self._rank(each[0][0]) == level]
            fitting: dict[int, set[int]] = {}
            for (lesser, fuller), _ in of_level:
                fitting.setdefault(self._partition.find(lesser), set()).add(self._partition.find(fuller))
            alone = {lesser for lesser, fuller in fitting.items() if len(fuller - {lesser}) == 1}
            # Told before anything is joined, or the first pair would change what fits the second.
            chosen = [self._partition.find(lesser) in alone for (lesser, _), _ in of_level]
            for (places, found), fits in zip(of_level, chosen, strict=True):
                if fits:
                    self._join(places, found.reason)
                else:
                    self._doubts.append((places, f"{found.reason}, which fits several"))

    def note_unsure(self, compared: Iterable[Compared]) -> None:
        """Keep what the rules do not settle."""
        unsure = (self._order_by_words(pair) for pair in compared if pair[1].verdict is Verdict.UNSURE)
        self._doubts.extend((places, found.reason) for places, found in unsure if not self._is_told(*places))

    def list_groups(self) -> list[tuple[list[Node], tuple[Joined, ...]]]:
        """Return each group of nodes with the reasons why different names are in it."""
        reasons: dict[int, dict[tuple[str, str], str]] = {}
        for (one, two), reason in self._joined:
            first, second = sorted((self._nodes[one].profile.name, self._nodes[two].profile.name))
            if first != second:
                reasons.setdefault(self._partition.find(one), {}).setdefault((first, second), reason)
        return [
            (
                [self._nodes[place] for place in group],
                tuple(sorted(Joined(*names, reason) for names, reason in reasons.get(group[0], {}).items())),
            )
            for group in self._partition.list_groups()
        ]

    def list_unsure(self) -> tuple[Unsure, ...]:
        """Return the doubts between what is still two, each pair of names once, sorted.

        A doubt of the rules is about speakers, so it bears their fullest names; one of people bears those they judged.
        """
        kept: dict[tuple[str, str], str] = {}
        fullest = self._list_fullest()
        for (one, two), reason in self._doubts:
            is_judged = reason in (JUDGED_UNSURE, CONTRADICTED, REFUSED)
            groups = self._partition.find(one), self._partition.find(two)
            if groups[0] == groups[1] or (self._partition.are_apart(one, two) and not is_judged):
                continue
            named = (one, two) if is_judged else tuple(fullest[group] for group in groups)
            first, second = sorted(self._nodes[place].profile.name for place in named)
            kept.setdefault((first, second), reason)
        return tuple(sorted(Unsure(*names, reason) for names, reason in kept.items()))

    def _join(self, places: Places, reason: str) -> None:
        if self._partition.join(*places):
            self._joined.append((places, reason))
        elif places not in self._judged:
            self._doubts.append((places, REFUSED))

    def _is_told(self, lesser: int, fuller: int) -> bool:
        """Tell whether a person said whose the lesser name is: no rule has a say in whose else it may be."""
        return lesser in self._told and self._rank(lesser) > self._rank(fuller)

    def _list_told(self) -> Iterator[int]:
        """Yield the names that were judged to be those of a fuller one."""
        fullest = self._list_fullest()
        for place in range(len(self._nodes)):
            if self._rank(fullest[self._partition.find(place)]) < self._rank(place):
                yield place

    def _list_fullest(self) -> dict[int, int]:
        """Return of each group the first node whose name says most."""
        fullest: dict[int, int] = {}
        for place in range(len(self._nodes)):
            group = self._partition.find(place)
            fullest[group] = min(fullest.get(group, place), place, key=self._rank)
        return fullest

    def _list_pairs(self, pair: Pair) -> list[Places]:
        one, two = (self._index.find(name) for name in pair)
        return [(min(a, b), max(a, b)) for a in one for b in two if a != b]

    def _order_by_words(self, compared: Compared) -> Compared:
        (one, two), found = compared
        lesser, fuller = (one, two) if self._rank(one) >= self._rank(two) else (two, one)
        return (lesser, fuller), found

    def _rank(self, place: int) -> tuple[int, int]:
        name = self._nodes[place].profile.read
        # One name says least, then an initial, then names without the ones between.
        return (2 if name.words < 2 else 1 if name.initial else 0, -len(name.middle))
