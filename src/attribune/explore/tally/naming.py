"""Who the speakers of the rows are: the names of the ways, written out, as codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from attribune.explore.identities import find_bearers, hash_way, name_new_way
from attribune.explore.known import KnownName
from attribune.explore.tally.columns import NONE, Codes, Way
from attribune.records import ArticleId, SpeakerKind

Known = tuple[KnownName | None, ...]
NameWay = Callable[[Way], KnownName | None]
NameWays = Callable[[Sequence[Way]], Known]


def name_each(name_way: NameWay) -> NameWays:
    """Return what names ways one by one; unnamed speakers have no name."""
    return lambda ways: tuple(None if way.kind == SpeakerKind.UNNAMED else name_way(way) for way in ways)


class WayNamer:
    """Names ways by the names that the ledger keeps; it remembers the ways that it named.

    Where no names were made yet, everybody is called as they are written.
    """

    def __init__(self, hashes: dict[Way, str] | None = None, kept: Mapping[str, KnownName] | None = None) -> None:
        self._hashes, self._kept = {} if hashes is None else hashes, kept or {}

    def renew(self, kept: Mapping[str, KnownName]) -> WayNamer:
        """Return one that names by other names."""
        return WayNamer(self._hashes, kept)

    def name(self, ways: Sequence[Way]) -> Known:
        """Return the name of each way's speaker, null for one unnamed."""
        known = [None if way.kind == SpeakerKind.UNNAMED else self._kept.get(self._hash(way)) for way in ways]
        new = [at for at, each in enumerate(known) if each is None and ways[at].kind != SpeakerKind.UNNAMED]
        if new and self._kept:
            bearers = find_bearers((way, name) for way, name in zip(ways, known, strict=True) if name is not None)
            for at in new:
                known[at] = name_new_way(ways[at], bearers)
        for at in new:
            known[at] = known[at] or KnownName(ways[at].name)
        return tuple(known)

    def _hash(self, way: Way) -> str:
        if (known := self._hashes.get(way)) is None:
            known = self._hashes[way] = hash_way(way)
        return known


def name_speakers(
    known: Sequence[KnownName | None], way: Codes, article: Codes, ids: Sequence[str]
) -> tuple[tuple[str, ...], Codes]:
    """Return the names of the speakers, and the code of each row's speaker, NONE for nobody or one unnamed.

    Args:
        known: the name of each way's speaker.
        way, article: of each row; shape: (attributions,).
        ids: of the articles; where a name is somebody else's in each article, the article is part of it.
    """
    codes: dict[str, int] = {}
    # A place more than there are ways: NONE, the last, stands for nobody.
    by_way = np.full(len(known) + 1, NONE, dtype=np.int32)
    in_each, shown = np.zeros(len(known) + 1, dtype=np.bool_), np.zeros(len(known) + 1, dtype=np.bool_)
    shown[way] = True
    for at in np.flatnonzero(shown[:-1]).tolist():
        name = known[at]
        if name is not None and name.in_each_article:
            in_each[at] = True
        elif name is not None:
            by_way[at] = codes.setdefault(name.name, len(codes))
    speaker: Codes = by_way[way]
    rows = np.flatnonzero(in_each[way])
    if len(rows):
        # Each way once an article, since writing a name out is what costs.
        pairs = way[rows].astype(np.int64) * len(ids) + article[rows]
        different, inverse = np.unique(pairs, return_inverse=True)
        written = np.full(len(different), NONE, dtype=np.int32)
        for at, (of_way, place) in enumerate(zip(*map(np.ndarray.tolist, np.divmod(different, len(ids))), strict=True)):
            if (name := known[of_way]) is not None:
                written[at] = codes.setdefault(name.write(ArticleId(ids[place])), len(codes))
        speaker[rows] = written[inverse]
    return tuple(codes), speaker
