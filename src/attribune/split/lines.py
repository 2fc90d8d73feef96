"""The lines of a digest with what their form shows: markup, indentation, empty lines above; wrapped lines joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
MAX_KEPT_CHARS = 400
NUMBER = re.compile(r"(?:\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\]|#\d{1,3}[.:)]?|\d{1,3}/\d{1,3})[ \t]+(?=\S)")
BULLET = re.compile(r"[-*+•‣▪●◦■►▶»★☆✦✓→][ \t]+(?=\S)")
HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
QUOTE = re.compile(r"(?:>[ \t]?)+(?=\S)")
IMAGE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)\s*$")
LINK = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)\s*$")
CLOSED_SENTENCE = re.compile(r"[.,]$|[.,!?][”\"’)]$")
RULE = re.compile(r"=+|-+")
MONTH_AHEAD = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than white space.

    Attributes:
        start: of the content, behind markup (offset in the digest's text).
        end: of the content, before closing markup.
        text: the content, at most its first 400 code points; breaks inside a joined line read as spaces.
        blanks: empty lines above.
        indent: columns of white space in front.
        heading: level of a Markdown heading, 0 for none.
        numbered: whether a number stood in front ("3. ", "#3 ").
        mark: other markup: ``quote``, ``bullet``, ``image``, ``link``, ``strong``, ``emphasis`` or empty.
        ending: the last two code points of the content.
    """

    start: int
    end: int
    text: str
    blanks: int
    indent: int
    heading: int = 0
    numbered: bool = False
    mark: str = ""
    ending: str = ""

    @property
    def length(self) -> int:
        """Code points of the content."""
        return self.end - self.start


def read_lines(text: str) -> list[Line]:
    """Read all lines that hold words or marks, in text order."""
    raw = list(_find_stretches(text))
    width = _find_wrap_width(text, raw)
    joined = _join_wrapped(text, raw, width) if width else raw
    return _underline_headings([_read_markup(text, *stretch) for stretch in joined])


def _find_stretches(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end, blanks, indent) of each line, trimmed."""
    at = blanks = 0
    for match in BREAK.finditer(text):
        start, end = _trim(text, at, match.start())
        if start < end:
            yield start, end, blanks, _count_indent(text, at, start)
            blanks = 0
        else:
            blanks += 1
        at = match.end()
    start, end = _trim(text, at, len(text))
    if start < end:
        yield start, end, blanks, _count_indent(text, at, start)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    kept = stretch.lstrip().lstrip("\ufeff").lstrip()
    start = end - len(kept)
    return start, start + len(kept.rstrip())


def _count_indent(text: str, at: int, start: int) -> int:
    return sum(4 if c == "\t" else 1 for c in text[at : min(start, at + 40)])


def _find_wrap_width(text: str, raw: list[tuple[int, int, int, int]]) -> int:
    """Return the column at which the text was wrapped by hand, 0 if lines are whole paragraphs.

    Wrapped prose shows as runs of lines without a blank in between whose lengths crowd just below one width, and of
    which many go on in the middle of a sentence.
    """
    pairs = [(raw[i][1], raw[i + 1][0]) for i in range(len(raw) - 1) if raw[i + 1][2] == 0]
    if sum(text[low].islower() for _, low in pairs) < 0.3 * len(pairs):
        return 0
    lengths = [raw[i][1] - raw[i][0] for i in range(len(raw) - 1) if raw[i + 1][2] == 0]
    if len(lengths) < 8 or sum(n > 110 for n in lengths) > len(lengths) * 0.02:
        return 0
    width = sorted(lengths)[int(len(lengths) * 0.97)]
    full = sum(width - 16 <= n <= width + 4 for n in lengths)
    return width if 50 <= width <= 100 and full >= 0.55 * len(lengths) else 0


def _join_wrapped(text: str, raw: list[tuple[int, int, int, int]], width: int) -> list[tuple[int, int, int, int]]:
    joined: list[tuple[int, int, int, int]] = []
    last_start = last_end = 0
    for start, end, blanks, indent in raw:
        # A writer who wraps moves a word down only if it no longer fits: a line with room left ended its paragraph.
        word = text[start : start + 40].split(maxsplit=1)[0]
        room = width - (last_end - last_start)
        if (
            joined
            and blanks == 0
            and len(word) + 1 > room
            and text[start] not in "#>-*="
            and not NUMBER.match(text, start)
        ):
            first = joined[-1]
            joined[-1] = (first[0], end, first[2], first[3])
        else:
            joined.append((start, end, blanks, indent))
        last_start, last_end = start, end
    return joined


def _read_markup(text: str, start: int, end: int, blanks: int, indent: int) -> Line:
    """Read the markup in front of and around a line's content."""
    heading, numbered, mark = 0, False, ""
    if match := QUOTE.match(text, start, end):
        start, mark = match.end(), "quote"
    elif match := BULLET.match(text, start, end):
        bare = text[start : min(end, start + 40)].replace(" ", "")
        if set(bare) - set("-*•+_"):
            start, mark = match.end(), "bullet"
    if match := HEADING.match(text, start, end):
        start, heading = match.end(), len(match.group(1))
        trimmed = text[start : min(end, start + MAX_KEPT_CHARS)].rstrip("# \t") if end - start <= MAX_KEPT_CHARS else ""
        end = start + len(trimmed) if trimmed else end
    if (match := NUMBER.match(text, start, end)) and not MONTH_AHEAD.match(text, match.end()):
        start, numbered = match.end(), True
    if end - start <= MAX_KEPT_CHARS:
        start, end, mark = _unwrap(text, start, end, mark)
    content = text[start : min(end, start + MAX_KEPT_CHARS)]
    return Line(
        start,
        end,
        BREAK.sub(lambda m: " " * len(m.group()), content),
        blanks,
        indent,
        heading,
        numbered,
        mark,
        text[max(start, end - 2) : end],
    )


def _unwrap(text: str, start: int, end: int, mark: str) -> tuple[int, int, str]:
    """Take off emphasis, a link or an image that holds the whole line."""
    for _ in range(3):
        content = text[start:end]
        for pair, name in (("***", "strong"), ("**", "strong"), ("__", "strong"), ("*", "emphasis"), ("_", "emphasis")):
            size = len(pair)
            inner = content[size:-size]
            if (
                content.startswith(pair)
                and content.endswith(pair)
                and inner.strip(" *_")
                and pair[0] * size not in inner
            ):
                left = len(inner) - len(inner.lstrip())
                start, end, mark = start + size + left, start + size + len(inner.rstrip()), mark or name
                break
        else:
            image, link = IMAGE.match(content), LINK.match(content)
            found = image or link
            if found is None or not found.group(1).strip():
                return start, end, "image" if image else mark
            start, end, mark = start + found.start(1), start + found.end(1), "image" if image else (mark or "link")
            if image:
                return start, end, mark
    return start, end, mark


def _underline_headings(lines: list[Line]) -> list[Line]:
    """Mark lines underlined with = or - as headings, and drop the underlines."""
    kept: list[Line] = []
    for line in lines:
        under = line.text if line.blanks == 0 and line.length >= 3 and RULE.fullmatch(line.text) else ""
        above = kept[-1] if kept else None
        # Underlined prose is no heading: three hyphens right under a paragraph are a separator.
        if under and above and _may_be_heading(above):
            kept[-1] = replace(above, heading=1 if under[0] == "=" else 2)
            continue
        kept.append(line)
    return kept


def _may_be_heading(line: Line) -> bool:
    short = 3 <= line.length <= 160 and not CLOSED_SENTENCE.search(line.ending)
    return short and not line.mark and not RULE.fullmatch(line.text)
