"""Where a header ends below its anchor: the fields, standfirsts and captions that stand above the body."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.split.fields import Part
from attribune.split.labels import Role
from attribune.split.names import is_name, is_person
from attribune.split.spacing import Spacing
from attribune.split.tags import BARE, Tag, Tagged

MAX_DOWN_LINES = 16
MAX_STANDFIRST_CHARS = 320
MAX_APART_CHARS = 120
"""A sentence right below a byline, set off by an empty line, is a standfirst if it is no longer than this."""
ATTACHED = frozenset({Tag.LABEL, Tag.NOTE, Tag.URL, Tag.CREDIT, Tag.DATED, Tag.CAPTION})
"""Tags of lines that may stand in a header without being its title or standfirst."""


def has_own_title(tagged: Tagged) -> bool:
    labelled = bool(tagged.label and tagged.label.role is Role.TITLE and tagged.value)
    return labelled or bool(tagged.tag in (Tag.DATED, Tag.CREDIT) and tagged.byline and tagged.byline.find(Part.TITLE))


def descend(lines: Sequence[Tagged], anchor: int, *, spacing: Spacing, titled: bool) -> int:
    """Return the line after the header: the first that opens its body."""
    index, standfirsts = anchor + 1, 0
    byline = lines[anchor].byline
    if lines[anchor].label and lines[anchor].label.role is Role.BODY:  # type: ignore[union-attr]
        return anchor
    alone = byline is None or not (byline.names or byline.find(Part.OUTLET))
    while index < min(len(lines), anchor + MAX_DOWN_LINES):
        tagged = lines[index]
        if tagged.tag in BARE or (_is_far(tagged, spacing) and not _is_of_export(tagged)):
            break
        if tagged.tag is Tag.LABEL and tagged.label and tagged.label.role is Role.BODY:
            break
        if tagged.tag in ATTACHED:
            if (has_own_title(tagged) and tagged.tag is not Tag.LABEL) or tagged.line.heading:
                break
            index += 1
            continue
        if not _may_hold(lines, index, titled=titled, alone=alone, standfirsts=standfirsts):
            break
        standfirsts += titled
        titled = True
        index += 1
    return index


def _may_hold(lines: Sequence[Tagged], index: int, *, titled: bool, alone: bool, standfirsts: int) -> bool:
    """Tell whether a free line below an anchor is part of the header: a title, an outlet, a standfirst."""
    tagged = lines[index]
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or tagged.line.numbered or (tagged.line.heading and titled):
        return False
    if alone and _leads_on(lines, index):
        return True
    if tagged.tag is Tag.HEAD:
        if not titled or (alone and is_name(tagged.line.text) and lines[index - 1].line.heading == 0):
            return True
        if is_person(tagged.line.text) and lines[index - 1].tag is Tag.HEAD and after.tag is Tag.PROSE:
            return True
        return (
            standfirsts == 0 and after.tag in (Tag.PROSE, Tag.CAPTION, Tag.QUOTE) and lines[index - 1].tag in ATTACHED
        )
    marked = tagged.line.mark in ("strong", "emphasis")
    apart = tagged.line.blanks == 0 and after.line.blanks > 0 and tagged.line.length <= MAX_APART_CHARS
    apart = apart and after.tag in (Tag.PROSE, Tag.CAPTION) and after.line.length > tagged.line.length
    short = tagged.line.length <= MAX_STANDFIRST_CHARS
    return standfirsts == 0 and tagged.tag is Tag.PROSE and short and (marked or apart)


def _leads_on(lines: Sequence[Tagged], index: int) -> bool:
    """Tell whether, after at most three short lines, the header goes on with labels or notes."""
    for at in range(index, min(index + 4, len(lines))):
        tagged = lines[at]
        if tagged.tag in (Tag.NOTE, Tag.LABEL, Tag.CREDIT):
            return True
        # A standfirst may be a sentence, but then the title stands right above it; other prose is the body.
        standfirst = (
            tagged.tag is Tag.PROSE and tagged.line.length <= MAX_STANDFIRST_CHARS and lines[at - 1].tag is Tag.HEAD
        )
        if tagged.tag is not Tag.HEAD and not (standfirst and tagged.line.blanks == 0):
            return False
    return False


def _is_far(tagged: Tagged, spacing: Spacing) -> bool:
    """Tell whether the gap above the line is as wide as those between articles."""
    return spacing.article is not None and spacing.article > 1 and tagged.line.blanks >= spacing.article


def _is_of_export(tagged: Tagged) -> bool:
    """Tell whether the line is a note or a field that opens no article: databases set such lines wide apart."""
    opens = tagged.label is not None and tagged.label.role in (Role.TITLE, Role.OUTLET, Role.DATE)
    return tagged.tag in (Tag.NOTE, Tag.LABEL) and not opens
