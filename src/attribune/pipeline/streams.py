"""A stream of bytes into a ledger: what a person hands over, in any format, without a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from attribune.pipeline.inputs import spare_others
from attribune.pipeline.outcomes import Outcome, Progress, ignore_progress
from attribune.pipeline.recorder import Recorder
from attribune.pipeline.recording import read_here
from attribune.pipeline.stages import Stages

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ledger import Ledger


def read_stream(
    ledger: Ledger | None,
    stream: BinaryIO,
    stages: Stages,
    *,
    name: str,
    options: Options,
    watch: Callable[[Progress], None] = ignore_progress,
) -> Iterator[Outcome]:
    """Yield what became of each digest in ``stream``, as ``read_into`` does for a file of these bytes.

    Args:
        ledger: where to record; without one nothing is kept.
        stream: seekable, at its start.
        stages: of the run.
        name: what the file would be called; its end helps to tell the format.
        options: how it is read.
        watch: is told of each article; what it raises ends the reading.

    Raises:
        ModelError, LedgerError: nothing more can be read or kept.
    """
    from attribune.ingest.members import list_members
    from attribune.ingest.readers import Source

    recorder = Recorder(ledger, stages, options)
    for item in spare_others([name], lambda path: list_members(Source(str(path), stream), options)):
        yield from recorder.record([read_here(item, recorder, watch=watch)])
