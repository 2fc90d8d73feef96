"""One article out of the ledger, alone: its digest may hold thousands of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, RowMapping, func, select

from attribune.errors import LedgerCorrupt, NotInLedger
from attribune.explore.decided import Decided, decide
from attribune.explore.pages import PagePlace, choose_url, locate_words
from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.loader import load_digest
from attribune.ledger.reading_rows import read_date, read_quantity, read_reading
from attribune.ledger.rows import read_blocks, read_metadata, read_origin
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
from attribune.ledger.verdicts import settle_verdicts
from attribune.records import (
    Article,
    ArticleId,
    ArticleRecord,
    Attribution,
    AttributionId,
    Charset,
    Digest,
    DigestId,
    Element,
    Judgement,
    JudgementKind,
    Mention,
    Origin,
    Reading,
    RunId,
    Span,
)

# Code points: a page up to this length is loaded whole, so that a text fragment names words that stand in it once.
MAX_PAGE = 400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenArticle:
    """An article by its newest run, as it was read, with what was decided about it.

    Attributes:
        record: the article and its readings.
        names: under which its digest was read, the first one first.
        sha256: of the bytes of the digest.
        charset, origin: of the digest; the origin without elements.
        page: the digest with its text, for words to be found on it; of a long one the article alone.
        run_id: the run; null where nothing is kept.
        decided: what people and runs decided about it.
        standing: the judgement that wins on each attribution that was judged.
    """

    record: ArticleRecord
    names: tuple[str, ...]
    sha256: str
    charset: Charset
    origin: Origin
    page: Digest
    run_id: RunId | None = None
    decided: Decided
    standing: Mapping[AttributionId, Judgement] = field(default_factory=dict)

    @property
    def digest_id(self) -> DigestId:
        """The digest that it is in."""
        return self.record.article.digest_id

    @property
    def page_url(self) -> str | None:
        """Address of the article, or else of the page that it was read from; null if a browser cannot go to either."""
        return choose_url(self.record.article.metadata.url, self.origin.url)

    def locate(self, attribution: Attribution) -> PagePlace:
        """Return where on its page the content of an attribution stands."""
        article = self.record.article
        first = article.span.start if self.page.id == article.digest_id else 0
        spans = [span.shift(first) for span in attribution.content]
        return locate_words(spans, self.page, article_url=article.metadata.url)


def open_article(ledger: Ledger, article_id: str) -> OpenArticle:
    """Return the article.

    Raises:
        NotInLedger: the ledger has none of that id.
        LedgerCorrupt: its text is no longer the one that was recorded.
    """
    with ledger.read() as connection:
        row = find_article(connection, article_id)
        if row is None:
            raise NotInLedger("there is no such article.", article_id, "The search finds articles by their words.")
        digest_id, run_id, span = DigestId(row["digest_id"]), RunId(row["run_id"]), Span(row["start"], row["end"])
        page = load_page(connection, digest_id, run_id, span=span)
        text = page.text[span.start : span.end] if page.id == digest_id else page.text
        article = Article(digest_id, span, text, read_metadata(row), read_blocks(row["blocks"]))
        live = list_concerning(select_judgements(connection, include_retracted=False), article.id)
        return OpenArticle(
            record=load_found(connection, article, run_id),
            names=list_names(connection, digest_id),
            sha256=page.sha256 if page.id == digest_id else str(row["sha256"]),
            charset=page.charset,
            origin=Origin(page.origin.format, page.origin.url, page.origin.language),
            page=page,
            run_id=run_id,
            decided=decide(connection, live),
            standing={key: each.judgement for key, each in settle_verdicts(connection, live).standing.items()},
        )


def find_article(connection: Connection, article_id: str) -> RowMapping | None:
    """Return the row of the article by its newest run; null if there is none."""
    found = (
        select(articles.c.digest_id, articles.c.start, articles.c.end, article_readings, digests.c.sha256)
        .join(digests, digests.c.id == articles.c.digest_id)
        .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
        .join(
            article_readings,
            (article_readings.c.article_id == articles.c.id) & (article_readings.c.run_id == current_runs.c.run_id),
        )
        .where(articles.c.id == article_id)
    )
    return connection.execute(found).mappings().one_or_none()


def load_page(connection: Connection, digest_id: DigestId, run_id: RunId, *, span: Span) -> Digest:
    """Return the digest; of a long one what is at ``span``, as a digest of its own."""
    last = select(func.max(articles.c.end)).where(articles.c.digest_id == digest_id)
    if connection.execute(last).scalar_one() <= MAX_PAGE:
        digest = load_digest(connection, digest_id, run_id)
        if digest is None:
            raise LedgerCorrupt("what was read is gone.", digest_id, "Restore a copy.")
        return digest
    text = func.substr(digests.c.text, span.start + 1, span.end - span.start).label("text")
    found = (
        select(text, digests.c.sha256, digests.c.charset, digests.c.charset_evidence, digests.c.charset_replaced)
        .add_columns(digest_runs.c.origin)
        .join(digest_runs, digest_runs.c.digest_id == digests.c.id)
        .where(digests.c.id == digest_id, digest_runs.c.run_id == run_id)
    )
    row = connection.execute(found).mappings().one()
    if len(row["text"]) != span.end - span.start:
        raise LedgerCorrupt("the text of a digest ends before its article.", digest_id, "Restore a copy.")
    charset = Charset(row["charset"], row["charset_evidence"], row["charset_replaced"])
    origin = read_origin(row["origin"])
    elements = tuple(
        Element(each.span.shift(-span.start), each.path) for each in origin.elements if span.contains(each.span)
    )
    part = Origin(origin.format, origin.url, origin.language, elements)
    return Digest("", row["sha256"], row["text"], charset, (), part)


def load_found(connection: Connection, article: Article, run_id: RunId) -> ArticleRecord:
    """Return what the run found in the article."""
    said = (
        select(attributions, readings)
        .join(readings, readings.c.attribution_id == attributions.c.id)
        .where(attributions.c.article_id == article.id, readings.c.run_id == run_id)
        .order_by(readings.c.position)
    )
    dates, quantities = (
        connection.execute(
            select(table).where(table.c.article_id == article.id, table.c.run_id == run_id).order_by(table.c.position)
        ).mappings()
        for table in (article_dates, article_quantities)
    )
    return ArticleRecord(
        article,
        tuple(map(read_reading, connection.execute(said).mappings())),
        dates=tuple(map(read_date, dates)),
        quantities=tuple(map(read_quantity, quantities)),
    )


def list_names(connection: Connection, digest_id: DigestId) -> tuple[str, ...]:
    """Return the names under which the digest was read, the first one first."""
    found = select(digest_names.c.name).where(digest_names.c.digest_id == digest_id).order_by(digest_names.c.seq)
    return tuple(connection.execute(found).scalars())


def list_concerning(live: Iterable[Judgement], article_id: ArticleId) -> tuple[Judgement, ...]:
    """Return those of the live judgements that may change how the article is shown."""

    def is_concerning(judgement: Judgement) -> bool:
        places = [each for each in judgement.subjects if isinstance(each, Attribution | Mention)]
        # A name that was given to a speaker holds in all articles.
        is_renamed = judgement.kind is JudgementKind.RENAME and not places
        return is_renamed or any(each.article_id == article_id for each in places)

    return tuple(filter(is_concerning, live))


def list_shown(article: OpenArticle) -> tuple[Reading, ...]:
    """Return the readings as they are shown, without what people rejected."""
    decided = article.decided
    read = article.record.readings
    return tuple(decided.apply(each) for each in read if not decided.is_rejected(each.attribution.id))
