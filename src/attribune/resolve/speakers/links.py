"""Links: how well, to the network, an earlier word answers what a later one asks for, over windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.encode.scored import LINK_SIZE, Floats, Ints

Halves = NDArray[np.float16]


@dataclass(frozen=True, slots=True, eq=False)
class Links:
    """The words of a text, each with a query and a key.

    Attributes:
        starts: where each word starts, in text order. Shape: (words,)
        vectors: each word's query, and behind it its key. Shape: (words, 2 * LINK_SIZE)
    """

    starts: Ints
    vectors: Halves

    def find_row(self, at: int) -> int:
        """Return the number of the word at or before an offset."""
        return max(0, int(np.searchsorted(self.starts, at, side="right")) - 1)

    def compare(self, asking: int, asked: Sequence[int]) -> list[float]:
        """Return the product of the query of the word at ``asking`` with the key of the word at each of ``asked``."""
        query = self.vectors[self.find_row(asking), :LINK_SIZE].astype(np.float32)
        rows = [self.find_row(at) for at in asked]
        keys = self.vectors[rows, LINK_SIZE:].astype(np.float32)
        products: list[float] = (keys @ query).tolist()
        return products


def keep_links(words: Ints, links: Floats) -> Links:
    """Return the links of one window in half precision, which is as much as they are good for.

    Shapes: (words, 2), (words, 2 * LINK_SIZE)
    """
    return Links(words[: len(links), 0], links.astype(np.float16))


def join_links(parts: Sequence[Links]) -> Links | None:
    """Return the links of an article's windows as one; null where the network has none."""
    if not parts:
        return None
    return Links(np.concatenate([each.starts for each in parts]), np.concatenate([each.vectors for each in parts]))
