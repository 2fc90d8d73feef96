"""How far two reviewers agree, over the attributions that both judged.

Cohen, J. (1960). A Coefficient of Agreement for Nominal Scales. Educational and Psychological Measurement 20(1), 37-46.
"""

from __future__ import annotations

from dataclasses import dataclass

from attribune.errors import UsageError
from attribune.explore.beginnings import read_words
from attribune.explore.reviewing.opinions import KINDS, Opinion, collect_opinions
from attribune.ledger import Ledger
from attribune.records import AttributionId, JudgementKind

# Letters of an attribution on which two differ: enough to know it by.
MOST_LETTERS = 400


@dataclass(frozen=True, slots=True)
class Table:
    """How often the first said the row's and the second the column's.

    Attributes:
        labels: of the rows, and of the columns.
        counts: shape: (labels, labels).
    """

    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def total(self) -> int:
        """How many attributions."""
        return sum(map(sum, self.counts))

    @property
    def raw(self) -> float | None:
        """The share on which both say the same, 0 to 1; null over nothing."""
        agreed = sum(row[at] for at, row in enumerate(self.counts))
        return agreed / self.total if self.total else None

    @property
    def expected(self) -> float | None:
        """The share that chance would give to two who say each as often as these two do; null over nothing."""
        if not self.total:
            return None
        columns = [sum(column) for column in zip(*self.counts, strict=True)]
        by_chance: int = sum(sum(row) * column for row, column in zip(self.counts, columns, strict=True))
        return by_chance / (self.total * self.total)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: 1 for full agreement, 0 for that of chance; null where both always say one and the same."""
        if self.raw is None or self.expected is None or self.expected == 1:
            return None
        return (self.raw - self.expected) / (1 - self.expected)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An attribution of which two hold different things: its kind, or its words."""

    first: Opinion
    second: Opinion

    @property
    def attribution_id(self) -> AttributionId:
        """Of which attribution."""
        return self.first.read.id


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two reviewers hold of the attributions that both judged.

    Attributes:
        first, second: their names.
        verdicts: accept, respan and reject; two who give other words count as one here, whichever words.
        existence: right (in whatever words) and wrong.
        same_words: of those that both hold right, to how many they give the same words.
        both_right: how many both hold right.
        disagreements: by article and place in it.
    """

    first: str
    second: str
    verdicts: Table
    existence: Table
    same_words: int
    both_right: int
    disagreements: tuple[Disagreement, ...]


def measure_agreement(ledger: Ledger, first: str, second: str) -> Agreement:
    """Return how far two reviewers agree; tables are all zero where they judged nothing in common.

    Raises:
        UsageError: the two are one.
    """
    if first == second:
        raise UsageError("agreement is between two reviewers.", first, "Name another.")
    with ledger.read() as connection:
        opinions = collect_opinions(connection, reviewers=(first, second))
    one, other = opinions.get(first, {}), opinions.get(second, {})
    pairs = [(one[key], other[key]) for key in one.keys() & other.keys()]
    pairs.sort(key=lambda pair: (pair[0].read.article_id, pair[0].read.content.start, pair[0].read.id))
    right = [pair for pair in pairs if all(each.kind is not JudgementKind.REJECT for each in pair)]
    differing = [pair for pair in pairs if pair[0].kind != pair[1].kind or pair[0].words.id != pair[1].words.id]
    return Agreement(
        first,
        second,
        verdicts=count_pairs(tuple(kind.value for kind in KINDS), [(a.kind.value, b.kind.value) for a, b in pairs]),
        existence=count_pairs(("right", "wrong"), [(call_right(a), call_right(b)) for a, b in pairs]),
        same_words=sum(a.words.id == b.words.id for a, b in right),
        both_right=len(right),
        disagreements=tuple(Disagreement(a, b) for a, b in differing),
    )


def call_right(opinion: Opinion) -> str:
    """Return whether a reviewer holds that the attribution is there."""
    return "wrong" if opinion.kind is JudgementKind.REJECT else "right"


def count_pairs(labels: tuple[str, ...], pairs: list[tuple[str, str]]) -> Table:
    """Return the table of ``pairs`` of labels."""
    return Table(labels, tuple(tuple(pairs.count((row, column)) for column in labels) for row in labels))


def read_disagreements(ledger: Ledger, agreement: Agreement) -> dict[AttributionId, str]:
    """Return the words of the attributions on which two differ."""
    with ledger.read() as connection:
        found = {each.attribution_id: read_words(connection, each.first.read) for each in agreement.disagreements}
    return {key: words[:MOST_LETTERS] for key, words in found.items() if words is not None}
