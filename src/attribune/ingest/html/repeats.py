"""Repeats: lines of a page that are made by the same template, and the stretches of the page that each of them opens.

After the idea of data records in tag trees (Liu, Grossman and Zhai, KDD 2003): what repeats side by side with one shape
is a list, whatever its elements are called. Here the anchor is the title, since every article has one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from attribune.ingest.html.anchors import find_anchors
from attribune.ingest.html.boxes import Box
from attribune.ingest.html.flow import PieceKind
from attribune.ingest.html.signs import TITLE_WORDS, has_date, has_time, is_byline, is_label, is_more, is_name
from attribune.ingest.html.strips import Strip

MIN_TITLE_WORDS = 3
NAME_WORDS = 4
SHARE_DISTINCT = 0.8
SHARE_FAULTY = 0.34
FLAT_SHARE = 1.0
MIN_BODY = 30
SHARE_BARE = 0.2
NEAR = 4
PROMINENT = 4
TERMS = ("dt", "summary", "legend", "th")
TEXTS = (PieceKind.PARAGRAPH, PieceKind.QUOTE, PieceKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Strips ``[start, end)`` that may be an article, the one at ``title`` being its title; all numbers of strips."""

    start: int
    end: int
    title: int
    box: Box


@dataclass(frozen=True, slots=True)
class Layout:
    """Stretches of the same shape, in page order.

    Attributes:
        stretches: disjoint.
        is_flat: whether articles lie side by side in one element, so that only the titles part them.
        prominence: how much the titles look like titles, 1 to 4.
    """

    stretches: tuple[Stretch, ...]
    is_flat: bool
    prominence: int


def find_layouts(strips: Sequence[Strip], furniture: Sequence[bool]) -> list[Layout]:
    """Return every way to read the page as a row of titled stretches."""
    ranges = _measure_boxes(strips)
    layouts = []
    for anchors in find_anchors(strips, furniture):
        prominence = _rate_titles(anchors.lines)
        if anchors.is_told:
            prominence = PROMINENT
        if prominence:
            layouts.append(_lay_out(anchors.lines, strips, furniture, ranges=ranges, prominence=prominence))
    return [each for each in layouts if len(each.stretches) > 1]


def _measure_boxes(strips: Sequence[Strip]) -> dict[int, tuple[int, int]]:
    """Return the strips ``[start, end)`` in each element, by its number."""
    ranges: dict[int, tuple[int, int]] = {}
    for strip in strips:
        for box in strip.box.climb():
            start, _ = ranges.get(box.number, (strip.at, 0))
            ranges[box.number] = (start, strip.at + 1)
    return ranges


def _rate_titles(titles: Sequence[Strip]) -> int:
    """Return how much lines look like titles, 0 for not at all."""
    count = len(titles)
    if len({t.text for t in titles}) < SHARE_DISTINCT * count:
        return 0
    lengths = sorted(len(t.text.split()) for t in titles)
    if lengths[count // 2] < MIN_TITLE_WORDS:
        return 0
    faulty = sum(_is_no_title(t) for t in titles)
    if faulty > SHARE_FAULTY * count:
        return 0
    first = titles[0]
    if sum(map(_is_bare_name, titles)) >= SHARE_DISTINCT * count:
        return 2
    if first.level:
        return 4
    if "L" in first.marks or TITLE_WORDS.search(first.words) or first.box.tag in TERMS:
        return 3
    if any(m in first.marks for m in "BI"):
        return 2
    # Without any mark, only words that are no sentences can be titles.
    plain = lengths[count // 2] > MIN_TITLE_WORDS and first.is_whole
    return int(plain and sum(t.ends_sentence for t in titles) <= SHARE_FAULTY * count)


def _is_bare_name(strip: Strip) -> bool:
    """Tell whether it is a few words, all of them capital, as names of outlets are, which also stand above articles."""
    words = [w for w in strip.text.split() if w.lower() not in ("of", "the", "and", "for", "&")]
    return len(words) <= NAME_WORDS and all(w[0].isupper() or w[0].isdigit() for w in words)


def _is_no_title(strip: Strip) -> bool:
    text = strip.text
    if strip.box.find_around("figure", "figcaption"):
        return True
    if is_byline(strip) and (not strip.level or len(text.split()) < 4 or has_time(strip)):
        return True
    if len(text.split()) > 4 and not has_date(strip) and strip.level:
        return False
    return is_more(strip) or is_label(strip) or (len(text) > 100 and text.endswith(".") and not strip.level)


def _lay_out(
    titles: Sequence[Strip],
    strips: Sequence[Strip],
    furniture: Sequence[bool],
    *,
    ranges: dict[int, tuple[int, int]],
    prominence: int,
) -> Layout:
    boxes = _find_containers(titles)
    spans = [ranges[b.number] if b else (t.at, t.at + 1) for b, t in zip(boxes, titles, strict=True)]
    inside = [_measure(strips, furniture, s, e, t.at) for (s, e), t in zip(spans, titles, strict=True)]
    ends = [s for s, _ in spans[1:]]
    between = [_measure(strips, furniture, e, n, -1) for (_, e), n in zip(spans, ends, strict=False)]
    is_flat = sum(n >= MIN_BODY for n in between) > 0.5 * len(between) and sum(between) > FLAT_SHARE * sum(inside)
    bare = sum(n < MIN_BODY <= b for n, b in zip(inside, between, strict=False))
    heading = [b is not None and _heads_group(strips, t, s) for b, s, t in zip(boxes, spans, titles, strict=True)]
    if not is_flat and (bare >= SHARE_BARE * len(titles) or (bare and any(heading))):
        # Groups of one article each hold it alone, and those of several do not: only the titles part all of them.
        heading, is_flat = [True] * len(titles), True
    if is_flat:
        own = _find_own(titles)
        boxes = [o if heads else b for o, b, heads in zip(own, boxes, heading, strict=True)]
        spans = [ranges[b.number] if b else (t.at, t.at + 1) for b, t in zip(boxes, titles, strict=True)]
    shared = _find_shared(titles)
    limit = ranges[shared.number][1] if shared else len(strips)
    if is_flat:
        spans = _extend(titles, spans, strips, furniture, limit=limit)
    stretches = tuple(
        Stretch(s, e, t.at, b or t.box) for (s, e), t, b in zip(spans, titles, boxes, strict=True) if s <= t.at < e
    )
    return Layout(stretches, is_flat, prominence)


def _find_containers(titles: Sequence[Strip]) -> list[Box | None]:
    """Return for each title the widest element that holds no other of them, at the depth that most have; or none."""
    counts = Counter(box.number for title in titles for box in title.box.climb())
    chains = [[b for b in t.box.climb() if counts[b.number] == 1] for t in titles]
    depth = Counter(len(c) for c in chains).most_common(1)[0][0]
    return [chain[: depth or len(chain)][-1] if chain else None for chain in chains]


def _find_own(titles: Sequence[Strip]) -> list[Box | None]:
    """Return for each title the element that it lies in; none if others lie in it too."""
    counts = Counter(t.box.number for t in titles)
    return [t.box if counts[t.box.number] == 1 else None for t in titles]


def _heads_group(strips: Sequence[Strip], title: Strip, span: tuple[int, int]) -> bool:
    """Tell whether a heading of a level above the title's stands before it in ``span``, as that of a group does."""
    return any(0 < strips[i].level < title.level for i in range(span[0], title.at))


def _find_shared(titles: Sequence[Strip]) -> Box | None:
    """Return the narrowest element that holds all the titles."""
    counts = Counter(box.number for title in titles for box in title.box.climb())
    return next((b for b in titles[0].box.climb() if counts[b.number] == len(titles)), None)


def _measure(strips: Sequence[Strip], furniture: Sequence[bool], start: int, end: int, title: int) -> int:
    """Return how many characters the text of an article has there."""
    return sum(len(strips[i].text) for i in range(start, end) if i != title and not furniture[i])


def _extend(
    titles: Sequence[Strip],
    spans: Sequence[tuple[int, int]],
    strips: Sequence[Strip],
    furniture: Sequence[bool],
    *,
    limit: int,
) -> list[tuple[int, int]]:
    """Return the stretches from each title to the next, what leads in to a title being its own."""
    level = min(t.level or 9 for t in titles)
    leads = _count_leads([s for s, _ in spans], strips, furniture, level=level)
    starts = [s - leads for s, _ in spans]
    labels = _find_labels(starts, strips, furniture)
    seen = {
        strips[i].sign for (_, e), n in zip(spans, starts[1:], strict=False) for i in range(e, n) if not furniture[i]
    }
    extended = []
    for (_, end), start, following in zip(spans, starts, [*starts[1:], limit], strict=True):
        at = end
        while at < following:
            strip = strips[at]
            is_last = following == limit
            if is_last and start > 0 and _is_rule(strip) and strip.text == strips[start - 1].text:
                break
            if (strip.level and strip.level < level) or strip.sign in labels:
                break
            if is_last and furniture[at]:
                if _resumes(strips, furniture, at, seen=seen, limit=limit):
                    at += 1
                    continue
                break
            if is_last and (strip.sign not in seen and not _goes_on(strips, at, level)):
                break
            at += 1
        extended.append((start, at))
    return extended


def _resumes(strips: Sequence[Strip], furniture: Sequence[bool], at: int, *, seen: set[str], limit: int) -> bool:
    """Tell whether the text of an article goes on right behind the furniture that starts at ``at``."""
    behind = [strips[i] for i in range(at, limit) if not furniture[i]][:NEAR]
    known = list(takewhile(lambda s: s.sign in seen, behind))
    return any(s.is_prose for s in known)


def _count_leads(starts: Sequence[int], strips: Sequence[Strip], furniture: Sequence[bool], *, level: int) -> int:
    """Return how many lines right above each title are of one template and tell outlet, author or date.

    A heading of a level above the titles' heads a group, even where every group has one article.
    """
    leads = 0
    while leads < 3:
        places = [s - leads - 1 for s in starts]
        if places[0] < 0 or any(furniture[p] for p in places):
            return leads
        above = [strips[p] for p in places]
        if 0 < above[0].level < level:
            return leads
        sign = Counter(s.sign for s in above).most_common(1)[0]
        if sign[1] < len(above) or sum(map(is_byline, above)) < 0.8 * len(above):
            return leads
        leads += 1
    return leads


def _is_rule(strip: Strip) -> bool:
    return not any(c.isalnum() for c in strip.text)


def _goes_on(strips: Sequence[Strip], at: int, level: int) -> bool:
    """Tell whether the line at ``at`` is text, or a heading inside of an article whose title has ``level``."""
    strip = strips[at]
    if strip.level > level:
        return at + 1 < len(strips) and strips[at + 1].is_prose
    return _is_text(strip)


def _is_text(strip: Strip) -> bool:
    return strip.is_prose or (strip.piece.kind in TEXTS and "L" not in strip.marks and not is_more(strip))


def _find_labels(starts: Sequence[int], strips: Sequence[Strip], furniture: Sequence[bool]) -> frozenset[str]:
    """Return the signs of lines that stand right above titles alone, though not above all: names of groups."""
    above = Counter(strips[s - 1].sign for s in starts if s > 0 and not furniture[s - 1] and is_name(strips[s - 1]))
    everywhere = Counter(strip.sign for strip in strips)
    return frozenset(g for g, n in above.items() if 1 < n < len(starts) and everywhere[g] == n)
