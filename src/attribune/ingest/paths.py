"""Paths and addresses to members and digests: files, folders, standard input, pages of the web."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from os import PathLike, fspath
from os.path import isdir

from attribune.errors import EmptyInput, InputError
from attribune.ingest.files import open_regular, show_path
from attribune.ingest.folders import list_files
from attribune.ingest.members import describe_failure, list_members, parse_member
from attribune.ingest.options import DEFAULT_OPTIONS, Options
from attribune.ingest.readers import Hints, Member, Source
from attribune.records import Digest, Failure

STANDARD_INPUT = "-"
NO_HINTS = Hints()
ADDRESS = ("http://", "https://")


def read_paths(
    paths: Iterable[str | PathLike[str]], *, options: Options = DEFAULT_OPTIONS
) -> Iterator[Digest | Failure]:
    """Yield the digests of inputs, in the order given, and a failure for each that cannot be read.

    Only one digest is held at a time.
    """
    for member in list_paths(paths, options=options):
        outcome = member if isinstance(member, Failure) else parse_member(member, options)
        # The bytes of a large file are let go before its text is worked on.
        del member
        yield outcome


def list_paths(
    paths: Iterable[str | PathLike[str]], *, options: Options = DEFAULT_OPTIONS
) -> Iterator[Member | Failure]:
    """Yield the members of inputs, in the order given, and a failure for each input that cannot be listed.

    An input is a file, which is tried whatever it is called; a folder, read with all in it whose suffix tells a format,
    sorted by name, no hidden ones; ``-`` for standard input; or an address.
    """
    for named in paths:
        path = fspath(named)
        try:
            if path == STANDARD_INPUT:
                yield from list_standard_input(options)
            elif path.lower().startswith(ADDRESS):
                yield from list_address(path, options)
            elif isdir(path):
                yield from list_folder(path, options)
            else:
                yield from list_file(path, options)
        except InputError as error:
            yield describe_failure(error, item=error.item or show_path(path), sha256=None)


def list_file(path: str, options: Options, *, hints: Hints = NO_HINTS) -> Iterator[Member | Failure]:
    """Yield the members of one file."""
    with open_regular(path) as stream:
        yield from list_members(Source(show_path(path), stream, hints), options)


def list_folder(path: str, options: Options) -> Iterator[Member | Failure]:
    """Yield the members of all files in a folder; one that cannot be opened fails alone.

    Raises:
        UnreadableInput: it is a folder that cannot be listed.
        EmptyInput: nothing in it has a suffix that tells its format.
    """
    is_empty = True
    for file in list_files(path):
        is_empty = False
        try:
            yield from list_file(file, options)
        except InputError as error:
            yield describe_failure(error, item=error.item or show_path(file), sha256=None)
    if is_empty:
        raise EmptyInput("nothing in the folder has a suffix of a known format.", hint="Name files singly.")


def list_standard_input(options: Options) -> Iterator[Member | Failure]:
    """Yield the members of what is piped in."""
    from attribune.ingest.spool import spool_stream

    with spool_stream(sys.stdin.buffer, options.limits) as stream:
        yield from list_members(Source(STANDARD_INPUT, stream), options)


def list_address(url: str, options: Options) -> Iterator[Member | Failure]:
    """Yield the members of what is found at an address."""
    from attribune.ingest.fetch import open_address

    with open_address(url, options) as source:
        yield from list_members(source, options)
