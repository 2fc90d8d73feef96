"""Links: how well words of one article go together, as pronoun and antecedent, by the network's queries and keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from attribune.encode.scored import LINK_SIZE, Floats, ScoredWindow


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """The queries and keys of an article's words, of all its windows.

    Attributes:
        rows: the row of each word, by the offset where it starts.
        values: each word's query, and behind it its key. Shape: (words, 2 * LINK_SIZE)
    """

    rows: dict[int, int]
    values: Floats

    def compare_words(self, asking: int, answering: Sequence[int]) -> tuple[float, ...] | None:
        """Return how well each of some words answers what one asks for; more is better, and 0 is what is unknown.

        Args:
            asking: where the pronoun starts.
            answering: where the main words of earlier mentions start.

        Returns:
            A score a word of ``answering``, or none where the network says nothing of the pronoun.
        """
        row = self.rows.get(asking)
        if row is None:
            return None
        places = [self.rows.get(start) for start in answering]
        keys = self.values[[0 if place is None else place for place in places], LINK_SIZE:]
        scores = keys @ self.values[row, :LINK_SIZE]
        return tuple(0.0 if place is None else float(score) for place, score in zip(places, scores, strict=True))


def gather_links(windows: Iterable[ScoredWindow]) -> Links:
    """Return the links of an article's windows; empty where the network has no branch."""
    starts: list[int] = []
    values = [np.zeros((0, 2 * LINK_SIZE), np.float32)]
    for window in windows:
        if len(window.links):
            starts.extend(window.words[:, 0].tolist())
            values.append(window.links)
    return Links({start: row for row, start in enumerate(starts)}, np.concatenate(values))
