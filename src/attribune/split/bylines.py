"""A line read as a byline: a sequence of fields (outlet, author, date, notes), whose shape a digest repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribune.split.credits import read_credit
from attribune.split.fields import DAY, LEAD_OUTLET, STRONG, WEAK, Byline, Field, Part, name_words
from attribune.split.names import are_people, is_name
from attribune.text.calendars import WEEKDAY
from attribune.text.dates import find_dates, find_yearless

LEAD_DATE = re.compile(
    r"(?<!\w)(?:(?:first\s+|last\s+)?(?:published|posted|updated|dated|created|modified|issued|filed|date|"
    r"print edition)(?:\s+(?:on|at))?:?"
    r"|on|of|at|as of|the|in)\s*$",
    re.IGNORECASE,
)
CONNECTORS = re.compile(r"^(?:and|at|on|in the|edition of)\s*$", re.IGNORECASE)
LINK = re.compile(r"\[([^\[\]]{1,80})\]\([^()\s]*\)")
OPENING_DASH = re.compile(r"\s*[–—―-]+\s+")
EMPHASIS = re.compile(r"\*+|`+|(?<!\w)_+|_+(?!\w)")
DAY_OF_WEEK = re.compile(WEEKDAY, re.IGNORECASE)
CHANGED = re.compile(r"(?:updated|modified|edited|revised)(?:\s+(?:on|at))?:?\s*$", re.IGNORECASE)
BRACKETS = " ,:;()[]{}"
MAX_BYLINE_CHARS = 170
MAX_NOTES = 3
MIN_TITLE_WORDS = 4
POST = re.compile(r"\(@\w|https?://|pic\.twitter|t\.co/")
"""A post quoted from a social network ends in name, handle and date, as a byline does."""


def read_byline(text: str) -> Byline | None:
    """Read a short line as a byline, or null if any of its words is neither a name, a date nor a usual note."""
    if not text or len(text) > MAX_BYLINE_CHARS:
        return None
    plain = LINK.sub(_blank_link, text)
    if plain[-1] == "." and LEAD_OUTLET.match(plain):
        plain = f"{plain[:-1]} "
    dates = list(find_dates(plain)) or list(find_yearless(plain))
    credit = read_credit(text) if not dates or dates[0].yearless else None
    if not dates or credit:
        return credit
    if len(dates) > 2 or POST.search(plain):
        return None
    masked = EMPHASIS.sub(lambda m: " " * len(m.group()), plain)
    masked = OPENING_DASH.sub(lambda m: " " * len(m.group()), masked, count=1) if masked[0] in "–—―-" else masked
    for found in reversed(dates):
        # Every date keeps its length, so that offsets in the masked line are offsets in the line.
        masked = masked[: found.start] + DAY * (found.end - found.start) + masked[found.end :]
    pieces, separator = _cut(masked, text)
    fields = _name_pieces(pieces, strong=separator != ",")
    if fields is None:
        return None
    kinds = [f.part for f in fields]
    if kinds.count(Part.NOTE) > MAX_NOTES or kinds.count(Part.NAME) > 3 or kinds.count(Part.TITLE) > 1:
        return None
    if dates[0].yearless and (Part.TITLE in kinds or not _is_sure(fields, plain)):
        return None
    if Part.TITLE in kinds and (
        Part.TITLE not in (kinds[0], kinds[-1]) or not {Part.NAME, Part.OUTLET, Part.AUTHOR} & set(kinds)
    ):
        return None
    shape = separator.join(f.part.value for f in fields if f.part is not Part.NOTE)
    # "Updated March 5 | Published March 3": the day of publication counts.
    published = next((d for d in dates if not CHANGED.search(plain[: d.start])), None)
    return Byline(tuple(fields), published or dates[0], shape, revised=published is None)


def _is_sure(fields: Sequence[Field], text: str) -> bool:
    """Tell whether a line with a date that lacks its year is a byline: it names something, or gives the weekday."""
    names = sum(f.part in (Part.NAME, Part.OUTLET, Part.AUTHOR) for f in fields)
    return bool(names) or bool(DAY_OF_WEEK.match(text))


def _blank_link(match: re.Match[str]) -> str:
    """Return the words of a link in as many code points as the link has."""
    return f" {match.group(1)}".ljust(len(match.group()))


def _cut(masked: str, text: str) -> tuple[list[tuple[int, int, str]], str]:
    """Cut the masked line at its strongest separators; return (start, end, words) of each, and the separator."""
    strong = [m for m in STRONG.finditer(masked) if m.group().strip(DAY + " \t") or m.group().strip(DAY)]
    # Spaces that stand where markup was are no separator.
    strong = [m for m in strong if m.group().strip() or not text[m.start() : m.end()].strip()]
    cuts = strong or _cut_weakly(masked)
    mark = next((m.group().strip()[:1] for m in strong if m.group().strip()), "|" if strong else ",")
    pieces: list[tuple[int, int, str]] = []
    at = 0
    for start, end in [*((m.start(), m.end()) for m in cuts), (len(masked), len(masked))]:
        pieces.extend(_cut_at_date(masked, at, start))
        at = end
    if strong and pieces:
        start, _, words = pieces[-1]
        colon = words.find(": ")
        if colon > 0 and is_name(words[:colon].strip()) and _may_be_title(words[colon + 2 :]):
            pieces[-1:] = [
                *_cut_at_date(masked, start, start + colon),
                *_cut_at_date(masked, start + colon + 2, len(masked)),
            ]
    return pieces, "–" if mark in "-–—―" else mark


def _cut_weakly(masked: str) -> list[re.Match[str]]:
    """Cut at commas, colons and brackets, but not within a title before a bracketed byline or behind "byline: "."""
    cuts = list(WEAK.finditer(masked))
    first, last = masked.find(DAY), masked.rfind(DAY)
    opening = max(masked.rfind("(", 0, first), masked.rfind("[", 0, first))
    if opening > 0 and masked.rstrip()[-1] in ")]" and _may_be_title(masked[:opening]):
        return [m for m in cuts if m.end() > opening]
    colon = next((m for m in cuts if m.start() > last and ":" in m.group()), None)
    closing = next((m for m in cuts if m.start() > last), None)
    for cut in (colon, closing):
        if cut and _may_be_title(masked[cut.end() :]):
            return [m for m in cuts if m.end() <= cut.end()]
    return cuts


def _may_be_title(words: str) -> bool:
    return len(words.split()) >= MIN_TITLE_WORDS and not is_name(words.strip())


def _cut_at_date(masked: str, start: int, end: int) -> list[tuple[int, int, str]]:
    pieces: list[tuple[int, int, str]] = []
    for match in re.finditer(r"\x00+|[^\x00]+", masked[start:end]):
        words = match.group()
        left, right = len(words) - len(words.lstrip(BRACKETS)), len(words.rstrip(BRACKETS))
        if left < right:
            pieces.append((start + match.start() + left, start + match.start() + right, words[left:right]))
    return pieces


def _name_pieces(pieces: Sequence[tuple[int, int, str]], *, strong: bool) -> list[Field] | None:
    fields: list[Field] = []
    for index, (start, end, words) in enumerate(pieces):
        if words.startswith(DAY):
            fields.append(Field(Part.DATE, "", start, end))
            continue
        before_date = index + 1 < len(pieces) and pieces[index + 1][2].startswith(DAY)
        if before_date:
            words = LEAD_DATE.sub("", words).rstrip(" ,:;(")
        words = words.strip()
        if not words or CONNECTORS.match(words):
            continue
        edge = not fields or index + 1 == len(pieces)
        found = name_words(words, edge=edge, strong=strong)
        if found is None:
            return None
        last = fields[-1] if fields else None
        if (
            not strong
            and found[0].part is Part.NAME
            and last
            and last.part is Part.AUTHOR
            and _continues(found[0].text)
        ):
            fields[-1] = Field(Part.AUTHOR, f"{last.text}, {found[0].text}", last.start, end)
            continue
        fields.extend(Field(f.part, f.text, start, end) for f in found)
    return fields


def _continues(words: str) -> bool:
    """Tell whether the words go on with a list of authors: "B. Name and C. Name"."""
    return " and " in words and are_people(words)
