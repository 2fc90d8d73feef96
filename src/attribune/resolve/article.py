"""An article's readings and marks in, its record out: with speakers, dates and quantities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribune.encode import ScoredWindow
from attribune.records import Article, ArticleRecord, Reading
from attribune.resolve.dates import find_dates
from attribune.resolve.quantities import find_quantities
from attribune.resolve.speakers import resolve_speakers
from attribune.resolve.speakers.links import Links, join_links, keep_links
from attribune.resolve.speakers.names import Name, read_names


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a window matters to speakers: the names in it, and what links its words; null without a network's."""

    names: tuple[Name, ...] = ()
    links: Links | None = None


def read_marks(window: ScoredWindow) -> Marks:
    """Return the marks of a window."""
    if not len(window.names):
        return Marks()
    return Marks(tuple(read_names(window.names, window.words, window.lines)), keep_links(window.words, window.links))


def resolve_article(article: Article, readings: tuple[Reading, ...], marks: Sequence[Marks]) -> ArticleRecord:
    """Return the article's record: each reading with its speaker, and the dates and quantities of the text."""
    names = [name for each in marks for name in each.names]
    links = join_links([each.links for each in marks if each.links is not None])
    dates = find_dates(article.text, published=article.metadata.published)
    quantities = find_quantities(article.text, skip=[date.span for date in dates])
    resolved = resolve_speakers(article, readings, names, links=links)
    return ArticleRecord(article, resolved, dates, quantities)
