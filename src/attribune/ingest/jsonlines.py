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
from attribune.ingest.files import explain_faults
from attribune.ingest.limits import Limits
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.statements import find_stated
from attribune.ingest.text import refuse_empty, refuse_excess
from attribune.records import Charset, Digest, Failure, Part, Span
from attribune.text.normalise import blank_bom, normalise_text

WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
SKIP_BYTES = 1 << 20
LINE_END = b"\r\n"


class JsonLinesReader:
    """Reads lines of ``{"name" or "id", "text", "title"?, "outlet"?, "author"?, "date"?}``; other keys are ignored."""

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
        fields, charset = parse_object(member)
        name = name_member(member, fields)
        text = fields.get("text")
        if not isinstance(text, str):
            found = "it is not a string" if "text" in fields else "there is none"
            message = f'line {member.line} needs a "text", but {found}.'
            raise MalformedInput(message, item=name)
        normalised = normalise_text(blank_bom(text))
        refuse_empty(normalised.text, item=name)
        stated = find_stated(fields)
        parts = () if stated is None else (Part(Span(0, len(text)), stated),)
        # Escapes such as \ud800 put into a text what its bytes did not hold, so it is counted again.
        charset = Charset(charset.name, charset.evidence, charset.replaced + normalised.replaced)
        return Digest(name, member.sha256 or "", normalised.text, charset, parts)


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


def name_member(member: Member, fields: dict[str, object]) -> str:
    """Return ``path#member`` with the line's own name or id, or its number where it has none."""
    path = member.name.removesuffix(f"#line {member.line}")
    for key in ("name", "id"):
        own = fields.get(key)
        if isinstance(own, str | int) and not isinstance(own, bool) and str(own):
            return f"{path}#{normalise_text(str(own)).text}"
    return member.name
