"""Stages: how much of extraction alone, and of the whole record, is not the network's time, once it has started."""

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
from attribune.pipeline import Stages, load_stages
from bench.speed.figures import Figure
from bench.speed.flat import keep_flat


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
    """Yield the shares of time outside the network, from JSON lines in to JSON lines out."""
    watch = Stopwatch(encoder.session)
    timed = Encoder(encoder.files, encoder.tokenizer, watch)
    stages = replace(load_stages(encoder.files.folder), encode=timed.encode)
    alone = share_outside(file, keep_flat(stages, timed), watch)
    yield Figure("share outside the encoder, extraction alone", alone, "%", most=25)
    yield Figure("share outside the encoder, the whole record", share_outside(file, stages, watch), "%")


def share_outside(file: Path, stages: Stages, watch: Stopwatch) -> float:
    """Return the share of time, in percent, that ``watch`` did not see in the network."""
    out = io.StringIO()
    watch.spent_s = 0.0
    started = time.perf_counter()
    for described in describe_lines(read_lines(str(file)), stages, min_confidence=0.0):
        write_line(out, described)
    return 100 * (1 - watch.spent_s / (time.perf_counter() - started))
