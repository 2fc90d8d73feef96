"""The whole record, article by article, as an export writes it: streamed, never more than one digest in memory."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from attribune.errors import LedgerCorrupt
from attribune.explore.articles import ArticleFilter, list_articles
from attribune.explore.decided import Decided, load_decided
from attribune.explore.known import KnownSpeakers
from attribune.explore.search import AttributionQuery, find_attributions
from attribune.ledger import Ledger
from attribune.records import (
    ArticleId,
    ArticleRecord,
    AttributionId,
    Digest,
    DigestId,
    DigestRecord,
    Reading,
    RunId,
)


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """An article with what is to be exported of it.

    Attributes:
        digest: the document that it is in.
        record: all that the run read in it, as it was read.
        run_id: the newest run of the digest.
        readings: those that were asked for, in text order; speakers bear the names, and attributions the extents, that
            people gave them.
        context: all readings that nobody rejected, for the chains that lead out of what was asked for.
        decided: what people decided.
        known: the speakers of the whole ledger, under the names by which it knows them.
    """

    digest: Digest
    record: ArticleRecord
    run_id: RunId
    readings: tuple[Reading, ...]
    context: tuple[Reading, ...]
    decided: Decided
    known: KnownSpeakers

    def list_identities(self) -> dict[AttributionId, str | None]:
        """Return the name of each attribution's speaker that is the same in all articles, null for one unnamed."""
        article_id, exported = self.record.article.id, {each.attribution.id for each in self.readings}
        return {
            each.attribution.id: self.known.find_name(self.decided.identify(each), article_id)
            for each in self.record.readings
            if each.attribution.id in exported
        }


def gather_articles(ledger: Ledger, query: AttributionQuery) -> Iterator[ExportedArticle]:
    """Yield the articles to which ``query`` applies, in the order of recording, then in text order.

    If the query says something of attributions, only those to which it applies are given, and articles without any are
    left out; otherwise all articles are given, with all that nobody rejected.
    """
    with ledger.read() as connection:
        decided = load_decided(connection)
    digest, known = HeldDigest(ledger), KnownSpeakers(ledger)
    for place, chosen in list_places(ledger, query):
        found = digest.load(place.digest_id, place.run_id)
        record = next(each for each in found.articles if each.article.id == place.article_id)
        context = tuple(decided.apply(each) for each in record.readings if not decided.is_rejected(each.attribution.id))
        if chosen is None:
            readings = context if not query.include_rejected else tuple(map(decided.apply, record.readings))
        else:
            readings = tuple(decided.apply(each) for each in record.readings if each.attribution.id in chosen)
        yield ExportedArticle(found.digest, record, place.run_id, readings, context, decided, known)


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """An article, and the reading of it that counts."""

    article_id: ArticleId
    digest_id: DigestId
    run_id: RunId


def list_places(
    ledger: Ledger, query: AttributionQuery
) -> Iterator[tuple[ArticlePlace, frozenset[AttributionId] | None]]:
    """Yield the articles with the attributions that are asked for; null if the query says nothing of attributions."""
    about_attributions = (query.source, query.speaker, query.words, query.article_id)
    if any(value is not None for value in about_attributions) or query.min_confidence > 0:
        found = find_attributions(ledger, query)
        for article_id, group in itertools.groupby(found, key=lambda each: each.article_id):
            founds = list(group)
            ids = frozenset(each.attribution_id for each in founds)
            yield ArticlePlace(article_id, founds[0].digest_id, founds[0].run_id), ids
        return
    scope = ArticleFilter(
        outlet=query.outlet,
        published_from=query.published_from,
        published_to=query.published_to,
        digest_id=query.digest_id,
        limit=query.limit,
    )
    for listed in list_articles(ledger, filter=scope):
        yield ArticlePlace(listed.article_id, listed.digest_id, listed.run_id), None


class HeldDigest:
    """The record of one digest at a time: articles come digest by digest, so each is loaded once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._held: DigestRecord | None = None

    def load(self, digest_id: DigestId, run_id: RunId) -> DigestRecord:
        """Return what the run read in the digest."""
        if self._held is None or self._held.digest.id != digest_id:
            self._held = self._ledger.load_record(digest_id, run_id)
        if self._held is None:
            raise LedgerCorrupt("what was read is gone.", digest_id, "Restore a copy.")
        return self._held
