"""Keys to search by: folded sources, speakers, outlets, words of articles and contents; derived, so can be rebuilt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from attribune.ledger import sqlite
from attribune.ledger.schema import article_keys, attributions, outlet_keys, source_keys, speaker_keys
from attribune.records import ArticleId, AttributionId, Speaker
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
    sqlite.add_missing(connection, source_keys, sources)


def index_speakers(connection: Connection, found: Sequence[tuple[AttributionId, Speaker]]) -> None:
    """Add the keys that are not there: of each attribution one for each name and alias of its speaker.

    The attributions have to be there.
    """
    keys = {(said, fold_text(name)) for said, speaker in found for name in (speaker.name, *speaker.aliases)}
    if keys:
        seq = select(attributions.c.seq).where(attributions.c.id == bindparam("said")).scalar_subquery()
        new = sqlite.insert_missing(speaker_keys).values(key=bindparam("name"), attribution_seq=seq)
        # In order of the keys, which is that of the table, so that a page is touched once.
        rows = sorted(keys, key=lambda pair: pair[1])
        connection.execute(new, [{"said": said, "name": key} for said, key in rows])


def index_articles(connection: Connection, found: Sequence[IndexedArticle]) -> None:
    """Add the keys that are not there: of each outlet one, of each article one for each title that was read."""
    outlets = sorted({each.outlet for each in found if each.outlet is not None})
    sqlite.add_missing(connection, outlet_keys, [{"outlet": outlet, "key": fold_text(outlet)} for outlet in outlets])
    seq = connection.execute(select(func.coalesce(func.max(article_keys.c.seq), 0))).scalar_one()
    words = []
    for each in found:
        title = each.title or ""
        key = {"seq": seq + 1, "article_id": each.id, "title": title}
        if sqlite.add_missing(connection, article_keys, [key]):
            seq += 1
            words.append({"rowid": seq, "title": title, "text": each.text})
    sqlite.fill_index(connection, "article_words", words)
