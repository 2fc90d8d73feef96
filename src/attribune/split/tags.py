"""Each line with a tag: what it could be on its own, before the digest as a whole decides."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from attribune.split.bylines import read_byline
from attribune.split.datelines import Dateline, read_dateline
from attribune.split.fields import Byline
from attribune.split.furniture import (
    is_furniture,
    is_marker,
    is_note,
    is_separator,
    is_url,
)
from attribune.split.labels import Label, Role, read_label
from attribune.split.lines import Line
from attribune.split.names import is_name
from attribune.text.captions import is_caption

MAX_TITLE_CHARS = 220
MAX_SHORT_CHARS = 400
SENTENCE_END = re.compile(r"[.…]['’”\")\]]*$|[!?]['’”\"]+$|[,:]$")
ABBREVIATION_END = re.compile(r"(?:\b[A-Z]\.[A-Z]\.|\b(?:Inc|Jr|Sr|Co|Corp|Ltd|St|vs|etc)\.)$")
REPORTING = re.compile(
    r"\((?:additional |further )?(?:reporting|writing|editing|compiled|written|edited)\b", re.IGNORECASE
)
"""An agency names its writers in brackets below the report."""
QUESTION_INSIDE = re.compile(r"[a-z][.?!]\s+[A-Z]\w+\s.*\s")
MAX_QUESTION_CHARS = 140
MENU = re.compile(r"[^|]{1,40}(?:\s\|\s[^|]{1,40}){2,}$")


class Tag(Enum):
    """What a line could be, by its own form."""

    SEPARATOR = "separator"
    MARKER = "marker"
    FURNITURE = "furniture"
    URL = "url"
    LABEL = "label"
    DATED = "dated byline"
    CREDIT = "byline without date"
    NOTE = "note"
    CAPTION = "caption"
    QUOTE = "quote"
    BULLET = "bullet"
    HEAD = "short line without a full stop"
    PROSE = "prose"


BARE = frozenset({Tag.SEPARATOR, Tag.MARKER, Tag.FURNITURE})
"""Tags of lines that belong to no article and end any header above or below."""
OUTSIDE = frozenset({*BARE, Tag.URL, Tag.NOTE})
"""Tags of lines that are trimmed from both ends of an article."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A line, its tag, and what was read in it for that tag."""

    line: Line
    tag: Tag
    byline: Byline | None = None
    label: Label | None = None
    dateline: Dateline | None = None

    @property
    def value(self) -> str:
        """The words of the line, without a label."""
        return self.line.text[self.label.value_start :] if self.label else self.line.text


def tag_line(line: Line) -> Tagged:
    """Tag a line by its own form."""
    text = line.text
    if line.length > MAX_SHORT_CHARS:
        return Tagged(line, Tag.QUOTE if line.mark == "quote" else Tag.PROSE, dateline=read_dateline(text))
    for tag, matches in (
        (Tag.SEPARATOR, is_separator),
        (Tag.MARKER, is_marker),
        (Tag.FURNITURE, is_furniture),
        (Tag.URL, is_url),
    ):
        if matches(text):
            return Tagged(line, tag)
    if line.mark == "quote" and not (read_label(text) or read_byline(text)):
        return Tagged(line, Tag.QUOTE)
    if line.mark == "image":
        return Tagged(line, Tag.CAPTION)
    label = read_label(text)
    if label is not None:
        return _tag_labelled(line, label)
    byline = read_byline(text)
    if byline is not None:
        return Tagged(line, Tag.DATED if byline.date else Tag.CREDIT, byline=byline)
    if is_note(text) or not any(c.isalpha() for c in text):
        return Tagged(line, Tag.NOTE)
    if is_caption(text):
        return Tagged(line, Tag.CAPTION)
    if MENU.match(text) and len(text) < 160:
        return Tagged(line, Tag.FURNITURE)
    if line.mark == "bullet":
        return Tagged(line, Tag.BULLET)
    if line.length <= MAX_TITLE_CHARS and not ends_sentence(text):
        return Tagged(line, Tag.HEAD)
    return Tagged(line, Tag.PROSE, dateline=read_dateline(text))


def _tag_labelled(line: Line, label: Label) -> Tagged:
    if label.role is Role.CAPTION:
        return Tagged(line, Tag.CAPTION, label=label)
    if label.role is Role.END:
        return Tagged(line, Tag.FURNITURE, label=label)
    value = line.text[label.value_start :]
    byline = read_byline(value) if label.role in (Role.OUTLET, Role.AUTHOR, Role.DATE) else None
    if label.role is Role.DATE and (byline is None or byline.date is None):
        # "Published: last week" is no field; a title may begin with such a word.
        return Tagged(line, Tag.NOTE if len(value) < 60 else Tag.HEAD)
    return Tagged(line, Tag.LABEL, byline=byline, label=label)


def ends_sentence(text: str) -> bool:
    """Tell whether the line ends as running prose does; titles may end in ? and !."""
    if SENTENCE_END.search(text[-12:]):
        return not ABBREVIATION_END.search(text[-12:])
    if text[0] == "(" and text[-1] == ")" and REPORTING.match(text):
        return True
    # A question may be a title; two in a row, or a long one, are prose.
    return text[-1] in "?!" and (len(text) > MAX_QUESTION_CHARS or bool(QUESTION_INSIDE.search(text)))


def mark_contents(lines: list[Tagged]) -> list[Tagged]:
    """Tag the entries of a list of contents as furniture: short lines in a row whose words come again further down."""
    last = {t.line.text: i for i, t in enumerate(lines) if t.tag in (Tag.HEAD, Tag.BULLET)}
    top = lines[: next((i for i, t in enumerate(lines) if t.tag is Tag.PROSE), len(lines))]
    # Names of outlets and authors come again too, but in headers.
    again = [
        t.tag in (Tag.HEAD, Tag.BULLET) and last[t.line.text] > i + 1 and not is_name(t.line.text)
        for i, t in enumerate(top)
    ]
    marked = []
    for i, tagged in enumerate(top):
        beside = (i > 0 and again[i - 1]) or (i + 1 < len(top) and again[i + 1])
        marked.append(replace(tagged, tag=Tag.FURNITURE) if again[i] and beside else tagged)
    return [*marked, *lines[len(top) :]]
