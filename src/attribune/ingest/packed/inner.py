"""What lies in a packed file: its format is told from its own name and bytes, and its reader lists it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import cast

from attribune.errors import InputError, InputTooLarge
from attribune.ingest.formats import HEAD_BYTES, choose_format, load_reader
from attribune.ingest.members import describe_failure
from attribune.ingest.options import Options
from attribune.ingest.packed.bounded import InnerStream, UnpackedStream
from attribune.ingest.readers import Member, Source
from attribune.ingest.spool import spool_stream
from attribune.records import Failure

# Their readers go back and forth, which what is being unpacked can only do at the cost of starting anew.
SOUGHT = ("zip", "parquet")
# They hold many digests, of which those before a fault are good.
STREAMED = ("jsonl", "csv", "mbox")


def refuse_depth(source: Source, options: Options) -> None:
    """Raise ``InputTooLarge`` if ``source`` lies in more archives than the limits allow."""
    if source.depth > options.limits.archive_depth:
        message = f"it lies in {source.depth} archives, more than the limit of {options.limits.archive_depth}."
        raise InputTooLarge(message, item=source.name, hint="Unpack the outer ones first.")


def list_inner(source: Source, raw: UnpackedStream, options: Options, *, inner_name: str) -> Iterator[Member | Failure]:
    """Yield the members of ``source``, whose stream reads ``raw``, and a failure where something cannot be read.

    Args:
        source: named as its members are to be called.
        raw: what comes out of the packed bytes.
        options: how inputs are to be read.
        inner_name: its own name, by whose suffix the format is told.
    """
    try:
        # A fault in the head is met again by whoever reads it.
        raw.ends_quietly = True
        chosen = choose_format(inner_name, source.stream.read(HEAD_BYTES), source.hints)
        source.stream.seek(0)
        raw.ends_quietly = chosen in STREAMED
        if chosen in SOUGHT:
            yield from list_spooled(source, raw, options, chosen=chosen)
        elif chosen in STREAMED:
            yield from list_until_fault(source, raw, options, chosen=chosen)
        else:
            yield from load_reader(chosen).list_members(source, options)
    except InputError as error:
        yield describe_failure(error, item=error.item or source.name, sha256=None)


def list_spooled(source: Source, raw: UnpackedStream, options: Options, *, chosen: str) -> Iterator[Member | Failure]:
    """Yield the members of ``source``, unpacked first so that its reader can go back and forth."""
    with spool_stream(source.stream, options.limits) as spooled:
        # A spooled file is a raw stream in all but its type.
        stream = InnerStream(cast(io.RawIOBase, spooled), raw.budget)
        try:
            inner = Source(source.name, stream, source.hints, source.depth)
            yield from load_reader(chosen).list_members(inner, options)
        finally:
            stream.detach()


def list_until_fault(
    source: Source, raw: UnpackedStream, options: Options, *, chosen: str
) -> Iterator[Member | Failure]:
    """Yield the members of ``source`` up to a fault; the one that the fault cut is left out, and a failure says so."""
    last: Member | Failure | None = None
    for outcome in load_reader(chosen).list_members(source, options):
        if last is not None:
            yield last
        # Only when all was read can the fault be known, and only then can a member be the cut one.
        last = outcome if raw.fault is not None and not raw.unpacker.is_whole else None
        if last is None:
            yield outcome
    if raw.fault is not None:
        yield describe_failure(raw.fault, item=raw.fault.item or source.name, sha256=None)
