"""Asides: a word or a phrase in a content that puts it down to somebody else: "reportedly", "in Moscow's view"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribune.extract.cue_words import is_own_voice
from attribune.extract.found import Found, join_found, trim_span
from attribune.records import Article, Attribution, Extent, Span

CONFIDENCE = 0.6
HEARSAY = re.compile(r"\b(?:reportedly|allegedly|purportedly)\b", re.IGNORECASE)
# What ends the clause that an aside stands in.
CLAUSE_END = re.compile(r"[,;:!?“”\"–—]|\.(?=\s|$)|\b(?:but|although|while|because|after|before|who|which|that)\b")
# A clause is looked for so far around.
REACH = 300
OWNER = r"(?P<source>(?:[Tt]he\s)?(?:[\w.&-]+\s){0,4}?[\w.&-]+[’']s?)"
VIEWPOINT = re.compile(
    rf"(?:that\s)?[“\"‘]?(?P<lead>[Ff]rom|[Ii]n|[Tt]o)\s{OWNER}\s"
    r"(?P<view>standpoint|viewpoint|perspective|point\sof\sview|view|opinion|eyes|mind),?\s(?=\S)"
)


def find_hearsay(article: Article, span: Span) -> Iterator[Found]:
    """Yield the clauses of a content with "reportedly" in them; nobody is named as their source."""
    text = article.text
    for adverb in HEARSAY.finditer(text, span.start, span.end):
        first = max(span.start, adverb.start() - REACH)
        ended = CLAUSE_END.search(text, adverb.end(), min(span.end, adverb.end() + REACH))
        starts = [m.end() for m in CLAUSE_END.finditer(text, first, adverb.start())]
        parts = (
            trim_span(text, starts[-1] if starts else first, adverb.start()),
            trim_span(text, adverb.end(), ended.start() if ended else min(span.end, adverb.end() + REACH)),
        )
        found = join_found(article.id, source=None, cue=Span(*adverb.span()), contents=parts, confidence=CONFIDENCE)
        if found is not None:
            yield found


def find_viewpoint(article: Article, span: Span) -> Found | None:
    """Return what a content puts down to somebody's view in its first words."""
    text = article.text
    opened = VIEWPOINT.match(text, span.start, span.end)
    if opened is None or is_own_voice(opened["source"]):
        return None
    content = trim_span(text, opened.end(), span.end)
    if content is None:
        return None
    cue = Extent((Span(*opened.span("lead")), Span(*opened.span("view"))))
    source = Extent((Span(*opened.span("source")),))
    return Found(Attribution(article.id, Extent((content,)), source, cue), CONFIDENCE)


def find_asides(article: Article, content: Extent) -> Iterator[Found]:
    """Yield the asides of a content, in text order within each of its spans."""
    for span in content:
        viewpoint = find_viewpoint(article, span)
        if viewpoint is not None:
            yield viewpoint
        yield from find_hearsay(article, span)
