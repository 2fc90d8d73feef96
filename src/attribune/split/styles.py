"""Which headers open an article: those whose style repeats; a single one is only the head of a single article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attribune.split.furniture import is_digest_title
from attribune.split.headers import Header, Strength
from attribune.split.names import is_name
from attribune.split.tags import Tag, Tagged

TOP_LINES = 6
COVER = frozenset({"from", "subject"})
MIN_COVERED = 2
MAX_GREETING_CHARS = 400
"""A mail with more words than this above the first article of the digest is an article of its own."""
MIN_DATED_PARAGRAPHS = 2
"""Items below bare dates with fewer paragraphs than this on average are entries of a chronicle."""


def choose_headers(lines: Sequence[Tagged], headers: Sequence[Header]) -> list[Header]:
    """Return the headers that open articles, in text order; none or one if the text is one article."""
    headers = [h for h in headers if not _heads_digest(lines, h)]
    headers = _drop_cover(lines, headers)
    strong = _choose_strong(lines, [h for h in headers if h.strength is Strength.STRONG])
    if len(strong) > 1:
        return strong
    for strength in (Strength.CREDIT, Strength.DATELINE):
        weak = [h for h in headers if h.strength is strength and h.clean]
        if len(weak) > 1:
            return weak
    return [h for h in headers[:1] if h.start < TOP_LINES and not _opens_chronicle(lines, h)]


def _choose_strong(lines: Sequence[Tagged], strong: Sequence[Header]) -> list[Header]:
    support = Counter(h.shape for h in strong if h.clean and _tells_enough(lines, h))
    chosen = [
        h for h in strong if _tells_enough(lines, h) and (h.clean or h.bounded or h.start == 0 or support[h.shape] > 1)
    ]
    bare = Counter(h.shape for h in strong if h.clean and not _tells_enough(lines, h))
    # A date alone opens articles only if it does so again and again: events in a chronicle have dates too.
    if not chosen:
        chosen = [h for h in strong if bare[h.shape] > 1 and h.clean and (h.bounded or h.start == 0)]
        prose = sum(t.tag is Tag.PROSE for t in lines)
        chosen = chosen if prose >= MIN_DATED_PARAGRAPHS * len(chosen) else []
    return chosen


def _tells_enough(lines: Sequence[Tagged], header: Header) -> bool:
    """Tell whether the header names more than a date: an outlet, an author, labels, or a mark above it."""
    for tagged in lines[header.start : header.end]:
        if tagged.tag in (Tag.CREDIT, Tag.URL) or (
            tagged.tag in (Tag.DATED, Tag.LABEL)
            and tagged.byline
            and len(tagged.byline.fields) > 1
            and not tagged.byline.date_only
        ):
            return True
    free = [t for t in lines[header.start : header.end] if t.tag is Tag.HEAD]
    if len(free) > 1 and any(is_name(t.line.text) for t in free[1:]):
        return True
    labels = sum(t.tag is Tag.LABEL for t in lines[header.start : header.end])
    notes = sum(t.tag is Tag.NOTE for t in lines[header.start : header.end])
    return (
        labels > 1
        or labels + notes > 1
        or (header.bounded and header.start > 0 and lines[header.start - 1].tag is Tag.MARKER)
    )


def _opens_chronicle(lines: Sequence[Tagged], header: Header) -> bool:
    """Tell whether the header's date is the first of a row of dated entries, so that it dates no article."""
    same = sum(
        t.tag is Tag.DATED and t.byline is not None and t.byline.shape == header.shape for t in lines[header.end :]
    )
    return same > 1 and lines[header.anchor].tag is Tag.DATED


def _drop_cover(lines: Sequence[Tagged], headers: Sequence[Header]) -> list[Header]:
    """Drop the header of the mail that brings the digest, where the articles in it have headers without labels."""
    first = headers[0] if headers else None
    if first is None or first.start >= TOP_LINES or not _list_labels(lines, first) >= COVER:
        return list(headers)
    inside = [h for h in headers[1:] if h.strength is Strength.STRONG and h.clean and _tells_enough(lines, h)]
    if len(inside) < MIN_COVERED or any(_list_labels(lines, h) for h in inside):
        return list(headers)
    words = sum(t.line.length for t in lines[first.end : inside[0].start] if t.tag is Tag.PROSE)
    return list(headers if words > MAX_GREETING_CHARS else headers[1:])


def _list_labels(lines: Sequence[Tagged], header: Header) -> set[str]:
    return {t.label.name for t in lines[header.start : header.end] if t.label}


def _heads_digest(lines: Sequence[Tagged], header: Header) -> bool:
    """Tell whether the header is the digest's own: its name above a date."""
    titled = header.title is not None and is_digest_title(lines[header.title].line.text)
    return titled and header.start == 0 and not _tells_enough(lines, header)
