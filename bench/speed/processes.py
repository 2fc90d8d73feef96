"""Processes: ``attribune extract`` as a user runs it, with its time and its memory.

The parent must be small when these are measured: a child's peak begins with the memory of what started it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.speed.articles import count_words, write_lines
from bench.speed.figures import Figure

COLD_STARTS = 5


@dataclass(frozen=True, slots=True)
class Finished:
    """What a run took: wall-clock seconds of all its processes together, and the largest one's peak memory."""

    spent_s: float
    peak_mb: float


def run_extract(files: Sequence[Path], *, threads: int = 1) -> Finished:
    """Run ``attribune extract`` on each file, all side by side."""
    environment = os.environ | {"ATTRIBUNE_THREADS": str(threads)}
    command = [sys.executable, "-m", "attribune", "extract"]
    started = time.perf_counter()
    running = [
        subprocess.Popen([*command, str(file), "-o", str(file.with_suffix(".out"))], env=environment) for file in files
    ]
    peaks = []
    for process in running:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        peaks.append(usage.ru_maxrss / 1024)
    return Finished(time.perf_counter() - started, max(peaks))


def measure_processes(texts: Sequence[str], folder: Path) -> Iterator[Figure]:
    """Yield the figures end to end: JSON lines in, JSON lines out."""
    words = count_words(texts)
    whole = write_lines(texts, folder / "whole.jsonl")
    one = run_extract([whole])
    yield Figure("end to end, one thread", words / one.spent_s, "words/s")
    two = run_extract([whole], threads=2)
    yield Figure("end to end, two threads", words / two.spent_s, "words/s")
    halves = [write_lines(texts[half::2], folder / f"half-{half}.jsonl") for half in range(2)]
    split = run_extract(halves)
    yield Figure("end to end, two processes", words / split.spent_s, "words/s")
    yield Figure("two processes to one", one.spent_s / split.spent_s, "", least=1.8)
    yield Figure("peak memory of a process", max(one.peak_mb, two.peak_mb), "MB", most=700)
    line = write_lines(["Orla Venn said that the quay is open again."], folder / "line.jsonl")
    starts = [run_extract([line]).spent_s for _ in range(COLD_STARTS)]
    yield Figure(f"cold start on one line, median of {COLD_STARTS}", statistics.median(starts), "s", most=1.5)
