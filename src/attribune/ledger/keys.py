"""Keys to search by: folded sources and outlets, words of articles and contents; derived, so they can be rebuilt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from attribune.ledger import sqlite
from attribune.ledger.schema import article_keys, outlet_keys, source_keys
from attribune.records import ArticleId
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class IndexedAttribution:
    """What of an attribution is searched, by its number in the ledger."""

    seq: int
    content: str
    source: str | None


@dataclass(frozen=True, slots=True)
class IndexedArticle:
    """What of an article is searched."""

    id: ArticleId
    title: str | None
    outlet: str | None
    text: str


def index_attributions(connection: Connection, new: Sequence[IndexedAttribution]) -> None:
    """Add the keys of attributions that have none."""
    sqlite.fill_index(connection, "attribution_words", [{"rowid": each.seq, "content": each.content} for each in new])
    sources = [{"attribution_seq": each.seq, "key": fold_text(each.source)} for each in new if each.source is not None]
    if sources:
        connection.execute(sqlite.insert_missing(source_keys), sources)


def index_articles(connection: Connection, found: Sequence[IndexedArticle]) -> None:
    """Add the keys that are not there: of each outlet one, of each article one for each title that was read."""
    outlets = sorted({each.outlet for each in found if each.outlet is not None})
    if outlets:
        connection.execute(
            sqlite.insert_missing(outlet_keys), [{"outlet": outlet, "key": fold_text(outlet)} for outlet in outlets]
        )
    seq = connection.execute(select(func.coalesce(func.max(article_keys.c.seq), 0))).scalar_one()
    words = []
    for each in found:
        title = each.title or ""
        key = {"seq": seq + 1, "article_id": each.id, "title": title}
        if connection.execute(sqlite.insert_missing(article_keys), key).rowcount:
            seq += 1
            words.append({"rowid": seq, "title": title, "text": each.text})
    sqlite.fill_index(connection, "article_words", words)
