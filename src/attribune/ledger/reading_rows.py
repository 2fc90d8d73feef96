"""What a run says about an attribution, and the dates and quantities of an article, as rows and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import RowMapping

from attribune.ledger.rows import Row, read_extent, write_extent
from attribune.records import (
    Anonymity,
    ArticleId,
    Attribution,
    AttributionId,
    Bound,
    DateReference,
    Evidence,
    Extent,
    Quantity,
    QuoteType,
    Reading,
    SourceRole,
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
)

Value = TypeVar("Value")


def write_reading(reading: Reading, *, run_id: str, position: int) -> Row:
    """Return the row of ``reading``."""
    return {
        "attribution_id": reading.attribution.id,
        "run_id": run_id,
        "position": position,
        # A NumPy number would be kept as bytes.
        "confidence": float(reading.confidence),
        "quote_type": reading.quote_type.value,
        "parent": reading.parent,
        "unknown_reason": reading.unknown_reason,
        "source_role": reading.source_role and reading.source_role.value,
        **write_speech(reading.speech),
        **write_anonymity(reading.anonymity),
        **write_speaker(reading.speaker),
    }


def read_reading(row: RowMapping) -> Reading:
    """Return the reading of a row of ``attributions`` joined to ``readings``."""
    return Reading(
        read_attribution(row),
        confidence=row["confidence"],
        quote_type=QuoteType(row["quote_type"]),
        speech=read_speech(row),
        anonymity=read_anonymity(row),
        speaker=read_speaker(row),
        unknown_reason=row["unknown_reason"],
        source_role=read_if_there(SourceRole, row["source_role"]),
        parent=read_if_there(AttributionId, row["parent"]),
    )


def read_attribution(row: RowMapping) -> Attribution:
    """Return the attribution of a row."""
    return Attribution(
        ArticleId(row["article_id"]),
        content=Extent.from_pairs(row["content"]),
        source=read_extent(row["source"]),
        cue=read_extent(row["cue"]),
    )


def write_speech(speech: Speech | None) -> Row:
    """Return the columns of what a speaker does, all null if it was not read."""
    return {
        "act": speech and speech.act.value,
        "negated": speech and bool(speech.negated),
        "hedged": speech and bool(speech.hedged),
        "declined": speech and bool(speech.declined),
        "addressee": speech and write_extent(speech.addressee),
        "target": speech and write_extent(speech.target),
    }


def read_speech(row: RowMapping) -> Speech | None:
    """Return what a speaker does; earlier versions read the act alone."""
    if row["act"] is None:
        return None
    return Speech(
        SpeechAct(row["act"]),
        negated=bool(row["negated"]),
        hedged=bool(row["hedged"]),
        declined=bool(row["declined"]),
        addressee=read_extent(row["addressee"]),
        target=read_extent(row["target"]),
    )


def write_anonymity(anonymity: Anonymity | None) -> Row:
    """Return the columns of a source that is kept unnamed."""
    return {
        "anonymous": anonymity is not None,
        "description": anonymity and write_extent(anonymity.description),
        "anonymity_reason": anonymity and write_extent(anonymity.reason),
    }


def read_anonymity(row: RowMapping) -> Anonymity | None:
    """Return that a source is kept unnamed, null where it is not, or where it was not read."""
    if not row["anonymous"]:
        return None
    return Anonymity(description=read_extent(row["description"]), reason=read_extent(row["anonymity_reason"]))


def write_speaker(speaker: Speaker | None) -> Row:
    """Return the columns of a speaker, all null if it is unknown."""
    return {
        "speaker": speaker and speaker.name,
        "speaker_kind": speaker and speaker.kind.value,
        "speaker_rule": speaker and speaker.evidence.rule,
        "speaker_evidence": speaker and write_extent(speaker.evidence.extent),
        "speaker_aliases": speaker and list(speaker.aliases),
        "speaker_roles": speaker and list(speaker.roles),
        "speaker_affiliation": speaker and speaker.affiliation,
    }


def read_speaker(row: RowMapping) -> Speaker | None:
    """Return the speaker, null if it is unknown; earlier versions read none."""
    if row["speaker"] is None or row["speaker_kind"] is None:
        return None
    return Speaker(
        row["speaker"],
        SpeakerKind(row["speaker_kind"]),
        Evidence(row["speaker_rule"], read_extent(row["speaker_evidence"])),
        aliases=tuple(row["speaker_aliases"]),
        roles=tuple(row["speaker_roles"]),
        affiliation=row["speaker_affiliation"],
    )


def write_date(reference: DateReference) -> Row:
    """Return the columns of a date."""
    return {"start": reference.span.start, "end": reference.span.end, "iso": reference.iso}


def read_date(row: RowMapping) -> DateReference:
    """Return the date of a row."""
    return DateReference(Span(row["start"], row["end"]), row["iso"])


def write_quantity(quantity: Quantity) -> Row:
    """Return the columns of a quantity."""
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "value": read_if_there(float, quantity.value),
        "unit": quantity.unit,
        "bound": quantity.bound and quantity.bound.value,
        "upper": read_if_there(float, quantity.upper),
    }


def read_quantity(row: RowMapping) -> Quantity:
    """Return the quantity of a row."""
    return Quantity(
        Span(row["start"], row["end"]),
        value=row["value"],
        unit=row["unit"],
        bound=read_if_there(Bound, row["bound"]),
        upper=row["upper"],
    )


def read_if_there(read: Callable[[Any], Value], value: object) -> Value | None:
    """Return what ``read`` makes of ``value``, null for null."""
    return None if value is None else read(value)
