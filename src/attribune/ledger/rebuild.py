"""The search index, built anew from the records; what is kept of who is who goes, and is made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, select

from attribune.ledger import sqlite
from attribune.ledger.identity_rows import drop_ways
from attribune.ledger.keys import (
    IndexedArticle,
    IndexedAttribution,
    index_articles,
    index_attributions,
    index_speakers,
)
from attribune.ledger.reading_rows import read_speaker
from attribune.ledger.rows import read_extent
from attribune.ledger.schema import KEY_TABLES, article_readings, articles, attributions, digests, readings
from attribune.records import ArticleId, AttributionId, Speaker


def rebuild_search(connection: Connection) -> None:
    """Drop all keys and derive them again, one digest's at a time."""
    sqlite.create_indexes(connection)
    for table in KEY_TABLES:
        connection.execute(delete(table))
    drop_ways(connection)
    for digest_id in connection.execute(select(digests.c.id)).scalars().all():
        text = connection.execute(select(digests.c.text).where(digests.c.id == digest_id)).scalar_one()
        index_articles(connection, list(list_articles(connection, digest_id, text)))
        index_attributions(connection, list(list_attributions(connection, digest_id, text)))
        index_speakers(connection, list(list_speakers(connection, digest_id)))


def list_articles(connection: Connection, digest_id: str, text: str) -> Iterator[IndexedArticle]:
    """Yield the articles of a digest, once for each run that read them."""
    found = (
        select(articles.c.id, articles.c.start, articles.c.end, article_readings.c.title, article_readings.c.outlet)
        .join(article_readings, article_readings.c.article_id == articles.c.id)
        .where(articles.c.digest_id == digest_id)
    )
    for row in connection.execute(found).mappings():
        words = text[row["start"] : row["end"]]
        yield IndexedArticle(ArticleId(row["id"]), row["title"], row["outlet"], words)


def list_attributions(connection: Connection, digest_id: str, text: str) -> Iterator[IndexedAttribution]:
    """Yield the attributions of a digest, whichever run read them."""
    found = (
        select(attributions, articles.c.start, articles.c.end)
        .join(articles, articles.c.id == attributions.c.article_id)
        .where(articles.c.digest_id == digest_id)
    )
    for row in connection.execute(found).mappings():
        words = text[row["start"] : row["end"]]
        source, content = read_extent(row["source"]), read_extent(row["content"])
        if content is not None:
            yield IndexedAttribution(
                row["seq"], content.read(words, " "), None if source is None else source.read(words)
            )


def list_speakers(connection: Connection, digest_id: str) -> Iterator[tuple[AttributionId, Speaker]]:
    """Yield the speakers of the attributions of a digest, once for each run that read them."""
    found = (
        select(readings)
        .join(attributions, attributions.c.id == readings.c.attribution_id)
        .join(articles, articles.c.id == attributions.c.article_id)
        .where(articles.c.digest_id == digest_id)
    )
    for row in connection.execute(found).mappings():
        speaker = read_speaker(row)
        if speaker is not None:
            yield AttributionId(row["attribution_id"]), speaker
