"""Records out of the tables, as they were written."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import Connection, RowMapping, Table, select

from attribune.errors import LedgerCorrupt
from attribune.ledger import reading_rows, rows
from attribune.ledger.schema import (
    article_dates,
    article_quantities,
    article_readings,
    articles,
    attributions,
    current_runs,
    digest_names,
    digest_runs,
    digests,
    readings,
)
from attribune.records import (
    Article,
    ArticleRecord,
    Charset,
    Digest,
    DigestId,
    DigestRecord,
    Reading,
    RunId,
    Span,
)


def find_current_run(connection: Connection, digest_id: DigestId) -> RunId | None:
    """Return the newest run of the digest, null if the ledger does not have it."""
    newest = select(current_runs.c.run_id).where(current_runs.c.digest_id == digest_id)
    found = connection.execute(newest).scalar_one_or_none()
    return None if found is None else RunId(found)


def load_digest(connection: Connection, digest_id: DigestId, run_id: RunId) -> Digest | None:
    """Return the digest under the first of its names, with the parts that the run took over.

    Raises:
        LedgerCorrupt: its text is no longer the one that was recorded.
    """
    name = (
        select(digest_names.c.name)
        .where(digest_names.c.digest_id == digests.c.id)
        .order_by(digest_names.c.seq)
        .limit(1)
        .scalar_subquery()
    )
    found = (
        select(digests, digest_runs.c.parts, digest_runs.c.origin, name.label("name"))
        .join(digest_runs, digest_runs.c.digest_id == digests.c.id)
        .where(digests.c.id == digest_id, digest_runs.c.run_id == run_id)
    )
    row = connection.execute(found).mappings().one_or_none()
    if row is None:
        return None
    charset = Charset(row["charset"], row["charset_evidence"], row["charset_replaced"])
    parts, origin = rows.read_parts(row["parts"]), rows.read_origin(row["origin"])
    digest = Digest(row["name"], row["sha256"], row["text"], charset, parts, origin)
    if digest.id != digest_id:
        raise LedgerCorrupt("the text of a digest is not the one that was recorded.", digest_id, "Restore a copy.")
    return digest


def load_record(connection: Connection, digest_id: DigestId, run_id: RunId) -> DigestRecord | None:
    """Return what the run read in the digest, null if it did not read it."""
    digest = load_digest(connection, digest_id, run_id)
    if digest is None:
        return None
    found = (
        select(articles.c.id, articles.c.start, articles.c.end, article_readings)
        .join(article_readings, article_readings.c.article_id == articles.c.id)
        .where(articles.c.digest_id == digest_id, article_readings.c.run_id == run_id)
        .order_by(article_readings.c.position)
    )
    by_article = load_readings(connection, digest_id, run_id)
    dates = load_references(connection, article_dates, digest_id, run_id)
    quantities = load_references(connection, article_quantities, digest_id, run_id)
    records = []
    for row in connection.execute(found).mappings():
        span = Span(row["start"], row["end"])
        text = digest.text[span.start : span.end]
        article = Article(digest.id, span, text, rows.read_metadata(row), rows.read_blocks(row["blocks"]))
        records.append(
            ArticleRecord(
                article,
                by_article.get(article.id, ()),
                dates=tuple(map(reading_rows.read_date, dates.get(article.id, ()))),
                quantities=tuple(map(reading_rows.read_quantity, quantities.get(article.id, ()))),
            )
        )
    return DigestRecord(digest, tuple(records))


def load_readings(connection: Connection, digest_id: DigestId, run_id: RunId) -> dict[str, tuple[Reading, ...]]:
    """Return the readings of each article of the digest, in the order in which they were written."""
    found = (
        select(attributions, readings)
        .join(articles, articles.c.id == attributions.c.article_id)
        .join(readings, readings.c.attribution_id == attributions.c.id)
        .where(articles.c.digest_id == digest_id, readings.c.run_id == run_id)
        .order_by(attributions.c.article_id, readings.c.position)
    )
    mapped = connection.execute(found).mappings()
    return {
        key: tuple(map(reading_rows.read_reading, group))
        for key, group in groupby(mapped, lambda row: row["article_id"])
    }


def load_references(
    connection: Connection, table: Table, digest_id: DigestId, run_id: RunId
) -> dict[str, tuple[RowMapping, ...]]:
    """Return the rows of ``table``, which holds dates or quantities, of each article of the digest, in text order."""
    found = (
        select(table)
        .join(articles, articles.c.id == table.c.article_id)
        .where(articles.c.digest_id == digest_id, table.c.run_id == run_id)
        .order_by(table.c.article_id, table.c.position)
    )
    mapped = connection.execute(found).mappings()
    return {key: tuple(group) for key, group in groupby(mapped, lambda row: row["article_id"])}
