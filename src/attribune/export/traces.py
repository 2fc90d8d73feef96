"""A trace as a JSON object: the claim, the chain of its sources, where it stands, and what read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.export.shapes import Json, describe_as_read, describe_extent, describe_opinion, describe_page
from attribune.records import Reading
from attribune.records.judgements import describe_decision

if TYPE_CHECKING:
    from attribune.explore import Trace
    from attribune.explore.places import Place


def describe_trace(trace: Trace) -> Json:
    """Return a trace, ``places`` by role."""
    article, digest = trace.record.article, trace.digest
    metadata, said = article.metadata, trace.claim.attribution
    return {
        "id": said.id,
        "claim": describe_extent(said.content, article.text),
        "as_read": describe_as_read(said, article.text),
        "chain": [describe_link(each, article.text) for each in trace.chain],
        "chain_length": trace.length,
        "ends_in_nobody_named": trace.ends_in_nobody_named,
        "inside": [each.attribution.id for each in trace.inside],
        "places": {role: [describe_place(place) for place in places] for role, places in trace.list_places().items()},
        "article": article.id,
        "start": article.span.start,
        "end": article.span.end,
        "title": metadata.title,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        **describe_page(trace.page),
        "digest": digest.id,
        "names": list(trace.names),
        "sha256": digest.sha256,
        "charset": digest.charset.name,
        "charset_evidence": digest.charset.evidence,
        "charset_replaced": digest.charset.replaced,
        "run": trace.run.id,
        "code_version": trace.run.code_version,
        "model_sha256": trace.run.model_sha256,
        "configuration": dict(trace.run.configuration),
        "recorded_at": trace.recorded_at,
        "is_current": trace.is_current,
        "judgements": [{"id": each.id, **describe_decision(each)} for each in trace.judgements],
    }


def describe_link(reading: Reading, text: str) -> Json:
    """Return one hand of a chain."""
    said = reading.attribution
    return {
        "id": said.id,
        "source": describe_extent(said.source, text),
        "cue": describe_extent(said.cue, text),
        **describe_opinion(reading, text),
    }


def describe_place(place: Place) -> Json:
    """Return where a stretch of words stands, as pairs of start and end."""
    return {
        "in_article": [place.in_article.start, place.in_article.end],
        "in_digest": [place.in_digest.start, place.in_digest.end],
        "in_utf16": [place.in_utf16.start, place.in_utf16.end],
        "in_bytes": None if place.in_bytes is None else [place.in_bytes.start, place.in_bytes.end],
    }
