"""Evidence: whether titled stretches of a page are articles, or chapters of one, links to others, or comments.

A title and a text are not enough, chapters have both. What makes articles of them is what each says of itself alone: a
date, a source, an address of its own, an element that is made for articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from attribune.ingest.html.repeats import Layout, Stretch
from attribune.ingest.html.signs import AUTHOR_WORDS, BY, SOURCE_WORDS, SOURCED, has_time, is_byline, is_more
from attribune.ingest.html.strips import Strip
from attribune.ingest.html.surroundings import is_furniture

ARTICLE_TYPE = re.compile(r"schema\.org/(?:\w*Article|\w*Posting|Report|Review|CreativeWork)\b", re.IGNORECASE)
PROMOTED = re.compile(
    r"(?:promoted|sponsored|paid|presented)(?:\W*$|\s+(?:by|content|post|story|partner|for)\b)|advert(?:isement|orial)\b|"
    r"anzeige\b|ad\W*$|from our (?:partners?|sponsors?)\b",
    re.IGNORECASE,
)
PROMOTED_CHARACTERS = 60
MOST = 0.6
NEARLY_ALL = 0.8
NEAR = 4
MIN_TEXT = 40
MIN_LIST = 3
TEASER_CHARACTERS = 500
MAIN_CHARACTERS = 500
MAIN_PARAGRAPHS = 3
STATED_CHARACTERS = 280
LIST_CHARACTERS = 150
MIN_HEADING_WORDS = 4
MAX_LEADING = 160
"""No article has more text above its title than a rubric and a caption."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares of the stretches, 0 to 1, that show something; ``shown`` counts those that show a date or a source."""

    dated: float
    sourced: float
    addressed: float
    marked: float
    texted: float
    headed: float
    shown: int


def weigh_layout(layout: Layout, strips: Sequence[Strip]) -> Evidence:
    """Return what the stretches of a layout show."""
    count = len(layout.stretches)
    dated = [any(map(has_time, list_near(s, strips))) for s in layout.stretches]
    sourced = [any(map(_names_source, list_near(s, strips))) for s in layout.stretches]
    links = {strips[s.title].link for s in layout.stretches} - {None}
    return Evidence(
        dated=sum(dated) / count,
        sourced=sum(sourced) / count,
        addressed=len(links) / count,
        marked=sum(_is_marked(s) for s in layout.stretches) / count,
        texted=sum(measure_text(s, strips) >= MIN_TEXT for s in layout.stretches) / count,
        headed=sum(_measure(strips[s.start : s.title]) <= MAX_LEADING for s in layout.stretches) / count,
        shown=sum(
            a or b or _is_marked(s) or strips[s.title].link is not None
            for a, b, s in zip(dated, sourced, layout.stretches, strict=True)
        ),
    )


def are_articles(layout: Layout, evidence: Evidence) -> bool:
    """Tell whether the stretches are articles, each of its own."""
    shown = max(evidence.dated, evidence.sourced)
    if evidence.texted < MOST and min(evidence.dated, evidence.addressed) < NEARLY_ALL:
        return False
    if len(layout.stretches) < MIN_LIST:
        return shown == 1.0 and layout.prominence > 1
    if evidence.headed < NEARLY_ALL:
        return False
    if layout.prominence == 1:
        return not layout.is_flat and evidence.dated >= NEARLY_ALL
    if layout.is_flat:
        return shown >= MOST
    if max(shown, evidence.marked) >= MOST:
        return True
    return len(layout.stretches) > MIN_LIST and min(evidence.addressed, evidence.texted) >= NEARLY_ALL


def is_promoted(stretch: Stretch, strips: Sequence[Strip]) -> bool:
    """Tell whether a stretch says that it is an advertisement."""
    near = (s for s in list_near(stretch, strips) if s.at != stretch.title)
    return any(PROMOTED.match(s.text) and len(s.text) <= PROMOTED_CHARACTERS for s in near)


def list_near(stretch: Stretch, strips: Sequence[Strip]) -> list[Strip]:
    """Return the lines in which an article tells where it is from: above its title, right below, and its last ones."""
    after = range(stretch.title + 1, min(stretch.title + 1 + NEAR, stretch.end))
    last = range(max(after.stop, stretch.end - 3), stretch.end)
    return [strips[i] for i in (*range(stretch.start, stretch.title), *after, *last)]


def measure_text(stretch: Stretch, strips: Sequence[Strip]) -> int:
    """Return how many characters of text stand in a stretch beside its title and bylines."""
    return _measure([strips[i] for i in range(stretch.start, stretch.end) if i != stretch.title])


def _measure(strips: Sequence[Strip]) -> int:
    return sum(len(s.text) for s in strips if not is_byline(s) and not is_more(s))


def _names_source(strip: Strip) -> bool:
    if is_more(strip) or not is_byline(strip):
        return False
    named = SOURCE_WORDS.search(strip.words) or AUTHOR_WORDS.search(strip.words)
    return named is not None or BY.match(strip.text) is not None or SOURCED.match(strip.text) is not None


def _is_marked(stretch: Stretch) -> bool:
    box = stretch.box
    return box.tag == "article" or ARTICLE_TYPE.search(box.attributes.get("itemtype", "")) is not None


def has_main_text(
    strips: Sequence[Strip], furniture: Sequence[bool], stretches: Sequence[Stretch], *, is_stated: bool
) -> bool:
    """Tell whether the page has a text of its own beside the stretches, which are then what it links to.

    Args:
        strips: all lines of the page.
        furniture: which of them lie in an element that holds no article.
        stretches: what may be its articles.
        is_stated: whether the page says that it is one article.
    """
    inside = {i for s in stretches for i in range(s.start, s.end)}
    around = _list_misnamed(strips, furniture, inside) if is_stated else frozenset[int]()
    prose = [
        len(s.text)
        for s in strips
        if s.is_prose
        and s.at not in inside
        and (not furniture[s.at] or (around and any(b.number in around for b in s.box.climb())))
    ]
    texts = sorted(measure_text(s, strips) for s in stretches)
    if texts[len(texts) // 2] >= TEASER_CHARACTERS:
        return sum(prose) > sum(texts)
    if texts[len(texts) // 2] < MIN_TEXT:
        # Titles without a text are mere links where the page has any text.
        return sum(prose) >= LIST_CHARACTERS
    if is_stated:
        return sum(prose) >= STATED_CHARACTERS
    return len(prose) >= MAIN_PARAGRAPHS and sum(prose) >= MAIN_CHARACTERS


def _list_misnamed(strips: Sequence[Strip], furniture: Sequence[bool], inside: Set[int]) -> frozenset[int]:
    """Return the elements, by number, that hold the main heading of an article though called furniture."""
    headings = (s for s in strips if s.level == 1 and furniture[s.at] and s.at not in inside)
    long = (s for s in headings if len(s.text.split()) >= MIN_HEADING_WORDS)
    return frozenset(b.number for s in long for b in s.box.climb() if is_furniture(b))
