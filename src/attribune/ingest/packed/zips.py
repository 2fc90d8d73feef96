"""ZIP archives: the entries whose suffix tells a format, in order of name, unpacked as they are read, never to disk."""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

from attribune.errors import EmptyInput, InputError, InputTooLarge, MalformedInput
from attribune.ingest.files import explain_faults, show_path
from attribune.ingest.formats import find_by_suffix
from attribune.ingest.members import describe_failure
from attribune.ingest.options import Options
from attribune.ingest.packed.bounded import Budget, InnerStream, UnpackedStream, find_budget
from attribune.ingest.packed.directory import refuse_directory
from attribune.ingest.packed.inner import list_inner, refuse_depth
from attribune.ingest.readers import Member, Source
from attribune.records import Digest, Failure

FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    ValueError,
    RuntimeError,
    IndexError,
    KeyError,
    OverflowError,
)
ENCRYPTED = 0x1
IN_UTF8 = 0x800
LOCAL_HEADER_BYTES = 30
SYSTEM_FOLDERS = ("__MACOSX",)


class ZipReader:
    """Reads the entries of a ZIP archive by the readers of their formats."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the members of the entries, and a failure for each entry that cannot be read."""
        refuse_depth(source, options)
        with explain_zip(source.name), explain_faults(source.name):
            refuse_directory(source.stream, options.limits)
            archive = zipfile.ZipFile(source.stream)
        entries = sorted(((find_name(entry), entry) for entry in archive.infolist()), key=lambda pair: pair[0])
        refuse_overlaps([entry for _, entry in entries])
        budget, is_empty = find_budget(source.stream, options.limits), True
        for name, entry in entries:
            if is_wanted(name, entry):
                is_empty = False
                yield from list_entry(source, archive, options, entry=entry, budget=budget)
            if budget.is_spent:
                raise InputTooLarge("what follows this limit in the archive is not read.", item=source.name)
        if is_empty:
            raise EmptyInput("nothing in the archive has a suffix of a known format.", hint="Unpack it and name files.")

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Raise ``MalformedInput``: an entry has a format of its own."""
        del options
        raise MalformedInput(f"it has {len(member.content):,} packed bytes, and no text.", item=member.name)


class EntryUnpacker:
    """The bytes of one entry.

    Attributes:
        packed: how many packed bytes the entry has.
        is_whole: no, since its checksum is found wrong when all of it came out.
    """

    def __init__(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
        self.name, self.packed, self.is_whole = name, entry.compress_size, False
        with explain_zip(name), explain_faults(name):
            self.stream = cast(zipfile.ZipExtFile, archive.open(entry))

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end.

        Raises:
            MalformedInput: the packed bytes are damaged, or not those that the archive's directory promises.
        """
        with explain_zip(self.name), explain_faults(self.name):
            return self.stream.read1(size)


def list_entry(
    source: Source, archive: zipfile.ZipFile, options: Options, *, entry: zipfile.ZipInfo, budget: Budget
) -> Iterator[Member | Failure]:
    """Yield the members of one entry, or a failure."""
    name = find_name(entry)
    shown = f"{source.name}#{show_path(name)}"
    try:
        refuse_entry(entry, name)
        raw = UnpackedStream(
            lambda: EntryUnpacker(archive, entry, shown), budget=budget, ratio=options.limits.unpacked_ratio
        )
    except InputError as error:
        yield describe_failure(error, item=error.item or shown, sha256=None)
        return
    hints = replace(source.hints, media_type=None, charset=None, url=None)
    inner = Source(shown, InnerStream(raw, budget), hints, source.depth + 1)
    yield from list_inner(inner, raw, options, inner_name=name)


def is_wanted(name: str, entry: zipfile.ZipInfo) -> bool:
    """Tell whether an entry is to be read or refused aloud: no folder, not hidden, with the suffix of a format."""
    if leaves_archive(name):
        return True
    parts = name.split("/")
    hidden = any(part.startswith(".") or part in SYSTEM_FOLDERS for part in parts)
    return not (entry.is_dir() or hidden) and find_by_suffix(name) is not None


def refuse_entry(entry: zipfile.ZipInfo, name: str) -> None:
    """Raise ``MalformedInput`` if an entry is nothing to be read."""
    if leaves_archive(name):
        raise MalformedInput("its path leaves the archive.")
    if entry.flag_bits & ENCRYPTED:
        raise MalformedInput("it is encrypted.", hint="Unpack it with its password first.")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise MalformedInput("it is a link, not a file.")


def leaves_archive(name: str) -> bool:
    """Tell whether ``name`` would lie outside of the folder that the archive was unpacked in."""
    slashed = name.replace("\\", "/")
    return slashed.startswith("/") or slashed[1:2] == ":" or "\0" in name or ".." in slashed.split("/")


def find_name(entry: zipfile.ZipInfo) -> str:
    """Return the whole name of an entry; many archives hold UTF-8 without saying so, which is read as cp437."""
    name = entry.orig_filename
    if entry.flag_bits & IN_UTF8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def refuse_overlaps(entries: list[zipfile.ZipInfo]) -> None:
    """Raise ``InputTooLarge`` if entries share packed bytes, by which a bomb unpacks the same ones again and again."""
    end = 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        if entry.header_offset < end:
            raise InputTooLarge("its entries overlap, as they do in a bomb.")
        end = entry.header_offset + LOCAL_HEADER_BYTES + entry.compress_size


@contextmanager
def explain_zip(name: str) -> Iterator[None]:
    """Turn what zipfile raises into ``MalformedInput``; what the system raises is left to ``explain_faults``."""
    try:
        yield
    except NotImplementedError as error:
        raise MalformedInput(f"it is packed in a way that is not known: {error}.", item=name) from error
    except FAULTS as error:
        raise MalformedInput(f"the archive is damaged: {error}.", item=name) from error
