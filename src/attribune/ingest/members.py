"""Members of any input: its format is told, its reader lists them; and a member parsed by the reader of its format.

The one place where an input's error becomes a failure, so that the other inputs are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribune.errors import InputError
from attribune.ingest.formats import HEAD_BYTES, choose_format, load_reader
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.statements import add_outside
from attribune.records import Digest, Failure

STAGE = "ingest"


def list_members(source: Source, options: Options) -> Iterator[Member | Failure]:
    """Yield the members of ``source``, whatever its format, and a failure where it or one of them cannot be read."""
    try:
        head = source.stream.read(HEAD_BYTES)
        source.stream.seek(0)
        chosen = (options.format if source.depth == 0 else None) or choose_format(source.name, head, source.hints)
        yield from load_reader(chosen).list_members(source, options)
    except InputError as error:
        yield describe_failure(error, item=error.item or source.name, sha256=None)


def parse_member(member: Member, options: Options) -> Digest | Failure:
    """Return the digest of ``member``, or why there is none."""
    try:
        return add_outside(load_reader(member.format).parse_member(member, options), member.hints)
    except InputError as error:
        return describe_failure(error, item=error.item or member.name, sha256=member.sha256)


def describe_failure(error: InputError, *, item: str, sha256: str | None) -> Failure:
    """Return ``error`` as a failure of ``item``."""
    return Failure(item, STAGE, error.code, f"{error.message} {error.hint}".rstrip(), sha256)
