"""What flows out of the pipeline: an article with its readings, a digest with its articles."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.errors import InvalidRecord
from attribune.records.articles import Article
from attribune.records.digests import Digest
from attribune.records.ids import AttributionId
from attribune.records.readings import Reading
from attribune.records.references import DateReference, Quantity


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article and what a run found in it.

    Attributes:
        article: what was read.
        readings: in text order of the cues; a parent is one of them, and no chain of parents loops.
        dates, quantities: in text order.
    """

    article: Article
    readings: tuple[Reading, ...] = ()
    dates: tuple[DateReference, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    def __post_init__(self) -> None:
        for reading in self.readings:
            if reading.attribution.article_id != self.article.id:
                raise InvalidRecord("an attribution of another article.", item=self.article.id)
            if reading.attribution.content.end > len(self.article.text):
                raise InvalidRecord("an attribution leaves the article's text.", item=self.article.id)
        for span in (*(date.span for date in self.dates), *(quantity.span for quantity in self.quantities)):
            if span.end > len(self.article.text):
                raise InvalidRecord(f"the reference at {span} leaves the article's text.", item=self.article.id)
        check_parents(self.readings)


def check_parents(readings: tuple[Reading, ...]) -> None:
    """Raise ``InvalidRecord`` if a parent is not among the readings, or a chain of parents loops."""
    parents = {reading.attribution.id: reading.parent for reading in readings}
    ended: set[AttributionId] = set()
    for start in parents:
        seen: set[AttributionId] = set()
        at: AttributionId | None = start
        while at is not None and at not in ended:
            if at not in parents:
                raise InvalidRecord("a parent is not among the article's attributions.", item=at)
            if at in seen:
                raise InvalidRecord("attributions are nested in each other.", item=at)
            seen.add(at)
            at = parents[at]
        ended |= seen


@dataclass(frozen=True, slots=True)
class DigestRecord:
    """A digest and its articles, in text order; every article's text is the digest's text at its span."""

    digest: Digest
    articles: tuple[ArticleRecord, ...] = ()

    def __post_init__(self) -> None:
        for record in self.articles:
            span = record.article.span
            if (
                record.article.digest_id != self.digest.id
                or self.digest.text[span.start : span.end] != record.article.text
            ):
                raise InvalidRecord(f"the article at {span} is not of this digest.", item=self.digest.name)
