"""Nesting: which attribution lies inside the content of which, and which of two with the same cue stays."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import replace

from attribune.extract.found import Found
from attribune.records import Attribution, AttributionId, Extent, Span

# Contents that start before a cue are looked at from the nearest on; no more lie around one place in any real text.
MOST_AROUND = 100


def lies_inside(inner: Attribution, outer: Attribution) -> bool:
    """Tell whether the cue and the content of one attribution lie in the content of another."""
    spans = [*(inner.cue or ()), *inner.content]
    return inner.id != outer.id and all(any(around.contains(s) for around in outer.content) for s in spans)


def drop_repeated(found: Iterable[Found]) -> list[Found]:
    """Return those that share no part of their cue with one before them: the order is that of trust."""
    kept: list[Found] = []
    taken: list[Span] = []
    for each in found:
        cue = each.attribution.cue
        spans = () if cue is None else cue.spans
        if not any(is_taken(taken, span) for span in spans):
            for span in spans:
                bisect.insort(taken, span)
            kept.append(each)
    return kept


def is_taken(taken: Sequence[Span], span: Span) -> bool:
    """Tell whether a span overlaps one of some disjoint, sorted spans."""
    at = bisect.bisect_left(taken, Span(span.start, span.start + 1))
    return any(taken[i].overlaps(span) for i in (at - 1, at) if 0 <= i < len(taken)) or (
        at + 1 < len(taken) and taken[at + 1].overlaps(span)
    )


def count_size(extent: Extent) -> int:
    """Return how many code points an extent covers."""
    return sum(span.end - span.start for span in extent)


def find_parents(found: Sequence[Found]) -> dict[AttributionId, AttributionId]:
    """Return the parent of each nested attribution: the one it shares a content with, else the closest around it.

    No chain loops: a content around a cue and a content is larger than that content, and only the outer of two that
    share one has a parent around it.
    """
    places = sorted(((span, index) for index, each in enumerate(found) for span in each.attribution.content))
    starts = [span.start for span, _ in places]
    ids = {each.attribution.id for each in found}
    parents: dict[AttributionId, AttributionId] = {}
    for each in found:
        inner = each.attribution
        if each.shares is not None and each.shares in ids:
            parents[inner.id] = each.shares
            continue
        at = bisect.bisect_right(starts, each.cue_start)
        around = {index for span, index in places[max(0, at - MOST_AROUND) : at] if span.end > each.cue_start}
        outers = [found[i] for i in sorted(around) if lies_inside(inner, found[i].attribution)]
        if outers:
            # Of two that share a content the nested one is the closer to the words.
            closest = min(outers, key=lambda o: (count_size(o.attribution.content), o.shares is None))
            parents[inner.id] = closest.attribution.id
    return parents


def merge_doubled(found: Sequence[Found], text: str) -> list[Found]:
    """Return one attribution where a sentence says it twice: "Venn said it was late, Venn said"."""
    by_id = {each.attribution.id: each for each in found}
    for inner_id, outer_id in find_parents(found).items():
        if (
            inner_id in by_id
            and outer_id in by_id
            and spell_voice(by_id[inner_id], text) == spell_voice(by_id[outer_id], text)
        ):
            inner, outer = by_id.pop(inner_id), by_id[outer_id]
            cues = sorted([*(inner.attribution.cue or ()), *(outer.attribution.cue or ())])
            whole = replace(inner.attribution, cue=Extent(tuple(cues)))
            by_id[outer_id] = replace(outer, attribution=whole)
    return list(by_id.values())


def spell_voice(found: Found, text: str) -> tuple[str, ...]:
    """Return the words of source and cue, by which a sentence that says who speaks twice is known."""
    extents = (found.attribution.source, found.attribution.cue)
    return tuple("" if extent is None else extent.read(text).casefold() for extent in extents)
