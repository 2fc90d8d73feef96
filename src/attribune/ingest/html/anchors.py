"""Anchors: lines of a page that one template makes, and that may be the titles of its articles.

Lines are of one template where their elements are. In a table the column counts as well; in set text, as mails are in
archives of the web, the label does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.flow import PieceKind
from attribune.ingest.html.signs import is_more
from attribune.ingest.html.strips import Strip

MAX_TITLE_CHARACTERS = 240
MAX_GROUPS = 120
MANY_TIMES = 3
LABEL = re.compile(r"(?:subject|title|headline|heading)\s*:\s+(?=\S)", re.IGNORECASE)
HEADED = re.compile(r"(?:(?:article|news|story)\s+)?(?:title|headline|article|story|subject|heading)s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Anchors:
    """Lines of one template, in page order; ``is_told`` where a label or the head of a column calls them titles."""

    lines: tuple[Strip, ...]
    is_told: bool = False


def find_anchors(strips: Sequence[Strip], furniture: Sequence[bool]) -> list[Anchors]:
    """Return the groups of two and more lines, large ones first, that may be titles as far as their length goes."""
    signs: defaultdict[str, list[Strip]] = defaultdict(list)
    columns: defaultdict[tuple[int, int], list[Strip]] = defaultdict(list)
    labelled: list[Strip] = []
    for strip, outside in zip(strips, furniture, strict=True):
        if outside or not 0 < len(strip.text) <= MAX_TITLE_CHARACTERS or is_more(strip):
            continue
        signs[strip.sign].append(strip)
        if (place := _find_column(strip)) is not None:
            columns[place].append(strip)
        if LABEL.match(strip.text):
            labelled.append(strip)
    groups = [Anchors(tuple(lines)) for lines in signs.values()]
    groups.extend(_drop_head(lines) for lines in columns.values() if _is_part(lines, signs))
    groups.append(Anchors(tuple(labelled), is_told=True))
    groups = [each for each in map(_drop_repeated, groups) if len(each.lines) > 1]
    return sorted(groups, key=lambda g: (-len(g.lines), g.lines[0].at))[:MAX_GROUPS]


def _find_column(strip: Strip) -> tuple[int, int] | None:
    """Return the table and the column of a cell's first line."""
    box = strip.box
    if strip.piece.kind is not PieceKind.CELL or strip.start or box.tag not in ("td", "th"):
        return None
    table = box.find_around("table")
    return (table.number if table else 0, box.place)


def _is_part(lines: Sequence[Strip], signs: dict[str, list[Strip]]) -> bool:
    """Tell whether cells of other columns have the same sign."""
    return len(lines) < len(signs[lines[-1].sign])


def _drop_head(lines: Sequence[Strip]) -> Anchors:
    """Return the cells of a column without the one that says what it holds, and without second lines of cells."""
    cells = list({_find_cell(s): s for s in reversed(lines)}.values())[::-1]
    told = HEADED.match(cells[0].text.strip(" :")) is not None
    return Anchors(tuple(cells[told:]), is_told=told)


def _drop_repeated(anchors: Anchors) -> Anchors:
    """Return the lines without those that stand there time and again: advertisements, and what leads elsewhere."""
    counts = Counter(line.text for line in anchors.lines)
    kept = tuple(line for line in anchors.lines if counts[line.text] < MANY_TIMES)
    return Anchors(kept, anchors.is_told) if 3 * len(kept) >= 2 * len(anchors.lines) else anchors


def _find_cell(strip: Strip) -> int:
    box: Box = strip.box
    return box.number
