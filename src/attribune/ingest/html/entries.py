"""Entries: a titled stretch of a page read as an article: its blocks, and what its markup says about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from attribune.ingest.html.assemble import Chosen, Unit
from attribune.ingest.html.evidence import TEASER_CHARACTERS
from attribune.ingest.html.flow import PieceKind
from attribune.ingest.html.hidden import Said
from attribune.ingest.html.repeats import Stretch
from attribune.ingest.html.signs import (
    AUTHOR_WORDS,
    BY,
    LEAD_WORDS,
    NAME_CHARACTERS,
    SOURCE_WORDS,
    has_date,
    is_byline,
    is_caption,
    is_label,
    is_more,
    is_name,
)
from attribune.ingest.html.strips import Strip
from attribune.records import BlockKind, Excerpt, Metadata
from attribune.records.articles import ISO_DAY

KINDS = {PieceKind.CAPTION: BlockKind.CAPTION, PieceKind.QUOTE: BlockKind.QUOTE, PieceKind.HEADING: BlockKind.HEADING}
MIN_LINK_WORDS = 4
SEPARATED = re.compile(r"[|·•]|\s[–—-]\s|\d")


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch, what something other than its text says of it, and title and outlet if its title's line holds both."""

    stretch: Stretch
    said: Said
    named: tuple[Strip, Strip] | None


def read_entry(entry: Entry, strips: Sequence[Strip], furniture: Sequence[bool], *, base: str | None) -> Unit:
    """Return the article that a stretch shows.

    Args:
        entry: where it is, and what is known of it.
        strips: all lines of the page.
        furniture: which of them lie in an element that holds no article.
        base: the address that links are relative to.
    """
    stretch, said = entry.stretch, entry.said
    title, name = entry.named or (strips[stretch.title], None)
    kept = _list_kept(stretch, strips, furniture, title=title)
    if name is not None:
        at = kept.index(title)
        kept.insert(at if name.start < title.start else at + 1, name)
    kinds = _name_kinds(kept, title)
    bylines = [s for s in kept if kinds.get(s.at) is BlockKind.BYLINE]
    body = [s for s in kept if kinds.get(s.at) in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.QUOTE)]
    more = any(is_more(strips[i]) for i in range(stretch.title + 1, stretch.end))
    is_short = sum(len(s.text) for s in body) < TEASER_CHARACTERS
    link = title.link
    is_teaser = is_short and (link is not None or more)
    if is_teaser and link and len(body) == 1 and kinds[body[0].at] is BlockKind.PARAGRAPH:
        kinds[body[0].at] = BlockKind.STANDFIRST
    standfirst = next((s.text for s in kept if kinds.get(s.at) is BlockKind.STANDFIRST), None)
    metadata = Metadata(
        title=title.text,
        standfirst=standfirst,
        outlet=_find_named(bylines, SOURCE_WORDS) or said.outlet or (name.text if name else None),
        author=_find_author(bylines),
        published=_find_day(bylines) or said.published,
        url=urljoin(base or "", link) if link and is_address(link) else None,
        excerpt=Excerpt.SUMMARY if is_teaser else None,
    )
    return Unit(tuple(_join_lines(kept, kinds)), metadata)


def is_address(link: str) -> bool:
    """Tell whether a link leads to a page."""
    return not link.startswith(("#", "javascript:", "mailto:", "tel:"))


def _list_kept(stretch: Stretch, strips: Sequence[Strip], furniture: Sequence[bool], *, title: Strip) -> list[Strip]:
    """Return the lines of a stretch that are the article's, its title as ``title``."""
    lines = [title if i == stretch.title else strips[i] for i in range(stretch.start, stretch.end) if not furniture[i]]
    return [s for s in lines if s is title or not _leads_away(s, title)]


def _leads_away(strip: Strip, title: Strip) -> bool:
    """Tell whether a line is no more than a link: to the whole text, or to other articles below this one."""
    if is_more(strip):
        return True
    if "L" not in strip.marks:
        return False
    is_other = strip.at > title.at and strip.link != title.link and len(strip.text.split()) >= MIN_LINK_WORDS
    return strip.text == title.text or (is_other and strip.piece.kind is PieceKind.ITEM and not is_byline(strip))


def _name_kinds(kept: Sequence[Strip], title: Strip) -> dict[int, BlockKind]:
    """Return what each line is, by its number; lines that belong to no block are left out."""
    kinds: dict[int, BlockKind] = {}
    has_body = False
    for place, strip in enumerate(kept):
        is_last = place + 1 == len(kept) or all(is_byline(s) or is_name(s) for s in kept[place:])
        if strip is title:
            kinds[strip.at] = BlockKind.TITLE
        elif strip.at < title.at:
            if is_byline(strip) or is_name(strip):
                kinds[strip.at] = BlockKind.BYLINE
        elif is_caption(strip):
            kinds[strip.at] = BlockKind.CAPTION
        elif is_byline(strip):
            kinds[strip.at] = BlockKind.BYLINE
        elif is_label(strip) and not strip.level:
            continue
        elif is_name(strip) and not strip.level and (not has_body or is_last) and strip.piece.kind not in KINDS:
            kinds[strip.at] = BlockKind.BYLINE
        elif strip.piece.kind in KINDS:
            kinds[strip.at] = KINDS[strip.piece.kind]
        elif not has_body and LEAD_WORDS.search(strip.words):
            kinds[strip.at] = BlockKind.STANDFIRST
            has_body = True
        else:
            kinds[strip.at] = BlockKind.PARAGRAPH
            has_body = True
    return kinds


def _join_lines(kept: Sequence[Strip], kinds: dict[int, BlockKind]) -> list[Chosen]:
    """Return the blocks; lines of one piece that are the same go together, unless they are bylines."""
    joined: list[Chosen] = []
    for strip in kept:
        kind = kinds.get(strip.at)
        if kind is None:
            continue
        last = joined[-1] if joined else None
        is_next = last is not None and last.index == strip.index and last.end == strip.start - 1
        if last and is_next and last.kind is kind and strip.piece.text[strip.start - 1] == " ":
            joined[-1] = Chosen(strip.index, kind, last.start, strip.end)
        else:
            joined.append(Chosen(strip.index, kind, strip.start, strip.end))
    return joined


def _find_named(bylines: Sequence[Strip], words: re.Pattern[str]) -> str | None:
    """Return the text of the first element in the bylines that is named so, if it holds no more than a name."""
    for strip in bylines:
        for inline in strip.inlines:
            text = strip.piece.text[inline.start : inline.end]
            named = words.search(inline.box.words) or (inline.box.tag == "cite" and words is SOURCE_WORDS)
            if named and _is_bare(text):
                return text
        if words.search(strip.box.words) and _is_bare(strip.text) and not strip.inlines:
            return strip.text
    return None


def _is_bare(text: str) -> bool:
    return 0 < len(text) <= NAME_CHARACTERS and not SEPARATED.search(text) and not text.endswith((":", ","))


def _find_author(bylines: Sequence[Strip]) -> str | None:
    found = _find_named(bylines, AUTHOR_WORDS)
    if found is None:
        return None
    return found[BY.match(found).end() - 1 :] if BY.match(found) else found  # type: ignore[union-attr]


def _find_day(bylines: Sequence[Strip]) -> str | None:
    """Return the day that an attribute of the bylines states."""
    for strip in bylines:
        around = strip.box.find_around("time")
        boxes = [i.box for i in strip.inlines] + ([around] if around else [])
        for box in boxes:
            stated = (box.attributes.get("datetime") or "").strip()
            if (day := ISO_DAY.match(stated)) and has_date(strip):
                return day.group()
    return None
