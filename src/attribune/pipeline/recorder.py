"""Recorder: the one writer. What was read goes into the ledger in batches, and comes out as outcomes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from attribune.pipeline.known import Known, find_known, recall
from attribune.pipeline.members import Answer
from attribune.pipeline.outcomes import Outcome
from attribune.pipeline.stages import Stages
from attribune.records import DigestRecord, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Member
    from attribune.ledger import Added, Ledger


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input, and how many bytes it had."""

    found: Answer | Known | Failure
    size: int = 0

    @property
    def rows(self) -> tuple[DigestRecord | Failure, ...]:
        """What of it is to be written."""
        match self.found:
            case Failure():
                return (self.found,)
            case Answer(record=record, failures=failures):
                return failures if record is None else (*failures, record)
        return ()


@dataclass(frozen=True, slots=True)
class Recorder:
    """What there is to write to, and in whose name.

    Attributes:
        ledger: none where nothing is to be kept.
        stages: of the run.
        options: how inputs are read.
        loads: whether what was read before is loaded, or only counted.
    """

    ledger: Ledger | None
    stages: Stages
    options: Options
    loads: bool = True

    def recognise(self, member: Member) -> Known | None:
        """Return what the run has recorded from the bytes of ``member``; null if it has to be read."""
        return find_known(self.ledger, member, self.stages.run.id, self.options)

    def record(self, results: Sequence[Result]) -> list[Outcome]:
        """Write ``results`` in one transaction and return what became of each, in their order."""
        started = time.perf_counter()
        added = self._write(results)
        writing = [result for result in results if result.rows]
        share = (time.perf_counter() - started) / max(1, len(writing))
        return [self._conclude(result, added, share) for result in results]

    def _write(self, results: Sequence[Result]) -> Iterator[Added]:
        """Write the rows of ``results``; return what each row added, in their order."""
        if self.ledger is None:
            return iter(())
        rows = [row for result in results for row in result.rows]
        return iter(self.ledger.write_batch(rows, self.stages.run))

    def _conclude(self, result: Result, added: Iterator[Added], share: float) -> Outcome:
        match result.found:
            case Known() as known:
                assert self.ledger is not None
                return recall(self.ledger, known, self.stages, loads=self.loads)
            case Failure() as failure:
                next(added, None)
                return Outcome(failure.item, None, (failure,), size=result.size)
            case Answer() as answer:
                # Of an answer the record comes last; where it has none, this is of a failure, which adds no records.
                found = [next(added, None) for _ in result.rows]
                return conclude_answer(answer, found[-1] if found else None, size=result.size, writing_s=share)


def conclude_answer(answer: Answer, added: Added | None, *, size: int, writing_s: float) -> Outcome:
    """Return the outcome of an answer that was written; ``added`` is null where there is no ledger."""
    outcome = Outcome(answer.name, answer.record, answer.failures, size=size, words=answer.words)
    articles = () if answer.record is None else answer.record.articles
    outcome = replace(
        outcome,
        articles=len(articles),
        attributions=sum(len(article.readings) for article in articles),
        timings=answer.timings if added is None else replace(answer.timings, ledger=writing_s),
    )
    if added is None:
        return outcome
    return replace(
        outcome,
        added_articles=added.articles,
        added_attributions=added.attributions,
        added_readings=added.readings,
        was_done=added.was_done,
    )
