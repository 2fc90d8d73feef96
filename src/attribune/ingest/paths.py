"""Paths and addresses to members and digests: files, folders, standard input, pages of the web."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from os import PathLike, fspath
from os.path import isdir, lexists

from attribune.errors import EmptyInput, FetchRefused, InputError, UnreadableInput
from attribune.ingest.files import explain_faults, open_regular, show_path
from attribune.ingest.folders import list_files
from attribune.ingest.members import describe_failure, list_members, parse_member
from attribune.ingest.options import DEFAULT_OPTIONS, Options
from attribune.ingest.readers import Hints, Member, Source
from attribune.records import Digest, Failure

STANDARD_INPUT = "-"
NO_HINTS = Hints()
ADDRESS = ("http://", "https://")
OTHER_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


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

    An input is a file, which is tried whatever it is called; a folder, read with what its manifest names and all else
    in it whose suffix tells a format, sorted by name, no hidden ones; ``-`` for standard input; or an address.
    """
    for named in paths:
        path = fspath(named)
        try:
            if path == STANDARD_INPUT:
                yield from list_standard_input(options)
            elif is_address(path):
                yield from list_address(path, options)
            elif isdir(path):
                yield from list_folder(path, options)
            else:
                yield from list_file(path, options)
        except InputError as error:
            yield describe_failure(error, item=error.item or show_path(path), sha256=None)


def is_address(path: str) -> bool:
    """Tell whether ``path`` is an address of the web; a file of such a name is read as ``./http:...``.

    Raises:
        FetchRefused: it is an address of another kind.
    """
    if OTHER_ADDRESS.match(path) is None:
        return False
    if path.lower().startswith(ADDRESS):
        return True
    if lexists(path):
        return False
    raise FetchRefused("only addresses that begin with http:// or https:// are fetched.", item=show_path(path))


def list_file(path: str, options: Options, *, hints: Hints = NO_HINTS) -> Iterator[Member | Failure]:
    """Yield the members of one file."""
    with open_regular(path) as stream:
        yield from list_members(Source(show_path(path), stream, hints), options)


def list_folder(path: str, options: Options) -> Iterator[Member | Failure]:
    """Yield the members of all files in a folder; one that cannot be opened fails alone.

    Raises:
        UnreadableInput: it is a folder that cannot be listed.
        MalformedInput: its manifest is broken.
        EmptyInput: nothing in it has a suffix that tells its format.
    """
    is_empty = True
    for file in list_files(path):
        is_empty = False
        if isinstance(file, Failure):
            yield file
            continue
        try:
            yield from list_file(file.path, options, hints=file.hints)
        except InputError as error:
            yield describe_failure(error, item=error.item or show_path(file.path), sha256=None)
    if is_empty:
        raise EmptyInput("nothing in the folder has a suffix of a known format.", hint="Name files singly.")


def list_standard_input(options: Options) -> Iterator[Member | Failure]:
    """Yield the members of what is piped in.

    Raises:
        UnreadableInput: nothing is, or it is a folder.
    """
    from attribune.ingest.spool import spool_stream

    if sys.stdin is None:
        raise UnreadableInput("there is no standard input.")
    with ExitStack() as stack:
        with explain_faults(STANDARD_INPUT):
            stream = stack.enter_context(spool_stream(sys.stdin.buffer, options.limits))
        yield from list_members(Source(STANDARD_INPUT, stream), options)


def list_address(url: str, options: Options) -> Iterator[Member | Failure]:
    """Yield the members of what is found at an address."""
    from attribune.ingest.fetch import open_address

    with open_address(url, options) as source:
        yield from list_members(source, options)
