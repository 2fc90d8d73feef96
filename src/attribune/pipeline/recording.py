"""Inputs into a ledger: computed first, then written in short transactions, then forgotten."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attribune.pipeline.inputs import list_inputs
from attribune.pipeline.known import Known, find_known_digest
from attribune.pipeline.members import Answer, Watch, read_member
from attribune.pipeline.outcomes import Outcome, Progress, ignore_progress
from attribune.pipeline.reader import read_digest
from attribune.pipeline.recorder import Recorder, Result
from attribune.pipeline.stages import Stages
from attribune.records import Digest, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member
    from attribune.ledger import Ledger
    from attribune.pipeline.workforce import Workforce


def read_into(
    ledger: Ledger | None,
    paths: Iterable[Path | str],
    stages: Stages,
    *,
    watch: Callable[[Progress], None] = ignore_progress,
    options: Options | None = None,
    force: Workforce | None = None,
    loads_known: bool = True,
) -> Generator[Outcome, None, None]:
    """Yield what became of each input under ``paths``, after it was recorded; without a ledger nothing is kept.

    What this run has read before is not read again, nor parsed. Little is held between two outcomes, so memory does not
    grow with the number of inputs, and a reading that was interrupted is completed by the same call.

    Args:
        ledger: where to record.
        paths: files, folders, addresses.
        stages: of the run.
        watch: is told of each article that is read in this process.
        options: how inputs are read.
        force: processes to share the work; without it, or with only one, all is read in this one.
        loads_known: whether outcomes of what was read before hold its record; without it they only say how much it is.

    Raises:
        ModelError, LedgerError: nothing more can be read or kept.
    """
    from attribune.ingest import Options

    chosen = Options() if options is None else options
    recorder = Recorder(ledger, stages, chosen, loads=loads_known)
    items = list_inputs(paths, chosen)
    if force is not None and force.processes > 1:
        from attribune.pipeline.sharing import read_shared

        yield from read_shared(recorder, items, force, watch=watch)
        return
    for item in items:
        result = read_here(item, recorder, watch=watch)
        # The bytes of a large file are let go while its record is looked at.
        del item
        yield from recorder.record([result])


def read_here(item: Member | Failure, recorder: Recorder, *, watch: Callable[[Progress], None]) -> Result:
    """Return what became of ``item``, which is read in this process if it was not read before."""
    if isinstance(item, Failure):
        return Result(item)
    known = recorder.recognise(item)
    found = known or read_member(item, recorder.stages, recorder.options, Watch(article=watch))
    return Result(found, len(item.content))


def read_or_recall(ledger: Ledger | None, digest: Digest, stages: Stages) -> Outcome:
    """Return the stored record of ``digest`` if this run has read it, else read it and record what was found."""
    from attribune.ingest import Options

    found: Answer | Known | None = find_known_digest(ledger, digest, stages.run.id)
    if found is None:
        found = Answer(digest.name, *read_digest(digest, stages))
    [outcome] = Recorder(ledger, stages, Options()).record([Result(found)])
    return outcome
