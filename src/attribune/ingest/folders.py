"""Folders: the files in them that may hold articles, and what a manifest says of them.

First those that the manifest names, in its order; then the others, in order of name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from attribune.errors import InputError
from attribune.ingest.files import explain_faults, show_path
from attribune.ingest.formats import find_by_suffix
from attribune.ingest.manifests import Entry, find_manifest, read_manifest
from attribune.ingest.members import describe_failure
from attribune.ingest.readers import Hints
from attribune.records import Failure

Identity = tuple[int, int]
NO_HINTS = Hints()


def list_files(folder: str) -> Iterator[Entry | Failure]:
    """Yield the files that the folder's manifest names, then all others whose suffix tells a format; no hidden ones.

    The others are sorted by name, folder by folder. Links are followed, but each folder is listed once: links among a
    few folders can make more ways through them than anybody could go. A folder within that cannot be listed is a
    failure.

    Raises:
        UnreadableInput: ``folder`` itself cannot be listed.
        MalformedInput: its manifest is broken, so nobody knows what its files are.
    """
    return list_once(folder, seen=set(), named=frozenset())


def list_once(folder: str, *, seen: set[Identity], named: frozenset[str]) -> Iterator[Entry | Failure]:
    """Yield the files under ``folder``, unless it is in ``seen``, by device and number, to which it is added.

    ``named`` holds what the manifests of the folders above name.
    """
    with explain_faults(folder):
        status = os.stat(folder)
        names = sorted(os.listdir(folder))
    identity = (status.st_dev, status.st_ino)
    if identity in seen:
        return
    seen.add(identity)
    manifest = find_manifest(folder, names)
    if manifest is not None:
        stated = [entry for entry in read_manifest(manifest) if entry.path not in named]
        yield from stated
        named = named.union((entry.path for entry in stated), [manifest])
    for name in names:
        path = os.path.join(folder, name)
        if name.startswith(".") or path in named:
            continue
        if os.path.isdir(path):
            yield from list_inner(path, seen=seen, named=named)
        elif find_by_suffix(name) is not None:
            yield Entry(path, NO_HINTS)


def list_inner(folder: str, *, seen: set[Identity], named: frozenset[str]) -> Iterator[Entry | Failure]:
    """Yield the files under an inner ``folder``, and a failure if it cannot be listed or its manifest is broken."""
    try:
        yield from list_once(folder, seen=seen, named=named)
    except InputError as error:
        yield describe_failure(error, item=error.item or show_path(folder), sha256=None)
