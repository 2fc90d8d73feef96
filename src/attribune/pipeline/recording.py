"""Inputs into a ledger, one at a time: computed first, then written in one short transaction, then forgotten."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attribune.errors import AttribuneError
from attribune.pipeline.known_failures import load_failures
from attribune.pipeline.outcomes import Outcome, Progress, ignore_progress
from attribune.pipeline.reader import UNEXPECTED, read_digest
from attribune.pipeline.stages import Stages
from attribune.records import Digest, DigestRecord, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ledger import Ledger

log = logging.getLogger(__name__)


def read_into(
    ledger: Ledger | None,
    paths: Iterable[Path | str],
    stages: Stages,
    *,
    watch: Callable[[Progress], None] = ignore_progress,
    options: Options | None = None,
) -> Iterator[Outcome]:
    """Yield what became of each input under ``paths``, after it was recorded; without a ledger nothing is kept.

    A digest that this run has read before is not read again. Nothing is held between two outcomes, so memory does not
    grow with the number of inputs, and a reading that was interrupted is completed by the same call.

    Raises:
        ModelError, LedgerError: nothing more can be read or kept.
    """
    for item in ingest_paths(paths, options=options):
        if isinstance(item, Failure):
            if ledger is not None:
                ledger.write_failure(item, stages.run)
            yield Outcome(item.item, record=None, failures=(item,))
        else:
            yield read_or_recall(ledger, item, stages, watch=watch)


def read_or_recall(
    ledger: Ledger | None, digest: Digest, stages: Stages, *, watch: Callable[[Progress], None] = ignore_progress
) -> Outcome:
    """Return the stored record of ``digest`` if this run has read it, else read it and record what was found."""
    if ledger is not None and ledger.is_done(digest.id, stages.run.id):
        stored = ledger.load_record(digest.id, stages.run.id)
        if stored is not None:
            if stages.leaves_out([each.article for each in stored.articles]):
                return Outcome(digest.name, record=None)
            return recall(
                ledger, dataclasses.replace(stored, digest=digest), stages, is_renamed=stored.digest.name != digest.name
            )
    record, failures = read_digest(digest, stages, watch=watch)
    outcome = Outcome(digest.name, record, failures)
    if ledger is None:
        return outcome
    for failure in failures:
        ledger.write_failure(failure, stages.run)
    if record is None:
        return outcome
    added = ledger.write_record(record, stages.run)
    return dataclasses.replace(
        outcome,
        added_articles=added.articles,
        added_attributions=added.attributions,
        added_readings=added.readings,
    )


def recall(ledger: Ledger, record: DigestRecord, stages: Stages, *, is_renamed: bool) -> Outcome:
    """Return a record that was read before; a new name of its digest is all there may be to add."""
    if is_renamed:
        ledger.write_record(record, stages.run)
    failures = load_failures(ledger, record, stages.run.id)
    return Outcome(record.digest.name, record, failures, was_done=True)


def ingest_paths(paths: Iterable[Path | str], *, options: Options | None = None) -> Iterator[Digest | Failure]:
    """Yield the digests under each path; a reader that breaks down fails its own path, not the paths after it."""
    from attribune.ingest import Options, read_paths
    from attribune.ingest.files import show_path

    for path in paths:
        try:
            yield from read_paths([path], options=options or Options())
        except AttribuneError:
            raise
        except Exception as error:
            log.debug("ingest of %s failed", path, exc_info=True)
            reason = f"{type(error).__name__}: {error}"
            yield Failure(show_path(str(path)), stage="ingest", code=UNEXPECTED, reason=reason)
