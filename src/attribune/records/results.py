"""What flows out of the pipeline: an article with its readings, a digest with its articles."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.errors import InvalidRecord
from attribune.records.articles import Article
from attribune.records.attributions import Reading
from attribune.records.digests import Digest


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article and what a run found in it, in text order of the cues."""

    article: Article
    readings: tuple[Reading, ...] = ()

    def __post_init__(self) -> None:
        for reading in self.readings:
            if reading.attribution.article_id != self.article.id:
                raise InvalidRecord("an attribution of another article.", item=self.article.id)
            if reading.attribution.content.end > len(self.article.text):
                raise InvalidRecord("an attribution leaves the article's text.", item=self.article.id)


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
