"""An item into the ledger: computed first, then recorded and marked as read in one transaction: no kill comes between.

Until then it is new, and is read again the next time; what of it was recorded before is not recorded twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from attribune.ledger import Ledger
from attribune.ledger.watching import ReadItem, record_item
from attribune.pipeline.outcomes import Outcome, Progress
from attribune.pipeline.reader import read_digest
from attribune.pipeline.stages import Stages
from attribune.records import Digest, DigestRecord, Failure


def record_contents(
    ledger: Ledger,
    item: ReadItem,
    contents: Iterable[Digest | Failure],
    stages: Stages,
    *,
    watch: Callable[[Progress], None],
) -> list[Outcome]:
    """Read ``contents``, record what was found together with the note that ``item`` was read, and return it."""
    outcomes = [read_content(ledger, content, stages, watch=watch) for content in contents]
    found: list[DigestRecord | Failure] = []
    for outcome in outcomes:
        found += outcome.failures
        found += [] if outcome.record is None else [outcome.record]
    added = dict(zip(map(id, found), record_item(ledger, item, found, stages.run), strict=True))
    return [
        outcome
        if outcome.record is None
        else replace(
            outcome,
            added_articles=added[id(outcome.record)].articles,
            added_attributions=added[id(outcome.record)].attributions,
            added_readings=added[id(outcome.record)].readings,
        )
        for outcome in outcomes
    ]


def read_content(
    ledger: Ledger, content: Digest | Failure, stages: Stages, *, watch: Callable[[Progress], None]
) -> Outcome:
    """Return what is read in ``content``, or what the same run has read in it before."""
    if isinstance(content, Failure):
        return Outcome(content.item, record=None, failures=(content,))
    stored = ledger.load_record(content.id, stages.run.id) if ledger.is_done(content.id, stages.run.id) else None
    if stored is not None:
        record, failures = replace(stored, digest=content), tuple[Failure, ...]()
    else:
        found, failures = read_digest(content, stages, watch=watch)
        if found is None:
            return Outcome(content.name, record=None, failures=failures)
        record = found
    return Outcome(
        content.name,
        record,
        failures,
        was_done=stored is not None,
        articles=len(record.articles),
        attributions=sum(len(article.readings) for article in record.articles),
    )
