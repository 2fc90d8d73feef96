"""One record into the tables, in a transaction that the caller holds; what is there is left as it is."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, func, select

from attribune.ledger import reading_rows, rows
from attribune.ledger.done import has_run
from attribune.ledger.keys import (
    IndexedArticle,
    IndexedAttribution,
    index_articles,
    index_attributions,
    index_speakers,
)
from attribune.ledger.rows import Row
from attribune.ledger.schema import (
    article_dates,
    article_quantities,
    article_readings,
    articles,
    attributions,
    digest_names,
    digest_runs,
    digests,
    failures,
    readings,
    run_log,
    runs,
)
from attribune.ledger.sqlite import add_missing, insert_missing
from attribune.records import ArticleRecord, AttributionId, DigestId, DigestRecord, Failure, Run, RunId

# SQLite takes 32,766 parameters a statement, older versions 999.
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Added:
    """How many rows a record added to the ledger; all zero if it was there, or could not be read.

    Attributes:
        was_done: whether the run had recorded the digest before.
    """

    digests: int = 0
    articles: int = 0
    attributions: int = 0
    readings: int = 0
    was_done: bool = field(default=False, compare=False)


def insert_name(connection: Connection, digest_id: DigestId, name: str) -> bool:
    """Add a name of a digest; tell whether it is new."""
    return connection.execute(insert_missing(digest_names), {"digest_id": digest_id, "name": name}).rowcount > 0


def insert_all(connection: Connection, items: Iterable[DigestRecord | Failure], run: Run) -> tuple[Added, ...]:
    """Add records and failures in their order; return what each added."""
    added = []
    for item in items:
        if isinstance(item, Failure):
            insert_failure(connection, item, run)
            added.append(Added())
        else:
            added.append(insert_record(connection, item, run))
    return tuple(added)


def insert_record(connection: Connection, record: DigestRecord, run: Run) -> Added:
    """Add what of ``record`` is not there yet, the note that it is done last."""
    digest = record.digest
    is_done = has_run(connection, digest.id, run.id)
    connection.execute(insert_missing(runs), rows.write_run(run))
    new_digests = 0
    if not is_done:
        new_digests = connection.execute(insert_missing(digests), rows.write_digest(digest)).rowcount
    insert_name(connection, digest.id, digest.name)
    if is_done:
        return Added(was_done=True)
    new_articles = insert_articles(connection, record, run)
    new_attributions = insert_attributions(connection, record.articles)
    new_readings = insert_readings(connection, record.articles, run)
    done = {
        "digest_id": digest.id,
        "run_id": run.id,
        "parts": rows.write_parts(digest.parts),
        "origin": rows.write_origin(digest.origin),
    }
    connection.execute(insert_missing(digest_runs), done)
    log_event(connection, run.id, f"recorded {digest.id}")
    return Added(new_digests, new_articles, new_attributions, new_readings)


def insert_articles(connection: Connection, record: DigestRecord, run: Run) -> int:
    """Add the articles, their readings and their keys; return how many articles are new."""
    added = insert_rows(connection, articles, rows.write_articles(record))
    found = [
        rows.write_article_reading(each.article, run.id, position) for position, each in enumerate(record.articles)
    ]
    insert_rows(connection, article_readings, found)
    insert_references(connection, record, run)
    indexed = [
        IndexedArticle(each.article.id, each.article.metadata.title, each.article.metadata.outlet, each.article.text)
        for each in record.articles
    ]
    index_articles(connection, indexed)
    return added


def insert_references(connection: Connection, record: DigestRecord, run: Run) -> None:
    """Add the dates and quantities that the run found in the articles."""
    for each in record.articles:
        key = {"article_id": each.article.id, "run_id": run.id}
        dates = [reading_rows.write_date(date) for date in each.dates]
        quantities = [reading_rows.write_quantity(quantity) for quantity in each.quantities]
        for table, found in ((article_dates, dates), (article_quantities, quantities)):
            numbered = [{**key, "position": position, **row} for position, row in enumerate(found)]
            insert_rows(connection, table, numbered)


def insert_attributions(connection: Connection, records: Iterable[ArticleRecord]) -> int:
    """Add the attributions and their keys; return how many are new."""
    found = {
        reading.attribution.id: (reading.attribution, record.article.text)
        for record in records
        for reading in record.readings
    }
    known = find_attributions(connection, found)
    last = connection.execute(select(func.coalesce(func.max(attributions.c.seq), 0))).scalar_one()
    new = [pair for key, pair in found.items() if key not in known]
    numbered = list(enumerate(new, start=last + 1))
    insert_rows(connection, attributions, [rows.write_attribution(each, seq) for seq, (each, _) in numbered])
    index_attributions(
        connection,
        [
            IndexedAttribution(
                seq, each.content.read(text, " "), None if each.source is None else each.source.read(text)
            )
            for seq, (each, text) in numbered
        ],
    )
    return len(new)


def find_attributions(connection: Connection, ids: Iterable[AttributionId]) -> set[str]:
    """Return which of ``ids`` are there."""
    wanted, known = iter(ids), set[str]()
    while chunk := list(itertools.islice(wanted, CHUNK)):
        known.update(connection.execute(select(attributions.c.id).where(attributions.c.id.in_(chunk))).scalars())
    return known


def insert_readings(connection: Connection, records: Sequence[ArticleRecord], run: Run) -> int:
    """Add what the run read, and the keys of the speakers; return how many readings that is."""
    index_speakers(
        connection,
        [
            (reading.attribution.id, reading.speaker)
            for record in records
            for reading in record.readings
            if reading.speaker is not None
        ],
    )
    found = [
        reading_rows.write_reading(reading, run_id=run.id, position=position)
        for record in records
        for position, reading in enumerate(record.readings)
    ]
    return insert_rows(connection, readings, found)


def insert_rows(connection: Connection, table: Table, new: list[Row]) -> int:
    """Add the rows whose key is not there; return how many those are."""
    return add_missing(connection, table, new)


def insert_failure(connection: Connection, failure: Failure, run: Run) -> bool:
    """Add ``failure``; tell whether it is new for the run."""
    connection.execute(insert_missing(runs), rows.write_run(run))
    is_new = insert_rows(connection, failures, [rows.write_failure(failure, run.id)]) > 0
    if is_new:
        log_event(connection, run.id, f"failed {failure.id}")
    return is_new


def log_event(connection: Connection, run_id: RunId, event: str) -> None:
    """Note that ``event`` happened now; the records themselves hold no times."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(run_log.insert(), {"run_id": run_id, "event": event, "at": at})
