"""Kills: a reading that is ended by kill -9 again and again, and still loses nothing and doubles nothing."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.scale.ledgers import Rows, compare_rows, read_rows
from bench.scale.runs import read_until

# A moment that comes after the end is no kill: the next try is so much earlier.
EARLIER = 0.95


@dataclass(slots=True)
class Trial:
    """What became of the kills.

    Attributes:
        kills: how many there were.
        ledgers: how many ledgers were completed across them.
        differences: what those lack, or have too often.
    """

    kills: int = 0
    ledgers: int = 0
    differences: list[str] = field(default_factory=list)


def spread_moments(count: int, duration_s: float, seed: int) -> list[float]:
    """Return random moments from the start to the end of a duration, one in each of ``count`` equal parts, shuffled."""
    chance = random.Random(seed)
    moments = [(number + chance.random()) / count * duration_s for number in range(count)]
    chance.shuffle(moments)
    return moments


def kill_readings(
    moments: Sequence[float],
    read: Callable[[Path, float | None], bool],
    check: Callable[[Path], list[str]],
    folder: Path,
) -> Trial:
    """Kill a reading at each of the moments, and begin a new ledger whenever one is complete.

    Args:
        moments: seconds after the start of a reading.
        read: reads into a ledger, for so long at most, and tells whether it came to the end.
        check: returns what is wrong with a complete ledger.
        folder: for the ledgers.
    """
    trial, waiting = Trial(), list(moments)
    while waiting:
        ledger = folder / f"killed-{trial.ledgers}.db"
        while waiting and not read(ledger, waiting[-1]):
            waiting.pop()
            trial.kills += 1
        if not waiting:
            read(ledger, None)
        else:
            waiting[-1] *= EARLIER
        trial.ledgers += 1
        trial.differences.extend(check(ledger))
    return trial


def check_ledger(path: Path, wanted: Rows) -> list[str]:
    """Return what is wrong with a complete ledger: rows that differ, and what ``attribune doctor`` finds."""
    command = [sys.executable, "-m", "attribune", "doctor", "--ledger", str(path)]
    doctor = subprocess.run(command, capture_output=True, text=True, check=False)
    ill = [f"doctor: {doctor.stdout}{doctor.stderr}"] if doctor.returncode else []
    return [*compare_rows(read_rows(path), wanted), *ill]


def try_kills(paths: Sequence[Path], folder: Path, *, kills: int, processes: int, seed: int) -> Trial:
    """Kill readings of ``paths`` so many times and compare with one that is left alone."""
    whole = folder / "whole.db"
    started = time.perf_counter()
    read_until(paths, whole, processes=processes, limit_s=None)
    duration_s = time.perf_counter() - started
    wanted = read_rows(whole)
    return kill_readings(
        spread_moments(kills, duration_s, seed),
        lambda ledger, limit_s: read_until(paths, ledger, processes=processes, limit_s=limit_s),
        lambda ledger: check_ledger(ledger, wanted),
        folder,
    )
