"""Where a judged attribution is in a newer reading, when spans have moved: by overlap, never by guess."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attribune.records import Attribution, AttributionId, Extent

# Half of the code points that either content covers are covered by both.
LEAST_SHARE = 0.5


def find_anchor(
    judged: Attribution, found: Iterable[Attribution], *, beside: Collection[AttributionId] = ()
) -> Attribution | None:
    """Return which of ``found`` is the attribution that was judged, null if none is.

    Args:
        found: what the newer run found, in any articles.
        beside: attributions that an earlier run found beside the judged one, and which are therefore others.
    """
    candidates = [each for each in found if each.article_id == judged.article_id]
    if any(each.id == judged.id for each in candidates):
        return judged
    near = [each for each in candidates if each.id not in beside and is_near(judged, each)]
    return max(near, key=lambda each: (*measure_nearness(judged, each), each.id), default=None)


def is_near(judged: Attribution, other: Attribution) -> bool:
    """Tell whether two attributions of one article may be one: the same cue, or half of the content from one source."""
    if shares(judged.cue, other.cue) and judged.content.overlaps(other.content):
        return True
    if measure_share(judged.content, other.content) < LEAST_SHARE:
        return False
    # Of a chain of sources the contents are the same; cue and source tell who says it.
    return not (parts(judged.cue, other.cue) and parts(judged.source, other.source))


def measure_nearness(judged: Attribution, other: Attribution) -> tuple[bool, bool, float]:
    """Return what candidates are compared by: the same cue, then the same source, then the share of the content."""
    return (
        shares(judged.cue, other.cue),
        shares(judged.source, other.source),
        measure_share(judged.content, other.content),
    )


def shares(one: Extent | None, other: Extent | None) -> bool:
    """Tell whether both are there and overlap."""
    return one is not None and other is not None and one.overlaps(other)


def parts(one: Extent | None, other: Extent | None) -> bool:
    """Tell whether both are there and do not overlap."""
    return one is not None and other is not None and not one.overlaps(other)


def measure_share(one: Extent, other: Extent) -> float:
    """Return how many code points both cover, as a share of those that either covers, 0 to 1."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    either = sum(span.end - span.start for extent in (one, other) for span in extent) - both
    return both / either
