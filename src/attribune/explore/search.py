"""Who said what: the attributions to which all that is asked for applies."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, select

from attribune.errors import UsageError
from attribune.explore.conditions import Scope, contains_folded, lies_within, name_digest
from attribune.explore.decided import Decided, load_decided
from attribune.explore.known import KnownSpeakers
from attribune.explore.meant import Meant, find_meant, is_said_by
from attribune.explore.words import write_expression
from attribune.ledger import Ledger
from attribune.ledger.reading_rows import read_reading
from attribune.ledger.schema import (
    article_readings,
    articles,
    attributions,
    current_runs,
    digests,
    readings,
    source_keys,
)
from attribune.ledger.sqlite import match_words
from attribune.records import (
    ArticleId,
    Attribution,
    AttributionId,
    DigestId,
    JudgementKind,
    QuoteType,
    Reading,
    Respanned,
    RunId,
    Span,
)
from attribune.records.spans import read_words

PAGE_ROWS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionQuery(Scope):
    """Which attributions to find: those to which all that is given applies.

    Attributes:
        source: letters in the source's text, whatever their case and diacritics.
        speaker: letters of a speaker's name, or a name in any spelling; found under all names of who is meant.
        words: words in the content, all of them; ``"..."`` for a phrase, ``word*`` for a beginning.
        article_id: the article that it is in.
        min_confidence: the least confidence of its newest reading, 0 to 1; 0 keeps all.
        include_rejected: whether to find what people rejected, too.

    Raises:
        UsageError: if the confidence, a day or the limit is none.
    """

    source: str | None = None
    speaker: str | None = None
    words: str | None = None
    article_id: ArticleId | None = None
    min_confidence: float = 0.0
    include_rejected: bool = False

    def __post_init__(self) -> None:
        # Not super(): a dataclass with slots is made anew, and the one that super() looks for is the old one.
        Scope.__post_init__(self)
        if not 0.0 <= self.min_confidence <= 1.0:
            raise UsageError(f"a confidence is from 0 to 1, not {self.min_confidence:g}.", item="min_confidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAttribution:
    """An attribution by its newest reading, with the article that it is in and what it traces to.

    Attributes:
        reading: the attribution, its extents in offsets of the article, and what the run says about it.
        article_text: what the extents point into.
        article_span: where the article is in the digest.
        outlet: of the article, as are title and published; null where unknown.
        run_id: the run whose reading it is.
        digest_name: the first name under which the digest was read.
        sha256: of the bytes that the digest came from.
        verdict: ``accept`` or ``reject``, if it was judged.
        identity: the name of the speaker that is the same in all articles, if it was asked for.
        url: address of the article; null if the input does not state it.
    """

    reading: Reading
    article_text: str
    article_span: Span
    title: str | None
    outlet: str | None
    published: str | None
    digest_id: DigestId
    run_id: RunId
    digest_name: str
    sha256: str
    verdict: JudgementKind | None = None
    identity: str | None = None
    url: str | None = None

    @property
    def source(self) -> str | None:
        """Words of the source, null if it has none; pieces are joined by `` … ``."""
        return read_words(self.article_text, self.reading.attribution.source)

    @property
    def cue(self) -> str | None:
        """Words of the cue, likewise."""
        return read_words(self.article_text, self.reading.attribution.cue)

    @property
    def content(self) -> str:
        """Words of the content, likewise."""
        return self.reading.attribution.content.read(self.article_text)

    @property
    def article_id(self) -> ArticleId:
        """The article that it is in."""
        return self.reading.attribution.article_id

    @property
    def attribution_id(self) -> AttributionId:
        """The attribution itself; the same whatever words a person gives it."""
        return self.reading.attribution.id

    @property
    def as_read(self) -> Attribution | None:
        """The attribution as the run read it, where a person gave it other extents; else null."""
        said = self.reading.attribution
        return said.as_read if isinstance(said, Respanned) else None

    @property
    def confidence(self) -> float:
        """0 to 1, the run's own estimate."""
        return self.reading.confidence

    @property
    def quote_type(self) -> QuoteType:
        """How much of the content is in quotation marks."""
        return self.reading.quote_type


def find_attributions(
    ledger: Ledger,
    query: AttributionQuery,
    *,
    known: KnownSpeakers | None = None,
    decided: Decided | None = None,
) -> Iterator[FoundAttribution]:
    """Yield what ``query`` asks for, in the order in which the digests were recorded, then in text order.

    Speakers bear the names, and attributions the extents, that people gave them; what people rejected is left out,
    unless the query includes it. Words are looked for in what was read.

    Args:
        known: gives the speakers their identities; without it they have none, and nobody is compared with anybody.
        decided: what people decided, where that is known already.
    """
    with ledger.read() as connection:
        decided = load_decided(connection) if decided is None else decided
        for found in itertools.islice(read_rows(connection, query, decided), query.limit):
            # Before new names, since who is known goes by the name that was read, or given to the mention.
            identity = None if known is None else known.find_name(decided.identify(found.reading), found.article_id)
            yield replace(found, reading=decided.apply(found.reading), identity=identity)


def read_rows(connection: Connection, query: AttributionQuery, decided: Decided) -> Iterator[FoundAttribution]:
    """Yield what ``query`` asks for, with the names that were read, and perhaps more of it than its limit."""
    # A limit of the database would count what is left out here.
    leaves_out = bool(decided.rejected_counts) and not query.include_rejected
    meant = None if query.speaker is None else find_meant(connection, query.speaker, decided)
    unlimited = leaves_out or meant is not None
    selection = select_attributions(replace(query, limit=None) if unlimited else query, meant)
    if selection is None:
        return
    digest_id, text = "", ""
    for row in connection.execution_options(yield_per=PAGE_ROWS).execute(selection).mappings():
        if leaves_out and decided.is_rejected(row["id"]):
            continue
        if meant is not None and not meant.includes(row):
            continue
        # The rows come digest by digest, so each text is loaded once, and only one is held.
        if row["digest_id"] != digest_id:
            digest_id = row["digest_id"]
            text = load_text(connection, digest_id)
        found = read_found(row, text)
        verdict = decided.verdicts.get(found.attribution_id)
        yield replace(found, verdict=verdict)


def select_attributions(query: AttributionQuery, meant: Meant | None = None) -> Select[tuple[object, ...]] | None:
    """Return the selection of what ``query`` asks for, null if nothing can be found.

    With ``meant`` it selects what is said under any of their names, in whatever article.
    """
    conditions = lies_within(query)
    if meant is not None:
        if not meant.names and not meant.named:
            return None
        conditions.append(is_said_by(meant))
    if query.source is not None:
        matching = select(source_keys.c.attribution_seq).where(contains_folded(source_keys.c.key, query.source))
        conditions.append(attributions.c.seq.in_(matching))
    if query.article_id is not None:
        conditions.append(articles.c.id == query.article_id)
    if query.words is not None:
        expression = write_expression(query.words)
        if expression is None:
            return None
        conditions.append(attributions.c.seq.in_(match_words("attribution_words", expression)))
    if query.min_confidence > 0:
        conditions.append(readings.c.confidence >= query.min_confidence)
    return join_attributions(conditions).limit(query.limit)


def join_attributions(conditions: list[ColumnElement[bool]]) -> Select[tuple[object, ...]]:
    """Return the selection of all current readings that meet ``conditions``, in order."""
    return (
        select(
            articles.c.digest_id,
            articles.c.start,
            articles.c.end,
            article_readings.c.title,
            article_readings.c.outlet,
            article_readings.c.published,
            article_readings.c.url,
            attributions,
            readings,
            digests.c.sha256,
            name_digest().label("name"),
        )
        .select_from(current_runs)
        .join(digests, digests.c.id == current_runs.c.digest_id)
        .join(articles, articles.c.digest_id == current_runs.c.digest_id)
        .join(
            article_readings,
            (article_readings.c.article_id == articles.c.id) & (article_readings.c.run_id == current_runs.c.run_id),
        )
        .join(attributions, attributions.c.article_id == articles.c.id)
        .join(
            readings,
            (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id),
        )
        .where(*conditions)
        .order_by(current_runs.c.seq, article_readings.c.position, readings.c.position)
    )


def load_text(connection: Connection, digest_id: str) -> str:
    """Return the text of a digest that is there."""
    return str(connection.execute(select(digests.c.text).where(digests.c.id == digest_id)).scalar_one())


def read_found(row: RowMapping, digest_text: str) -> FoundAttribution:
    """Return the attribution of one row, its article's text cut from that of its digest."""
    span = Span(row["start"], row["end"])
    reading = read_reading(row)
    return FoundAttribution(
        reading=reading,
        article_text=digest_text[span.start : span.end],
        article_span=span,
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
        digest_id=DigestId(row["digest_id"]),
        run_id=RunId(row["run_id"]),
        digest_name=row["name"],
        sha256=row["sha256"],
        url=row["url"],
    )
