"""What an input's own fields state about an article: title, standfirst, outlet, author, date."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from attribune.ingest.readers import Hints
from attribune.records import Digest, Metadata, Part, Span, Unknown
from attribune.records.articles import ISO_DAY
from attribune.text.normalise import normalise_text

KEYS = ("title", "standfirst", "outlet", "author", "date")
SHOWN_CHARACTERS = 80


def find_stated(fields: Mapping[str, object]) -> Metadata | None:
    """Return what ``fields`` state, or nothing if they state nothing: then the text has to tell.

    A date is taken if it starts with an ISO day (YYYY-MM-DD); otherwise the day is unknown, and the reason shows it.
    """
    stated = {key: normalise_text(value.strip()).text for key in KEYS if isinstance(value := fields.get(key), str)}
    stated = {key: value for key, value in stated.items() if value}
    if not stated:
        return None
    day, reason = find_day(stated.get("date"))
    return Metadata(
        title=stated.get("title"),
        standfirst=stated.get("standfirst"),
        outlet=stated.get("outlet"),
        author=stated.get("author"),
        published=day,
        unknown=tuple(
            Unknown(field, why)
            for field, why in (
                *((key, "the input does not state it") for key in KEYS[:-1] if key not in stated),
                *([("published", reason)] if day is None else []),
            )
        ),
    )


def find_day(date: str | None) -> tuple[str | None, str]:
    """Return the ISO day that ``date`` starts with, or null and the reason why there is none."""
    if date is None:
        return None, "the input does not state it"
    match = ISO_DAY.match(date)
    if match is None or date[match.end() : match.end() + 1].isdigit() or not is_in_calendar(match.group()):
        return None, f"the stated date {date[:SHOWN_CHARACTERS]!r} is not an ISO day"
    return match.group(), ""


def is_in_calendar(day: str) -> bool:
    """Tell whether there is such a day, as there is no 31 April."""
    try:
        datetime.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def merge_stated(stated: Metadata, hints: Hints) -> Metadata:
    """Return what a document states about an article, with what stands around the document before it.

    A reason why a field is null goes where the field is filled. Of the notes, those from outside replace the document's
    own of the same field and stand before the others.
    """
    outside = hints.metadata
    if outside is None:
        return stated
    filled = {name: getattr(stated, name) if value is None else value for name, value in list_single(outside)}
    reasons = {each.field: each for each in (*outside.unknown, *stated.unknown)}
    renewed = {note.field for note in outside.notes}
    return Metadata(
        **filled,
        unknown=tuple(each for field, each in reasons.items() if filled.get(field) is None),
        notes=(*outside.notes, *(note for note in stated.notes if note.field not in renewed)),
    )


def add_outside(digest: Digest, hints: Hints) -> Digest:
    """Return ``digest`` with what stands around it, where its format has no place for that or its reader no use.

    It goes with the only article that the format states, or else with the whole text: a title is that of one article,
    while an outlet or a date alone may be that of several. Of many stated articles nothing from outside is the title.
    """
    origin, parts = digest.origin, digest.parts
    origin = replace(origin, url=origin.url or hints.url, language=origin.language or hints.language)
    if hints.metadata is not None and not parts:
        parts = (Part(Span(0, len(digest.text)), hints.metadata, divisible=hints.metadata.title is None),)
    elif len(parts) == 1:
        parts = (replace(parts[0], metadata=merge_stated(parts[0].metadata, hints)),)
    return digest if (origin, parts) == (digest.origin, digest.parts) else replace(digest, origin=origin, parts=parts)


def list_single(metadata: Metadata) -> Iterator[tuple[str, Any]]:
    """Yield the name and the value of each field that holds one thing or nothing."""
    for field in dataclasses.fields(metadata):
        if field.name not in ("unknown", "notes"):
            yield field.name, getattr(metadata, field.name)
