"""JSON Lines: a digest a line, streamed; what a line states about itself is handed on as a part."""

from __future__ import annotations

import codecs
import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from attribune.errors import MalformedInput
from attribune.ingest.binaries import refuse_signature
from attribune.ingest.charset import decode_bytes
from attribune.ingest.columns import pick_fields
from attribune.ingest.files import explain_faults
from attribune.ingest.limits import Limits
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.rows import build_row, name_row
from attribune.ingest.text import refuse_excess
from attribune.records import Charset, Digest, Failure

WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
SKIP_BYTES = 1 << 20
LINE_END = b"\r\n"


class JsonLinesReader:
    """Reads lines of ``{"name" or "id", "text"}`` and what else a line states of its article; other keys are ignored.

    A line without a "text" is read by the names that other people use, or by ``options.columns``.
    """

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the lines that are not blank, named by their number until they are parsed."""
        stream, number, limits = source.stream, 0, options.limits
        with explain_faults(source.name):
            while content := stream.readline(limits.file_bytes + 1):
                number += 1
                if number == 1:
                    refuse_signature(content)
                    refuse_wide(content)
                    content = content.removeprefix(codecs.BOM_UTF8)
                within = skip_excess(stream, content, limits)
                content = content.rstrip(LINE_END) if within else content
                sha256 = hashlib.sha256(content).hexdigest() if within else None
                if content.strip():
                    name = f"{source.name}#line {number}"
                    yield Member(name, content, sha256, number, format="jsonl", hints=source.hints)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the digest of one line."""
        refuse_excess(member, max_bytes=options.limits.file_bytes)
        row, charset = parse_object(member)
        name = member.name
        try:
            fields = pick_fields(row, options.columns)
            path = member.name.removesuffix(f"#line {member.line}")
            name = name_row(path, fields, otherwise=f"line {member.line}")
        except MalformedInput as error:
            raise MalformedInput(f"line {member.line}: {error.message}", item=name, hint=error.hint) from error
        return build_row(member, fields, name=name, charset=charset)


def refuse_wide(head: bytes) -> None:
    """Raise ``MalformedInput`` if ``head`` starts as UTF-16 or UTF-32, of which lines cannot be streamed."""
    if head.startswith(WIDE_MARKS):
        message = "JSON Lines must be in UTF-8, and this file is in UTF-16 or UTF-32."
        raise MalformedInput(message, hint="Convert it to UTF-8.")


def skip_excess(stream: BinaryIO, content: bytes, limits: Limits) -> bool:
    """Tell whether the line ``content`` was within the limit; if not, move ``stream`` to the line after it."""
    if len(content) <= limits.file_bytes:
        return True
    rest = content
    while rest and not rest.endswith(b"\n"):
        rest = stream.readline(SKIP_BYTES)
    return False


def parse_object(member: Member) -> tuple[dict[str, object], Charset]:
    """Return the object that the line holds, and how its bytes became text."""
    decoded = decode_bytes(member.content)
    try:
        fields = json.loads(decoded.text, strict=False)
    except json.JSONDecodeError as error:
        message = f"line {member.line} is not JSON: {error.msg} at character {error.colno}."
        raise MalformedInput(message, item=member.name) from error
    except (RecursionError, ValueError) as error:
        message = f"line {member.line} is JSON that cannot be read: {error}."
        raise MalformedInput(message, item=member.name) from error
    if not isinstance(fields, dict):
        message = f"line {member.line} is not an object but {type(fields).__name__}."
        raise MalformedInput(message, item=member.name, hint='A line looks like {"name": "...", "text": "..."}.')
    return fields, decoded.charset
