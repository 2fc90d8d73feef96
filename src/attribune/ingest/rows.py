"""Rows: what one row of a table or one JSON line states, under our names, as a digest."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.exports.finding import find_export
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.statements import find_stated, merge_stated
from attribune.ingest.text import refuse_empty, refuse_excess
from attribune.records import Charset, Digest, Metadata, Origin, Part, Span, write_canonical_json
from attribune.text.normalise import blank_bom, normalise_text

GIVEN = Charset("utf-8", "given")


def build_member(source: Source, fields: Mapping[str, object], *, number: int, format: str, options: Options) -> Member:
    """Return row ``number`` of a table, whose bytes are the canonical JSON of its ``fields``.

    Raises:
        InputTooLarge: the row is beyond the limit of one digest.
    """
    values = {field: write_value(value) for field, value in fields.items() if value is not None}
    name = name_row(source.name, values, otherwise=f"row {number}")
    content = write_canonical_json(values).encode("utf-8", "surrogatepass")
    if len(content) > options.limits.file_bytes:
        message = f"row {number} is larger than the limit of {options.limits.file_bytes:,} bytes."
        raise InputTooLarge(message, item=name)
    sha256 = hashlib.sha256(content).hexdigest()
    return Member(name, content, sha256, number, format=format, hints=source.hints)


def parse_row(member: Member, options: Options) -> Digest:
    """Return the digest of a row that ``build_member`` made."""
    refuse_excess(member, max_bytes=options.limits.file_bytes)
    try:
        fields = json.loads(member.content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise MalformedInput(f"row {member.line} cannot be read: {error}.", item=member.name) from error
    if not isinstance(fields, dict):
        raise MalformedInput(f"row {member.line} is no row of a table.", item=member.name)
    return build_row(member, fields, name=member.name, charset=GIVEN)


def build_row(member: Member, fields: Mapping[str, object], *, name: str, charset: Charset) -> Digest:
    """Return the digest of ``member``, a line or row that states ``fields`` under our names.

    Raises:
        MalformedInput: its text is missing or no string.
        EmptyInput: its text holds no words.
    """
    text = fields.get("text")
    if not isinstance(text, str):
        found = "it is not a string" if "text" in fields else "there is none"
        unit = "line" if member.format == "jsonl" else "row"
        raise MalformedInput(f'{unit} {member.line} needs a "text", but {found}.', item=name)
    normalised = normalise_text(blank_bom(text))
    refuse_empty(normalised.text, item=name)
    # Escapes such as \ud800 put into a text what its bytes did not hold, so it is counted again.
    charset = replace(charset, replaced=charset.replaced + normalised.replaced)
    url, language = find_string(fields, "url"), find_string(fields, "language")
    stated = find_stated({**fields, "author": join_authors(fields.get("author"))})
    if stated is not None or member.hints.metadata is not None:
        stated = merge_stated(replace(stated or Metadata(), url=url), member.hints)
    # What states nothing of itself may be what a newspaper database exported.
    parts = find_export(normalised.text) if stated is None else (Part(Span(0, len(text)), stated),)
    origin = Origin(member.format, url or member.hints.url, language or member.hints.language)
    return Digest(name, member.sha256 or "", normalised.text, charset, parts, origin)


def name_row(path: str, fields: Mapping[str, object], *, otherwise: str) -> str:
    """Return ``path#member`` with the row's own name or id, or ``otherwise`` where it has none."""
    own = fields.get("name")
    named = isinstance(own, str | int) and not isinstance(own, bool) and str(own)
    return f"{path}#{normalise_text(str(own)).text if named else otherwise}"


def write_value(value: object) -> object:
    """Return a cell's value as JSON can hold it: dates in ISO form, lists of what they hold, all else as text."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list | tuple):
        return [write_value(each) for each in value]
    return value if isinstance(value, str | int) else str(value)


def find_string(fields: Mapping[str, object], field: str) -> str | None:
    """Return the string that ``fields`` state for ``field``; null if there is none."""
    value = fields.get(field)
    return normalise_text(value.strip()).text or None if isinstance(value, str) else None


def join_authors(value: object) -> object:
    """Return a list of authors as one string; anything else as it is."""
    if not isinstance(value, list | tuple):
        return value
    return ", ".join(each.strip() for each in value if isinstance(each, str) and each.strip()) or None
