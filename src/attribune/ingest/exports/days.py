"""Days as databases write them above an article, in the languages of their users."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from attribune.text.calendars import MONTH, MONTH_NUMBERS, WEEKDAY

CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:GMT|UTC|[ECMP][SD]?T|CES?T|BST|Uhr)?"
DATE = re.compile(
    rf"(?:{WEEKDAY},?\s+)?(?:"
    rf"(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s*(?:de\s+)?(?P<m2>{MONTH}),?\s+(?:de\s+)?(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{1,2})-(?P<d3>\d{1,2})"
    rf"|(?P<m4>{MONTH}),?\s+(?P<y4>\d{{4}})"
    rf")(?!\d)(?P<rest>(?:,?\s*\(?{WEEKDAY}\)?(?!\w))?(?:,?\s*(?:at\s+)?{CLOCK}(?!\w))?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A date at the start of a row.

    Attributes:
        day: ISO day; null if the date names no day, or none of the calendar.
        shown: the date as written.
        rest: what stands behind it, such as the name of an edition.
    """

    day: str | None
    shown: str
    rest: str


def read_day(words: str) -> StatedDay | None:
    """Return the date that ``words`` start with, null if they start with none."""
    match = DATE.match(words)
    if match is None:
        return None
    shown = words[: match.start("rest")]
    return StatedDay(_build_day(match), shown, words[match.end() :].strip(" ,;.|-"))


def read_only_day(words: str) -> StatedDay | None:
    """Return the date that ``words`` are, with no more than an edition's name behind it; null for prose."""
    found = read_day(words)
    if found is None or len(found.rest.split()) > 8 or found.rest.endswith((".", "?", "!")):
        return None
    return None if found.rest[:1].islower() else found


def _build_day(match: re.Match[str]) -> str | None:
    if match["m4"]:
        return None
    if match["m3"]:
        year, month, day = int(match["y3"]), int(match["m3"]), int(match["d3"])
    else:
        n = "1" if match["m1"] else "2"
        year, day = int(match[f"y{n}"]), int(match[f"d{n}"])
        month = MONTH_NUMBERS[match[f"m{n}"].rstrip(".").lower()]
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
