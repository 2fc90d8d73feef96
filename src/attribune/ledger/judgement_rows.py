"""Judgements to rows and JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from attribune.errors import InvalidRecord
from attribune.records import (
    ArticleId,
    Attribution,
    Extent,
    Judgement,
    JudgementId,
    JudgementKind,
    Mention,
    RunId,
    Span,
    SpeakerKind,
    SpeakerName,
    Subject,
)
from attribune.records.judgements import describe_decision

Row = dict[str, Any]


def describe_judgement(judgement: Judgement) -> Row:
    """Return a judgement as JSON fields, its id first."""
    return {"id": judgement.id, **describe_decision(judgement)}


def write_judgement_row(judgement: Judgement) -> Row:
    """Return the row of ``judgement``."""
    described = describe_judgement(judgement)
    described["run_id"] = described.pop("run")
    return described


def read_judgement_row(row: RowMapping) -> Judgement:
    """Return the judgement of a row."""
    return parse_judgement({**row, "run": row["run_id"]})


def parse_judgement(described: Mapping[str, Any]) -> Judgement:
    """Return the judgement that ``described`` holds; fields that are null may be left out, and so may the id.

    Raises:
        InvalidRecord: it holds none, or its id is not that of what it says.
    """
    try:
        value = described.get("value")
        judgement = Judgement(
            JudgementKind(described["kind"]),
            tuple(parse_subject(subject) for subject in need_list(described["subjects"])),
            at=take_text(described["at"]) or "",
            author=take_text(described.get("author")),
            run_id=None if described.get("run") is None else RunId(need_text(described["run"])),
            value=parse_attribution(value) if isinstance(value, Mapping) else take_text(value),
            note=take_text(described.get("note")),
        )
    except KeyError as error:
        raise InvalidRecord(f"this is no judgement: the field {error} is missing.") from error
    except UnicodeEncodeError as error:
        raise InvalidRecord("this is no judgement: a text in it holds half a character (a lone surrogate).") from error
    except (TypeError, ValueError) as error:
        raise InvalidRecord(f"this is no judgement: {error}.") from error
    stated = described.get("id")
    if stated is not None and stated != judgement.id:
        raise InvalidRecord(f"the judgement says {stated!r} but its content gives {judgement.id}: it was changed.")
    return judgement


def parse_subject(described: object) -> Subject:
    """Return the subject that ``described`` holds; which sort it is, its fields tell."""
    if not isinstance(described, Mapping):
        raise TypeError(f"a subject is an object, not {type(described).__name__}")
    if "speaker" in described:
        kind = described.get("speaker_kind")
        return SpeakerName(need_text(described["speaker"]), None if kind is None else SpeakerKind(kind))
    if "content" in described:
        return parse_attribution(described)
    if "span" in described:
        return Mention(ArticleId(need_text(described["article"])), need_span(described["span"]))
    return JudgementId(need_text(described["judgement"]))


def parse_attribution(described: Mapping[str, Any]) -> Attribution:
    """Return the attribution of an article's id and three extents; its id follows from them."""
    content = parse_extent(described["content"])
    if content is None:
        raise ValueError("an attribution without content")
    return Attribution(
        ArticleId(need_text(described["article"])),
        content=content,
        source=parse_extent(described.get("source")),
        cue=parse_extent(described.get("cue")),
    )


def parse_extent(pairs: object) -> Extent | None:
    """Return the extent of ``[[start, end], ...]``, null for null."""
    if pairs is None:
        return None
    return Extent(tuple(need_span(pair) for pair in need_list(pairs)))


def need_span(pair: object) -> Span:
    """Return the span of two numbers."""
    numbers = [number for number in need_list(pair) if isinstance(number, int) and not isinstance(number, bool)]
    if len(numbers) != 2 or numbers != pair:
        raise TypeError(f"a span is two whole numbers, not {pair!r:.80}")
    return Span(*numbers)


def need_list(value: object) -> list[Any]:
    """Return ``value``, which has to be a list."""
    if not isinstance(value, list):
        raise TypeError(f"a list is wanted, not {type(value).__name__}")
    return value


def need_text(value: object) -> str:
    """Return ``value``, which has to be text."""
    if not isinstance(value, str):
        raise TypeError(f"text is wanted, not {type(value).__name__}")
    return value


def take_text(value: object) -> str | None:
    """Return ``value``, which has to be text or null."""
    return None if value is None else need_text(value)
