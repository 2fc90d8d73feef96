"""Amounts: how much there is to read, by the sizes of files, and how much of it has been read so far."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from attribune.errors import AttribuneError

# To look for more would keep the reading waiting, and their sizes would fill the memory.
MOST_FILES = 100_000
PACKED = (".gz", ".zip", ".parquet", ".docx")
# How many bytes come out of a packed one, until a whole file has shown it.
USUAL_RATIO = 3.0


class Amount:
    """How much of some files has been read, told by what came out of them, in their order."""

    def __init__(self, sizes: dict[str, int]) -> None:
        self._sizes = sizes
        self._total = sum(sizes.values())
        self._passed = 0
        self._file: str | None = None
        self._within = 0
        self._ratio = USUAL_RATIO

    def add(self, name: str, size: int) -> None:
        """Note that the item ``name``, of ``size`` bytes, has been read."""
        file = name if name in self._sizes else name.rpartition("#")[0]
        while file and file not in self._sizes:
            file = file.rpartition("#")[0]
        if not file:
            return
        if file != self._file:
            self._pass()
            self._file = file
        self._within += size

    def measure(self) -> float:
        """Return the share of the whole that has been read, from 0 to 1."""
        return min(1.0, (self._passed + self._estimate()) / self._total) if self._total else 0.0

    def _pass(self) -> None:
        """Count the file at hand as read."""
        if self._file is None:
            return
        size = self._sizes[self._file]
        if self._file.endswith(PACKED) and size and self._within:
            self._ratio = self._within / size
        self._passed += size
        self._within = 0

    def _estimate(self) -> float:
        """Return how many bytes of the file at hand are read."""
        if self._file is None:
            return 0.0
        ratio = self._ratio if self._file.endswith(PACKED) else 1.0
        return min(self._within / ratio, float(self._sizes[self._file]))


def measure_paths(paths: Iterable[str | Path]) -> Amount | None:
    """Return how much there is to read; null where it cannot be told, as of standard input and addresses."""
    from attribune.ingest.files import show_path

    sizes: dict[str, int] = {}
    try:
        for file in islice(list_files(map(str, paths)), MOST_FILES + 1):
            sizes[show_path(file)] = os.path.getsize(file)
    except (OSError, ValueError, AttribuneError):
        # Whatever is wrong with it is said when it is read.
        return None
    return Amount(sizes) if 0 < len(sizes) <= MOST_FILES else None


def list_files(paths: Iterable[str]) -> Iterator[str]:
    """Yield the files that ``paths`` name, and those in folders."""
    from attribune.ingest import folders
    from attribune.records import Failure

    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for entry in folders.list_files(path):
            if not isinstance(entry, Failure):
                yield entry.path
