"""Runs: a reading as a process group of its own, watched for its memory, or killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.scale.memory import measure_session
from bench.scale.reading import Work, read_work

SAMPLE_S = 0.5


@dataclass(frozen=True, slots=True)
class Measured:
    """A reading from its start to its end: seconds by the clock, most kilobytes at any moment, and what it did."""

    wall_s: float
    peak_kb: int
    work: Work


def measure_reading(paths: Sequence[Path], ledger: Path, *, processes: int) -> Measured:
    """Read ``paths`` into ``ledger`` to the end.

    Raises:
        subprocess.CalledProcessError: if the reading fails.
    """
    command = [sys.executable, "-m", "bench.scale.reading", "--ledger", str(ledger), "--processes", str(processes)]
    command.extend(map(str, paths))
    started, peak_kb = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as running:
        while running.poll() is None:
            peak_kb = max(peak_kb, measure_session(running.pid))
            wait_for(running, SAMPLE_S)
        wall_s = time.perf_counter() - started
        printed = running.stdout.read() if running.stdout is not None else ""
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return Measured(wall_s, peak_kb, read_work(printed))


def read_until(paths: Sequence[Path], ledger: Path, *, processes: int, limit_s: float | None) -> bool:
    """Run ``attribune read`` and kill all of its processes after a while; tell whether it ended by itself before.

    Raises:
        subprocess.CalledProcessError: if the reading fails.
    """
    command = [sys.executable, "-m", "attribune", "read", "--ledger", str(ledger), "--quiet"]
    command.extend(("--processes", str(processes), *map(str, paths)))
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as running:
        if not wait_for(running, limit_s):
            os.killpg(running.pid, signal.SIGKILL)
            return False
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return True


def wait_for(running: subprocess.Popen[str] | subprocess.Popen[bytes], timeout_s: float | None) -> bool:
    """Wait until a process ends, but no longer than told; tell whether it has."""
    try:
        running.wait(timeout_s)
    except subprocess.TimeoutExpired:
        return False
    return True
