"""Whether the chains of sources of an article end in somebody named."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.explore.tally.columns import NONE


def tell_unnamed_ends(parents: Sequence[int], contents: Sequence[str], unnamed: Sequence[bool]) -> list[bool]:
    """Return for each attribution of an article whether its first hand, down its chain, is nobody named.

    The next hand is nested in one for all of its content ("A, citing B, reported that ..."), as in
    ``attribune.records.chains.list_chain``.

    Args:
        parents: place of the attribution that each is nested in, -1 at the outermost.
        contents: of each, comparable.
        unnamed: whether each has nobody named as its source.
    """
    inner: dict[int, int] = {}
    for at, parent in enumerate(parents):
        if parent != NONE and contents[at] == contents[parent]:
            inner.setdefault(parent, at)
    ends = []
    for at in range(len(parents)):
        last, passed = at, {at}
        while (following := inner.get(last, last)) not in passed:
            passed.add(following)
            last = following
        ends.append(unnamed[last])
    return ends
