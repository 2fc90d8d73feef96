"""Paths to digests: the one place where an input's error becomes a failure, so that the other inputs are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from os.path import isdir

from attribune.errors import EmptyInput, InputError
from attribune.ingest.files import show_path
from attribune.ingest.folders import TEXT_SUFFIXES, find_suffix, list_files
from attribune.ingest.jsonlines import JsonLinesReader
from attribune.ingest.limits import DEFAULT_LIMITS, Limits
from attribune.ingest.readers import Member, Reader
from attribune.ingest.text import TextReader
from attribune.records import Digest, Failure

STAGE = "ingest"


def read_paths(paths: Iterable[str | PathLike[str]], *, limits: Limits = DEFAULT_LIMITS) -> Iterator[Digest | Failure]:
    """Yield the digests of files and folders, in the order given, and a failure for each that cannot be read.

    Folders are read with all that is in them, sorted by name: files with a text suffix, no hidden ones. A file that is
    named itself is always tried. Only one digest is held at a time.
    """
    for named in paths:
        path = fspath(named)
        try:
            for file in list_named(path):
                yield from read_file(file, limits)
        except InputError as error:
            yield describe_failure(error, item=show_path(path), sha256=None)


def list_named(path: str) -> Iterator[str]:
    """Yield the files that ``path`` stands for: itself, or what is in it.

    Raises:
        UnreadableInput: it is a folder that cannot be listed.
        EmptyInput: it is a folder without a text file.
    """
    if not isdir(path):
        yield path
        return
    is_empty = True
    for file in list_files(path):
        is_empty = False
        yield file
    if is_empty:
        suffixes = ", ".join(sorted(TEXT_SUFFIXES))
        raise EmptyInput(
            f"there are no text files in the folder ({suffixes}).", hint="Name files of other kinds singly."
        )


def read_file(path: str, limits: Limits) -> Iterator[Digest | Failure]:
    """Yield the digests of one file, and a failure for each member that cannot be read."""
    reader = choose_reader(path)
    try:
        for member in reader.list_members(path, limits):
            outcome = parse_member(reader, member, limits)
            # The bytes of a large file are let go before its text is worked on.
            del member
            yield outcome
    except InputError as error:
        yield describe_failure(error, item=show_path(path), sha256=None)


def choose_reader(path: str) -> Reader:
    """Return the reader of the format that the suffix of ``path`` promises; plain text for all others."""
    return JsonLinesReader() if find_suffix(path) == ".jsonl" else TextReader()


def parse_member(reader: Reader, member: Member, limits: Limits) -> Digest | Failure:
    """Return the digest of ``member``, or why there is none."""
    try:
        return reader.parse_member(member, limits)
    except InputError as error:
        return describe_failure(error, item=error.item or member.name, sha256=member.sha256)


def describe_failure(error: InputError, *, item: str, sha256: str | None) -> Failure:
    """Return ``error`` as a failure of ``item``."""
    return Failure(item, STAGE, error.code, f"{error.message} {error.hint}".rstrip(), sha256)
