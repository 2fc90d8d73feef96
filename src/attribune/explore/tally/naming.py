"""Who the speakers of the rows are: the names of the ways, written out, as codes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from attribune.explore.known import KnownName
from attribune.explore.tally.columns import NONE, Codes, Way
from attribune.records import ArticleId, SpeakerKind

NameWay = Callable[[Way], KnownName | None]


def name_ways(ways: Sequence[Way], name_way: NameWay) -> tuple[KnownName | None, ...]:
    """Return the name of each way's speaker; null for one unnamed."""
    return tuple(None if way.kind == SpeakerKind.UNNAMED else name_way(way) for way in ways)


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
    in_each = np.zeros(len(known) + 1, dtype=np.bool_)
    shown = np.zeros(len(known) + 1, dtype=np.bool_)
    shown[way] = True
    for at, name in enumerate(known):
        if name is None or not shown[at]:
            continue
        if name.in_each_article:
            in_each[at] = True
        else:
            by_way[at] = codes.setdefault(name.name, len(codes))
    speaker = by_way[way]
    rows = np.flatnonzero(in_each[way])
    if len(rows):
        # Each way once an article, since writing a name out is what costs.
        pairs = way[rows].astype(np.int64) * max(1, len(ids)) + article[rows]
        different, inverse = np.unique(pairs, return_inverse=True)
        written = np.empty(len(different), dtype=np.int32)
        for at, (one_way, place) in enumerate(zip(*np.divmod(different, len(ids)), strict=True)):
            name = known[one_way]
            written[at] = NONE if name is None else codes.setdefault(name.write(ArticleId(ids[place])), len(codes))
        speaker[rows] = written[inverse]
    return tuple(codes), speaker
