"""Units: the articles of a page that holds many, told from what repeats on it; none if the page is one article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribune.ingest.html.assemble import Unit
from attribune.ingest.html.entries import Entry, read_entry
from attribune.ingest.html.evidence import are_articles, has_main_text, is_promoted, weigh_layout
from attribune.ingest.html.flow import Piece
from attribune.ingest.html.groups import find_heads
from attribune.ingest.html.hidden import Said, read_attributes
from attribune.ingest.html.lone import find_lone
from attribune.ingest.html.pages import Page
from attribune.ingest.html.repeats import Stretch, find_layouts
from attribune.ingest.html.signs import has_date
from attribune.ingest.html.strips import Strip, cut_strips
from attribune.ingest.html.surroundings import mark_furniture
from attribune.ingest.html.titles import drop_prefixes, find_named

# A page of more lines, or of lines in more elements, is no page that a person reads.
MAX_STRIPS = 20_000
MAX_BOXES = 1_000_000
MAX_LOOKED_UP = 200
ONE_ARTICLE = re.compile(
    r"<meta[^>]{0,100}og:type[\"'][^>]{0,60}content=[\"']article|\"@type\"\s*:\s*\"(?:\w*NewsArticle|Article|ReportageNewsArticle)\"",
    re.IGNORECASE,
)
HEAD_CHARACTERS = 200_000
MIN_HEADING_WORDS = 4
NEAR_LINES = 6
MIN_FRONT = 3


def find_units(page: Page, pieces: Sequence[Piece]) -> tuple[Unit, ...]:
    """Return the articles that ``page`` shows, in page order; none if it shows one, or its structure does not tell."""
    strips = cut_strips(pieces)
    if not 1 < len(strips) <= MAX_STRIPS or _count_boxes(strips) > MAX_BOXES:
        return ()
    furniture = mark_furniture(strips)
    stretches, boxed = choose_stretches(strips, furniture)
    is_stated = ONE_ARTICLE.search(page.markup[:HEAD_CHARACTERS]) is not None or _heads_article(strips, stretches)
    if not stretches or has_main_text(strips, furniture, stretches, is_stated=is_stated):
        return ()
    strips = drop_prefixes(strips, stretches)
    heads = find_heads(stretches, strips, furniture)
    # An element is looked up in time that grows with the page.
    looked_up = boxed if len(stretches) <= MAX_LOOKED_UP else [False] * len(stretches)
    said = [read_attributes(page, s.box) if b else Said() for s, b in zip(stretches, looked_up, strict=True)]
    said = [_add_head(each, head) for each, head in zip(said, heads, strict=True)]
    named = {} if any(each.outlet for each in said) else find_named(strips, stretches)
    entries = [Entry(s, each, named.get(s.title)) for s, each in zip(stretches, said, strict=True)]
    return tuple(read_entry(each, strips, furniture, base=page.url) for each in entries)


def _add_head(said: Said, head: Said) -> Said:
    return Said(said.outlet or head.outlet, said.published or head.published)


def _count_boxes(strips: Sequence[Strip]) -> int:
    """Return in how many elements the lines lie, all told; no further than the limit."""
    count = 0
    for strip in strips:
        count += sum(1 for _ in strip.box.climb())
        if count > MAX_BOXES:
            break
    return count


def _heads_article(strips: Sequence[Strip], stretches: Sequence[Stretch]) -> bool:
    """Tell whether a main heading with a date shortly below it stands outside of the stretches."""
    inside = {i for s in stretches for i in range(s.start, s.end)}
    for strip in strips:
        if strip.level == 1 and strip.at not in inside and len(strip.text.split()) >= MIN_HEADING_WORDS:
            below = strips[strip.at + 1 : strip.at + 1 + NEAR_LINES]
            if any(has_date(s) and s.at not in inside for s in below):
                return True
    return False


def choose_stretches(strips: Sequence[Strip], furniture: Sequence[bool]) -> tuple[list[Stretch], list[bool]]:
    """Return the stretches that are articles, disjoint, in page order; and for each whether one element holds it."""
    found = [(layout, weigh_layout(layout, strips)) for layout in find_layouts(strips, furniture)]
    good = [(layout, evidence) for layout, evidence in found if are_articles(layout, evidence)]
    good.sort(key=lambda pair: (-pair[1].shown, -pair[0].prominence, pair[0].stretches[0].title))
    taken = [False] * len(strips)
    chosen: list[tuple[Stretch, bool]] = []
    for layout, _ in good:
        if any(any(taken[s.start : s.end]) for s in layout.stretches):
            continue
        for stretch in layout.stretches:
            taken[stretch.start : stretch.end] = [True] * (stretch.end - stretch.start)
            chosen.append((stretch, not layout.is_flat))
    if len(chosen) >= MIN_FRONT and all(strips[s.title].link for s, _ in chosen):
        chosen.extend((s, True) for s in find_lone(strips, furniture, taken))
    chosen = [(s, b) for s, b in chosen if not is_promoted(s, strips)]
    chosen.sort(key=lambda pair: pair[0].start)
    return [s for s, _ in chosen], [b for _, b in chosen]
