"""Mailboxes: a mail each, split as they are read, so that only one is held (RFC 4155, and "mboxrd" quoting)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.files import explain_faults, show_path
from attribune.ingest.mail.reader import MailReader
from attribune.ingest.members import describe_failure
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.records import Digest, Failure

# "From ", a sender and a time; a sentence of a mail that begins a paragraph with "From " has no time of day.
SEPARATOR = re.compile(rb"From [^\r\n]*\d{1,2}:\d{2}[^\r\n]*\d{4}|From [^\r\n]*\d{4}[^\r\n]*\d{1,2}:\d{2}")
QUOTED_FROM = re.compile(rb">+From ")
MESSAGE_ID = re.compile(rb"^message-id:\s*<([\x21-\x3b=\x3f-\x7e]{1,200})>", re.IGNORECASE | re.MULTILINE)
# More of a line than any sender and time need; the pattern's cost grows with the square of it.
SEPARATOR_BYTES = 300
# A line is read in pieces of at most this, so that one without an end costs nothing.
PIECE_BYTES = 1 << 20
HEADER_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail of a mailbox: ``line`` is where it begins, from 1; ``content`` is cut if it exceeds the limit."""

    line: int
    content: bytes
    is_cut: bool


class MboxReader:
    """Reads a mailbox as its mails."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield each mail and what is attached to it, named by its Message-ID or its number."""
        number = 0
        with explain_faults(source.name):
            for letter in split_mailbox(source.stream, max_bytes=options.limits.markup_bytes):
                number += 1
                match = MESSAGE_ID.search(letter.content[:HEADER_BYTES])
                shown = show_path(match[1].decode("ascii")) if match else f"message {number}"
                name = f"{source.name}#{shown}"
                if letter.is_cut:
                    limit = f"{options.limits.markup_bytes:,} bytes"
                    error = InputTooLarge(f"the mail at line {letter.line} is larger than the limit of {limit}.")
                    yield describe_failure(error, item=name, sha256=None)
                    continue
                inner = Source(name, io.BytesIO(letter.content), source.hints, source.depth)
                for member in MailReader().list_members(inner, options):
                    if isinstance(member, Member) and member.name == name:
                        yield replace(member, line=letter.line)
                    else:
                        yield member
        if number == 0:
            raise MalformedInput('no line begins a mail with "From ".', item=source.name)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the digest of one mail."""
        return MailReader().parse_member(member, options)


def split_mailbox(stream: BinaryIO, *, max_bytes: int) -> Iterator[Letter]:
    """Yield the mails of a mailbox, without their separators; what stands before the first one is left out."""
    lines: list[bytes] = []
    number = start = size = 0
    after_blank = at_start = True
    while piece := stream.readline(PIECE_BYTES):
        number += at_start
        if at_start and after_blank and SEPARATOR.match(piece, 0, SEPARATOR_BYTES):
            if start:
                yield Letter(start, b"".join(lines), size > max_bytes)
            lines, start, size = [], number + 1, 0
        elif start:
            if at_start and QUOTED_FROM.match(piece):
                piece = piece[1:]
            size += len(piece)
            if size <= max_bytes:
                lines.append(piece)
        # A mailbox may begin with blank lines, and a piece that does not end a line begins none.
        after_blank = at_start and not piece.strip()
        at_start = piece.endswith(b"\n")
    if start:
        yield Letter(start, b"".join(lines), size > max_bytes)
