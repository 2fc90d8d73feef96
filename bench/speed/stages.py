"""Stages: how much of ``attribune extract``, once it has started, is not the network's time."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from attribune.cli.extract import describe_lines
from attribune.cli.input_lines import read_lines
from attribune.cli.json_lines import write_line
from attribune.encode import Encoder
from attribune.pipeline import load_stages
from bench.speed.figures import Figure


@dataclass(slots=True)
class Stopwatch:
    """A session that adds up the time spent in the network; otherwise as the one it wraps."""

    session: Any
    spent_s: float = field(default=0.0)

    def run(self, *args: Any) -> Any:
        """Run the network."""
        started = time.perf_counter()
        try:
            return self.session.run(*args)
        finally:
            self.spent_s += time.perf_counter() - started


def measure_share(file: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield the share of time outside the network, from JSON lines in to JSON lines out."""
    watch = Stopwatch(encoder.session)
    timed = Encoder(encoder.files, encoder.tokenizer, watch)
    stages = replace(load_stages(encoder.files.folder), encode=timed.encode)
    out = io.StringIO()
    started = time.perf_counter()
    for described in describe_lines(read_lines(str(file)), stages, min_confidence=0.0):
        write_line(out, described)
    spent_s = time.perf_counter() - started
    yield Figure("share of time outside the encoder", 100 * (1 - watch.spent_s / spent_s), "%", most=25)
