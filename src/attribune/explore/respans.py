"""Other words for an attribution: the readings of an article with the extents that people gave, and what follows.

A content that several share, as in a chain of sources, is one claim: who is nested in it for all of it follows, but for
those that were given extents of their own. What no longer lies in its parent's content moves out of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from attribune.errors import InvalidRecord
from attribune.extract.quotes import type_nested_quote, type_quote
from attribune.ledger.anchors import measure_share, shares
from attribune.records import Attribution, AttributionId, Extent, Reading, Respanned
from attribune.resolve.speakers.sources import NO_SOURCE

OTHER_SOURCE = "a person gave another source"
# Of a nested content, how much has to be in its parent's: some gaps are but quotation marks.
LEAST_INSIDE = 0.5


@dataclass(frozen=True, slots=True)
class Revised:
    """The readings of an article that are shown otherwise than they were read.

    Attributes:
        readings: as they are shown, by id.
        merged: those to which a person gave the extents of another of the article, with the other: it stands for both.
    """

    readings: Mapping[AttributionId, Reading]
    merged: Mapping[AttributionId, AttributionId]


def revise_readings(readings: Sequence[Reading], text: str, given: Mapping[AttributionId, Attribution]) -> Revised:
    """Return what changes in the current ``readings`` of an article where people gave other extents.

    Args:
        text: the article's.
        given: the new extents, by the id of what was read; those of the one that was read keep it as it is.
    """
    read = {each.attribution.id: each for each in readings}
    moved = {key for key, value in given.items() if value.id != key}
    # Only one that stays where it is stands for two.
    merged = {key: given[key].id for key in moved if given[key].id in read.keys() - moved}
    shown = spread_contents(readings, {key: value for key, value in given.items() if key not in merged})
    revised: dict[AttributionId, Reading] = {}
    for key, reading in read.items():
        parent = find_parent(reading, read, shown, merged)
        changed = reading if parent == reading.parent else replace(reading, parent=parent)
        if key in shown:
            outer = None if parent is None or parent not in read else shown.get(parent, read[parent].attribution)
            changed = respan_reading(changed, shown[key], text, outer)
            if shown[key].source != reading.attribution.source:
                changed = change_source(changed, shown[key].source, [each for each in readings if each is not reading])
        if changed is not reading:
            revised[key] = changed
    return Revised(revised, merged)


def spread_contents(
    readings: Sequence[Reading], given: Mapping[AttributionId, Attribution]
) -> dict[AttributionId, Attribution]:
    """Return the new extents of those that have other ones now: as given, or since they share a content with such."""
    shown = dict(given)
    spreading = list(given)
    while spreading:
        key = spreading.pop()
        before = next((each.attribution.content for each in readings if each.attribution.id == key), None)
        for each in readings:
            said = each.attribution
            if each.parent != key or said.id in shown or said.content != before or shown[key].content == before:
                continue
            try:
                shown[said.id] = Attribution(said.article_id, shown[key].content, said.source, said.cue)
            except InvalidRecord:
                # The new content takes in its own source or cue, so it is no longer the same claim.
                continue
            spreading.append(said.id)
    return {key: said for key, said in shown.items() if said.id != key}


def find_parent(
    reading: Reading,
    read: Mapping[AttributionId, Reading],
    shown: Mapping[AttributionId, Attribution],
    merged: Mapping[AttributionId, AttributionId],
) -> AttributionId | None:
    """Return the nearest of those in which a reading was nested that still holds it, null if none does."""
    child, at = reading.attribution, reading.parent
    while at is not None and at in read:
        outer = read[at]
        stands = merged.get(at, at)
        touched = {child.id, at} & shown.keys() or stands != at
        if not touched:
            return at
        now, before = shown.get(stands, read[stands].attribution), outer.attribution
        held = holds(now.content, shown.get(child.id, child).content) or not holds(before.content, child.content)
        if held and stands != child.id:
            return stands
        at = outer.parent
    return at


def holds(outer: Extent, inner: Extent) -> bool:
    """Tell whether a content lies in another, or is the same."""
    if inner == outer:
        return True
    size = sum(span.end - span.start for span in inner)
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in outer for b in inner)
    return outer.start <= inner.start and inner.end <= outer.end and both >= LEAST_INSIDE * size


def respan_reading(reading: Reading, given: Attribution, text: str, outer: Attribution | None) -> Reading:
    """Return the reading with the extents that were given, and with what follows from the words of the content.

    Args:
        outer: its parent, as it is shown.
    """
    read = reading.attribution
    said = Respanned(given.article_id, given.content, given.source, given.cue, as_read=read)
    changed = replace(reading, attribution=said)
    if given.content != read.content:
        is_inside = outer is not None and outer.content != given.content
        type_content = type_nested_quote if is_inside else type_quote
        changed = replace(changed, quote_type=type_content(text, given.content))
    return changed


def change_source(reading: Reading, source: Extent | None, others: Sequence[Reading]) -> Reading:
    """Return the reading with the speaker of its new source: the same if the words overlap, or that of equal words."""
    said, speaker = reading.attribution, reading.speaker
    before = said.as_read.source if isinstance(said, Respanned) else said.source
    evidence = None if speaker is None else speaker.evidence.extent
    if shares(source, before) or shares(source, evidence):
        return reading
    alike = [each for each in others if each.attribution.source is not None and source is not None]
    same = max(alike, key=lambda each: measure_source(each, source), default=None)
    if same is not None and measure_source(same, source) > LEAST_INSIDE:
        anonymity, role, reason = same.anonymity, same.source_role, same.unknown_reason
        return replace(reading, speaker=same.speaker, anonymity=anonymity, source_role=role, unknown_reason=reason)
    reason = NO_SOURCE if source is None else OTHER_SOURCE
    return replace(reading, speaker=None, anonymity=None, source_role=None, unknown_reason=reason)


def measure_source(reading: Reading, source: Extent | None) -> float:
    """Return how much a reading's source and ``source`` have in common, 0 to 1."""
    own = reading.attribution.source
    return 0.0 if own is None or source is None else measure_share(own, source)
