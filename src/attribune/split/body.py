"""Blocks of an article's body: paragraphs, headings, captions, quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attribune.records import Block, BlockKind, Span
from attribune.split.labels import Role
from attribune.split.spacing import Spacing, is_set_apart
from attribune.split.tags import OUTSIDE, Tag, Tagged

MAX_HEADING_WORDS = 14
SPEAKER = re.compile(r"([A-Z][\w.'’ -]{0,30}):\s")
TWO_SENTENCES = re.compile(r"[a-z]{3}[.?!] [A-Z].*\?$")
OPENING = "“\"‘'«„"


def read_body(lines: Sequence[Tagged], spacing: Spacing) -> Iterator[Block]:
    """Yield the blocks of the lines of a body, with spans in the digest's text, in text order."""
    indent = _measure_indent(lines)
    speakers = Counter(m.group(1) for t in lines if (m := SPEAKER.match(t.line.text)))
    interview = max(speakers.values(), default=0) > 1
    for index, tagged in enumerate(lines):
        if tagged.tag in OUTSIDE:
            continue
        kind = _name_kind(lines, index, spacing=spacing, indent=indent)
        match = SPEAKER.match(tagged.line.text)
        asked = interview and tagged.line.text.endswith("?") and not tagged.line.heading
        if asked or (kind is BlockKind.HEADING and match and speakers[match.group(1)] > 1):
            kind = BlockKind.PARAGRAPH
        start, end = tagged.line.start, tagged.line.end
        if tagged.label:
            start += tagged.label.value_start if tagged.label.role is Role.BODY else 0
        if start < end:
            yield Block(kind, Span(start, end))


def _measure_indent(lines: Sequence[Tagged]) -> int:
    """Return the usual indentation of prose, beyond which a paragraph is set off."""
    usual = Counter(t.line.indent for t in lines if t.tag is Tag.PROSE).most_common(1)
    return usual[0][0] if usual else 0


def _name_kind(lines: Sequence[Tagged], index: int, *, spacing: Spacing, indent: int) -> BlockKind:
    tagged = lines[index]
    if tagged.tag is Tag.QUOTE:
        return BlockKind.QUOTE
    if tagged.tag is Tag.CAPTION:
        return BlockKind.CAPTION
    if tagged.line.heading:
        return BlockKind.HEADING
    if tagged.tag is Tag.CREDIT and index > 0:
        return BlockKind.BYLINE
    if tagged.tag in (Tag.HEAD, Tag.DATED):
        return _name_short(lines, index, spacing)
    if tagged.tag is Tag.PROSE and tagged.line.indent >= indent + 2 and not tagged.line.mark:
        return BlockKind.QUOTE
    before = lines[index - 1] if index else None
    follows_colon = before is not None and before.tag is Tag.PROSE and before.line.ending[-1:] == ":"
    if tagged.tag is Tag.PROSE and follows_colon and tagged.line.text[:1] not in OPENING and spacing.paragraph == 0:
        return BlockKind.QUOTE
    return BlockKind.PARAGRAPH


def _name_short(lines: Sequence[Tagged], index: int, spacing: Spacing) -> BlockKind:
    tagged = lines[index]
    if is_set_apart(tagged, spacing):
        return BlockKind.CAPTION
    following = [t for t in lines[index + 1 : index + 4] if t.tag not in OUTSIDE]
    after = following[0] if following else None
    text = tagged.line.text
    # A heading stands above prose, at most with a second heading between; short lines in a row are a list.
    if all(t.tag in (Tag.HEAD, Tag.DATED, Tag.BULLET) for t in following[:2]):
        return BlockKind.PARAGRAPH
    quoted = text[:1] in OPENING and text[-1:] in "”\"’'" and len(text.split()) > 8
    if after is None or after.tag is Tag.BULLET or quoted or len(text.split()) > MAX_HEADING_WORDS:
        return BlockKind.PARAGRAPH
    if text[:1].islower() or TWO_SENTENCES.search(text) or text[-1:] in "-–—…":
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING
