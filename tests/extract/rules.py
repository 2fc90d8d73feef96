"""What a rule finds in a text, as words: a content in, (source, cue, content) out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.extract.scoring import build_article

from attribune.extract.found import Found
from attribune.records import Article, Attribution, Extent, Span

Rule = Callable[[Article, Extent], Iterable[Found]]
Words = tuple[str, str, str]


def spell(text: str, attribution: Attribution) -> Words:
    """Return source, cue and content as words."""

    def words(extent: Extent | None) -> str:
        return extent.read(text) if extent else "-"

    return words(attribution.source), words(attribution.cue), words(attribution.content)


def apply_rule(rule: Rule, text: str) -> list[Words]:
    """Return what a rule finds where the whole text is one content."""
    return [spell(text, found.attribution) for found in rule(build_article(text), Extent((Span(0, len(text)),)))]


def find_extent(text: str, words: str) -> Extent:
    """Return where the words stand, the parts of a broken extent set off by " … "."""
    spans, at = [], 0
    for part in words.split(" … "):
        start = text.index(part, at)
        at = start + len(part)
        spans.append(Span(start, at))
    return Extent(tuple(spans))


def find_by_hand(text: str, source: str, cue: str, content: str) -> Found:
    """Return an attribution of these words, "-" for no source."""
    own = None if source == "-" else find_extent(text, source)
    article = build_article(text)
    return Found(Attribution(article.id, find_extent(text, content), own, find_extent(text, cue)), 0.9)
