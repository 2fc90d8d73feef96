"""Which articles are in the ledger, and what they say about themselves?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import RowMapping, Select, func, select

from attribune.explore.conditions import Scope, lies_within, name_digest
from attribune.explore.decided import load_decided
from attribune.explore.words import write_expression
from attribune.ledger import Ledger
from attribune.ledger.schema import (
    article_keys,
    article_readings,
    articles,
    attributions,
    current_runs,
    digests,
    readings,
)
from attribune.ledger.sqlite import match_words
from attribune.records import ArticleId, DigestId, Excerpt, RunId, Span

PAGE_ROWS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter(Scope):
    """Which articles to list: those to which all that is given applies.

    Attributes:
        words: words in the title or the text, all of them; ``"..."`` for a phrase, ``word*`` for a beginning.
    """

    words: str | None = None


ALL_ARTICLES = ArticleFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedArticle:
    """An article by its newest reading; ``span`` is in its digest.

    ``attributions`` counts what was found in it, without what people rejected.
    """

    article_id: ArticleId
    digest_id: DigestId
    run_id: RunId
    digest_name: str
    sha256: str
    span: Span
    title: str | None
    standfirst: str | None
    outlet: str | None
    author: str | None
    published: str | None
    attributions: int
    url: str | None = None
    excerpt: Excerpt | None = None


def list_articles(ledger: Ledger, *, filter: ArticleFilter = ALL_ARTICLES) -> Iterator[ListedArticle]:
    """Yield the articles, in the order in which their digests were recorded, then in text order."""
    with ledger.read() as connection:
        selection = select_articles(filter)
        if selection is None:
            return
        rejected = load_decided(connection).rejected_counts
        streamed = connection.execution_options(yield_per=PAGE_ROWS).execute(selection)
        for row in streamed.mappings():
            listed = read_listed(row)
            yield replace(listed, attributions=listed.attributions - rejected.get(listed.article_id, 0))


def select_articles(chosen: ArticleFilter) -> Select[tuple[object, ...]] | None:
    """Return the selection of what ``chosen`` asks for, null if nothing can be found."""
    found = (
        select(func.count())
        .select_from(attributions.join(readings, readings.c.attribution_id == attributions.c.id))
        .where(attributions.c.article_id == articles.c.id, readings.c.run_id == current_runs.c.run_id)
        .scalar_subquery()
    )
    conditions = lies_within(chosen)
    if chosen.words is not None:
        expression = write_expression(chosen.words)
        if expression is None:
            return None
        matching = select(article_keys.c.article_id).where(
            article_keys.c.seq.in_(match_words("article_words", expression))
        )
        conditions.append(articles.c.id.in_(matching))
    return (
        select(
            articles.c.digest_id,
            articles.c.start,
            articles.c.end,
            article_readings,
            digests.c.sha256,
            name_digest().label("name"),
            found.label("attributions"),
        )
        .select_from(current_runs)
        .join(digests, digests.c.id == current_runs.c.digest_id)
        .join(articles, articles.c.digest_id == current_runs.c.digest_id)
        .join(
            article_readings,
            (article_readings.c.article_id == articles.c.id) & (article_readings.c.run_id == current_runs.c.run_id),
        )
        .where(*conditions)
        .order_by(current_runs.c.seq, article_readings.c.position)
        .limit(chosen.limit)
    )


def read_listed(row: RowMapping) -> ListedArticle:
    """Return the article of one row."""
    return ListedArticle(
        article_id=ArticleId(row["article_id"]),
        digest_id=DigestId(row["digest_id"]),
        run_id=RunId(row["run_id"]),
        digest_name=row["name"],
        sha256=row["sha256"],
        span=Span(row["start"], row["end"]),
        title=row["title"],
        standfirst=row["standfirst"],
        outlet=row["outlet"],
        author=row["author"],
        published=row["published"],
        attributions=row["attributions"],
        url=row["url"],
        excerpt=None if row["excerpt"] is None else Excerpt(row["excerpt"]),
    )
