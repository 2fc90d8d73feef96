"""The queue out of the columns: which attributions are the least confident, without a question to the database."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
from sqlalchemy import Connection

from attribune.explore.reviewing.queue import Place, QueueFilter, RankRows
from attribune.explore.tally.columns import ACTS, KINDS, Codes, Flags, Tally
from attribune.text.fold import fold_text
from attribune.text.normalise import normalise_text

# Most pages are filled by the first of them, which are picked out without sorting the others.
FIRST = 1024


def rank_tally(tally: Tally) -> RankRows:
    """Return what finds the places of the queue in ``tally``, milliseconds for hundreds of thousands of rows."""

    def rank(
        _connection: Connection, chosen: QueueFilter, after: Place | None, judged: Collection[int]
    ) -> Iterator[Place]:
        said, rows = tally.said, np.flatnonzero(match_queue(tally, chosen, after, judged))
        confidences, given = said.confidence[rows], 0
        for size in (FIRST, len(rows)):
            lowest = np.ones(len(rows), dtype=np.bool_)
            if size < len(rows):
                lowest = confidences <= np.partition(confidences, size)[size]
            part = rows[lowest]
            ordered = part[np.lexsort((said.seq[part], said.confidence[part]))]
            for row in ordered[given:]:
                yield Place(float(said.confidence[row]), int(said.seq[row]))
            given = len(ordered)

    return rank


def match_queue(tally: Tally, chosen: QueueFilter, after: Place | None, judged: Collection[int]) -> Flags:
    """Return which rows are in the queue; shape: (attributions,)."""
    said = tally.said
    confidence = said.confidence
    keep = (confidence >= np.float32(chosen.min_confidence)) & (confidence <= np.float32(chosen.max_confidence))
    if after is not None:
        last = np.float32(after.confidence)
        keep &= (confidence > last) | ((confidence == last) & (said.seq > after.seq))
    if judged:
        keep &= ~np.isin(said.seq, np.fromiter(judged, dtype=np.int64))
    if chosen.speaker_kind is not None:
        keep &= said.kind == KINDS.index(chosen.speaker_kind.value)
    if chosen.act is not None:
        keep &= said.act == ACTS.index(chosen.act.value)
    if chosen.outlet is not None:
        folded = fold_text(normalise_text(chosen.outlet).text)
        codes = [at for at, name in enumerate(tally.outlets) if folded and folded in fold_text(name)]
        keep &= np.isin(tally.articles.outlet, codes)[said.article]
    if chosen.digest_id is not None:
        keep &= mark_digest(tally, chosen.digest_id)[said.article]
    return keep


def mark_digest(tally: Tally, digest_id: str) -> Flags:
    """Return which articles are of a digest; shape: (articles,)."""
    codes: Codes = tally.articles.digest
    return np.isin(codes, [tally.digests.index(digest_id)] if digest_id in tally.digests else [])
