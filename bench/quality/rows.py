"""Rows: one measured figure each, with the bar that it should reach; bins; and where the data sets and scorers lie."""

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
        goal: what it should reach in the end, or none.
        precision: where the value is an F1, in points.
        recall: likewise.
        is_error: whether less is better; the bar is then the most that it may be.
        is_steady: whether a small change of the figure means something. Where it does not, its floor is its bar, and
            without a bar it has none.
        count: over how many items the figure was taken, where that is told.
    """

    table: str
    name: str
    value: float
    bar: float | None = None
    goal: float | None = None
    precision: float | None = None
    recall: float | None = None
    is_error: bool = False
    is_steady: bool = True
    count: int | None = None

    @property
    def key(self) -> str:
        """The figure's name in ``floors.json``."""
        return f"{self.table}: {self.name}"

    @property
    def floor(self) -> float | None:
        """What is pinned in ``floors.json``, or none."""
        return round(self.value, 2) if self.is_steady else self.bar

    def falls_below(self, floor: float, *, slack: float) -> bool:
        """Tell whether the figure is worse than a floor by more than ``slack``."""
        return self.value > floor + slack if self.is_error else self.value < floor - slack


@dataclass(frozen=True, slots=True)
class Bin:
    """Attributions of about the same confidence: how many are right?

    Attributes:
        least: the bin holds confidences from here, 0 to 1.
        most: to here.
        confidence: their mean.
        right: the share of them that is right, 0 to 1.
        count: how many they are, at least one.
    """

    least: float
    most: float
    confidence: float
    right: float
    count: int


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
