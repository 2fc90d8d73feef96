"""Folders: the files in them that may hold articles, in order of name."""

from __future__ import annotations

import os
from collections.abc import Iterator

from attribune.ingest.files import explain_faults
from attribune.ingest.formats import find_by_suffix

Identity = tuple[int, int]


def list_files(folder: str, *, above: frozenset[Identity] = frozenset()) -> Iterator[str]:
    """Yield the files under ``folder`` whose suffix tells a format, sorted by name, folder by folder; no hidden ones.

    Links are followed, except to a folder that is being listed: ``above`` holds those, by device and number.

    Raises:
        UnreadableInput: ``folder`` itself cannot be listed.
    """
    with explain_faults(folder):
        status = os.stat(folder)
        names = sorted(os.listdir(folder))
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        return
    for name in names:
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if os.path.isdir(path):
            yield from list_inner(path, above=above | {identity})
        elif find_by_suffix(name) is not None:
            yield path


def list_inner(folder: str, *, above: frozenset[Identity]) -> Iterator[str]:
    """Yield the files under an inner ``folder``; the folder itself if it cannot be listed, so that reading it fails."""
    if os.access(folder, os.R_OK | os.X_OK):
        yield from list_files(folder, above=above)
    else:
        yield folder
