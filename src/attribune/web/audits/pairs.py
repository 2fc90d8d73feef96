"""Pairs: the two sets of articles that an address compares.

``a_outlet`` is a field of the first set alone and ``b_outlet`` of the second; ``outlet`` is of both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.datastructures import QueryParams

from attribune.explore.tally.selection import Selection
from attribune.web.parameters import pair_values, read_values

FIRST, SECOND = "a_", "b_"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sets of articles: what is asked of both, and of each alone."""

    shared: Selection
    first: Selection
    second: Selection

    @property
    def is_given(self) -> bool:
        """Whether the two differ, so that there is something to compare."""
        return self.first != self.second


def read_pair(params: QueryParams) -> Pair:
    """Return the two sets that the parameters ask for.

    Raises:
        UsageError: a value is none of its field, or too long.
    """
    shared = read_values(params, "")
    return Pair(
        Selection(**shared),
        Selection(**{**shared, **read_values(params, FIRST)}),
        Selection(**{**shared, **read_values(params, SECOND)}),
    )


def pair_both(pair: Pair) -> Iterator[tuple[str, object]]:
    """Yield the parameters that ask for two sets: those of both first."""
    yield from pair_values(pair.shared)
    for prefix, selection in ((FIRST, pair.first), (SECOND, pair.second)):
        for name, value in pair_values(selection):
            if getattr(selection, name) != getattr(pair.shared, name):
                yield prefix + name, value
