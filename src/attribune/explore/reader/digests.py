"""A digest as it came: its text cut into articles and what lies between them, a page of articles at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, or_, select

from attribune.errors import NotInLedger
from attribune.explore.reader.loading import list_names
from attribune.ledger import Ledger
from attribune.ledger.loader import find_current_run
from attribune.ledger.rows import read_metadata, read_origin
from attribune.ledger.schema import (
    article_readings,
    articles,
    attributions,
    digest_runs,
    digests,
    failures,
    readings,
    run_log,
)
from attribune.records import ArticleId, Charset, DigestId, Failure, Metadata, Origin, RunId, Span

PAGE_ARTICLES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CutArticle:
    """An article of a digest: its place among them, from 1, and how many attributions were found in it."""

    number: int
    id: ArticleId
    span: Span
    metadata: Metadata
    attributions: int


@dataclass(frozen=True, slots=True)
class CutPiece:
    """A stretch of a digest's text: an article, or what lies between two if ``article`` is null."""

    span: Span
    text: str
    article: CutArticle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDigest:
    """A digest by its newest run, or a page of one with many articles.

    Attributes:
        names: under which it was read, the first one first.
        length: of its text, in code points.
        run_id, recorded_at: the run, and when it recorded the digest, in UTC; null if the log does not say.
        total: how many articles there are.
        first: place of the first one that is shown, from 0.
        pieces: its text, of many articles from the end of the one before to that of the last one shown.
        failures: what could not be read under one of its names, or of the same bytes.
    """

    id: DigestId
    names: tuple[str, ...]
    sha256: str
    charset: Charset
    origin: Origin
    length: int
    run_id: RunId
    recorded_at: str | None
    total: int
    first: int
    pieces: tuple[CutPiece, ...]
    failures: tuple[Failure, ...] = ()

    @property
    def articles(self) -> tuple[CutArticle, ...]:
        """The articles that are shown."""
        return tuple(piece.article for piece in self.pieces if piece.article is not None)


def open_digest(ledger: Ledger, digest_id: str, *, first: int = 0, most: int = PAGE_ARTICLES) -> ShownDigest:
    """Return the digest with ``most`` articles from place ``first`` on.

    Raises:
        NotInLedger: the ledger has none of that id.
    """
    key = DigestId(digest_id)
    with ledger.read() as connection:
        run_id = find_current_run(connection, key)
        if run_id is None:
            raise NotInLedger("there is no such digest.", digest_id, "Every article leads to its digest.")
        head = load_head(connection, key, run_id)
        total = count_articles(connection, key, run_id)
        first = max(0, min(first, total - 1))
        # The one before tells where the page begins.
        found = load_articles(connection, key, run_id, first=max(0, first - 1), most=most + min(1, first))
        start = found[0].span.end if first else 0
        shown = found[1:] if first else found
        end = shown[-1].span.end if shown and first + len(shown) < total else int(head["length"])
        names = list_names(connection, key)
        return ShownDigest(
            id=key,
            names=names,
            sha256=head["sha256"],
            charset=Charset(head["charset"], head["charset_evidence"], head["charset_replaced"]),
            origin=read_origin(head["origin"]),
            length=head["length"],
            run_id=run_id,
            recorded_at=find_time(connection, key, run_id),
            total=total,
            first=first,
            pieces=tuple(cut_pieces(load_text(connection, key, start, end), start, shown)),
            failures=list_failures(connection, names, head["sha256"]),
        )


def cut_pieces(text: str, start: int, shown: Sequence[CutArticle]) -> Iterator[CutPiece]:
    """Yield ``text``, which begins at ``start`` of the digest, as articles and what lies between them."""
    at, end = start, start + len(text)
    for article in shown:
        if at < article.span.start:
            yield CutPiece(Span(at, article.span.start), text[at - start : article.span.start - start])
        yield CutPiece(article.span, text[article.span.start - start : article.span.end - start], article)
        at = max(at, article.span.end)
    if at < end:
        yield CutPiece(Span(at, end), text[at - start :])


def load_head(connection: Connection, digest_id: DigestId, run_id: RunId) -> RowMapping:
    """Return what is known of the digest but for its text."""
    columns = (digests.c.sha256, digests.c.charset, digests.c.charset_evidence, digests.c.charset_replaced)
    found = (
        select(*columns, func.length(digests.c.text).label("length"), digest_runs.c.origin)
        .join(digest_runs, digest_runs.c.digest_id == digests.c.id)
        .where(digests.c.id == digest_id, digest_runs.c.run_id == run_id)
    )
    return connection.execute(found).mappings().one()


def count_articles(connection: Connection, digest_id: DigestId, run_id: RunId) -> int:
    """Return how many articles the run cut the digest into."""
    found = (
        select(func.count())
        .select_from(articles)
        .join(article_readings, article_readings.c.article_id == articles.c.id)
        .where(articles.c.digest_id == digest_id, article_readings.c.run_id == run_id)
    )
    return int(connection.execute(found).scalar_one())


def load_articles(
    connection: Connection, digest_id: DigestId, run_id: RunId, *, first: int, most: int
) -> tuple[CutArticle, ...]:
    """Return ``most`` articles from place ``first`` on, in text order."""
    said = (
        select(func.count())
        .select_from(attributions.join(readings, readings.c.attribution_id == attributions.c.id))
        .where(attributions.c.article_id == articles.c.id, readings.c.run_id == run_id)
        .scalar_subquery()
    )
    found = (
        select(articles.c.id, articles.c.start, articles.c.end, article_readings, said.label("said"))
        .join(article_readings, article_readings.c.article_id == articles.c.id)
        .where(articles.c.digest_id == digest_id, article_readings.c.run_id == run_id)
        .order_by(articles.c.start, article_readings.c.position)
        .offset(first)
        .limit(most)
    )
    return tuple(
        CutArticle(
            number=number,
            id=ArticleId(row["id"]),
            span=Span(row["start"], row["end"]),
            metadata=read_metadata(row),
            attributions=row["said"],
        )
        for number, row in enumerate(connection.execute(found).mappings(), start=first + 1)
    )


def load_text(connection: Connection, digest_id: DigestId, start: int, end: int) -> str:
    """Return a stretch of the digest's text."""
    piece = func.substr(digests.c.text, start + 1, end - start)
    return str(connection.execute(select(piece).where(digests.c.id == digest_id)).scalar_one())


def find_time(connection: Connection, digest_id: DigestId, run_id: RunId) -> str | None:
    """Return when the run recorded the digest."""
    logged = select(run_log.c.at).where(run_log.c.run_id == run_id, run_log.c.event == f"recorded {digest_id}")
    return connection.execute(logged.order_by(run_log.c.seq).limit(1)).scalar_one_or_none()


def list_failures(connection: Connection, names: Sequence[str], sha256: str) -> tuple[Failure, ...]:
    """Return what could not be read under one of ``names``, or of the same bytes."""
    found = select(failures).where(or_(failures.c.item.in_(names), failures.c.sha256 == sha256))
    return tuple(
        Failure(row["item"], row["stage"], row["code"], row["reason"], row["sha256"])
        for row in connection.execute(found.order_by(failures.c.id)).mappings()
    )
