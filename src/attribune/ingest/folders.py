"""Folders: the files in them that may hold text, in order of name."""

from __future__ import annotations

import os
from collections.abc import Iterator

from attribune.ingest.files import explain_faults

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".jsonl"})

Identity = tuple[int, int]


def list_files(folder: str, *, above: frozenset[Identity] = frozenset()) -> Iterator[str]:
    """Yield the files under ``folder`` with a text suffix, sorted by name, folder by folder; hidden ones are left out.

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
        elif find_suffix(path) in TEXT_SUFFIXES:
            yield path


def list_inner(folder: str, *, above: frozenset[Identity]) -> Iterator[str]:
    """Yield the files under an inner ``folder``; the folder itself if it cannot be listed, so that reading it fails."""
    if os.access(folder, os.R_OK | os.X_OK):
        yield from list_files(folder, above=above)
    else:
        yield folder


def find_suffix(path: str) -> str:
    """Return what the name of the file at ``path`` ends in, in lower case, with its dot."""
    return os.path.splitext(path)[1].lower()
