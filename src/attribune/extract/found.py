"""Found: an attribution on its way to a reading, with the parent that it shares a content with."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.records import ArticleId, Attribution, AttributionId, Extent, Span

# No sentence ends behind an initial or a title.
TITLES = r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bRep)(?<!\bSen)(?<!\bGov)(?<!\bGen)(?<!\bLt)(?<!\bSt)"
SENTENCE_END = re.compile(rf"(?:{TITLES}\.|[!?])['’”\"]*\s+(?=[A-Z“‘\"])")
# What may stand around the words of a span that a rule has cut out of a text.
EDGES = frozenset(" \t\r\n\u2028\u2029\xa0,;:")
OPENING, CLOSING = frozenset("“«‘"), frozenset("”»")
STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution that was found.

    Attributes:
        attribution: source, cue and content.
        confidence: 0 to 1.
        shares: the attribution whose content it shares, as the parent that it lies in; null for any other.
    """

    attribution: Attribution
    confidence: float
    shares: AttributionId | None = None

    @property
    def cue_start(self) -> int:
        """Where the cue starts; the content, if there is no cue."""
        return (self.attribution.cue or self.attribution.content).start


def trim_span(text: str, start: int, end: int) -> Span | None:
    """Return ``text[start:end]`` without blanks, commas and half pairs of quotation marks at its edges."""
    while start < end and (text[start] in EDGES or opens_nothing(text, start, end)):
        start += 1
    while start < end and (text[end - 1] in EDGES or closes_nothing(text, start, end)):
        end -= 1
    return Span(start, end) if start < end else None


def opens_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` begins with a quotation mark that nothing in it closes."""
    mark = text[start]
    if mark == STRAIGHT:
        return text.find(mark, start + 1, end) < 0
    return mark in CLOSING or (mark in OPENING and not any(text.find(m, start, end) > 0 for m in "”»’"))


def closes_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` ends with a quotation mark that nothing in it opens."""
    mark = text[end - 1]
    if mark == STRAIGHT:
        return text.count(mark, start, end) % 2 == 1
    return mark in OPENING or (mark in CLOSING and not any(text.find(m, start, end) >= 0 for m in "“«„"))


def join_found(
    article_id: ArticleId,
    *,
    source: Span | None,
    cue: Span,
    contents: Sequence[Span | None],
    confidence: float,
) -> Found | None:
    """Return what a rule found, null where no content is left or the parts overlap."""
    spans = tuple(sorted(span for span in contents if span is not None))
    parts = sorted([*spans, cue, *([source] if source else [])])
    if not spans or any(a.end > b.start for a, b in itertools.pairwise(parts)):
        return None
    own = None if source is None else Extent((source,))
    return Found(Attribution(article_id, Extent(spans), own, Extent((cue,))), confidence)


def in_one_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between two places of a line, whichever comes first."""
    first, last = min(start, end), max(start, end)
    return SENTENCE_END.search(text, first, last) is None and text.find("\n", first, last) < 0
