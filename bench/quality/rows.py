"""Rows: one measured figure each, with the bar that it should reach; and where the data sets and scorers lie."""

from __future__ import annotations

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
DATA = SHARED / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        table: which table it belongs to, such as ``split, synthetic digests``.
        name: of the figure.
        value: in points, 0 to 100, unless the name says otherwise.
        bar: what it should reach, or none.
    """

    table: str
    name: str
    value: float
    bar: float | None = None

    @property
    def key(self) -> str:
        """The figure's name in ``floors.json``."""
        return f"{self.table}: {self.name}"


class Absent(Exception):
    """A data set or scorer is not on this machine; the message says which."""


def require(path: Path) -> Path:
    """Return a path that exists.

    Raises:
        Absent: if it does not.
    """
    if not path.exists():
        raise Absent(f"{path.name} is not on this machine (looked in {path.parent.name}/ beside the repository)")
    return path


def load_scorer(name: str) -> ModuleType:
    """Import a scorer from ``shared/eval`` by its file's name.

    Raises:
        Absent: if it is not there.
    """
    path = require(SHARED / "eval" / f"{name}.py")
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise Absent(f"{path.name} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def hash_corpus(paths: list[Path]) -> str:
    """Return the sha256 over the files' bytes, in hexadecimal."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()
