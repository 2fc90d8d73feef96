"""Times as feeds state them, and the day that each names: that of the zone which it is stated in, as readers saw it."""

from __future__ import annotations

import re
from email.utils import parsedate_tz

from attribune.ingest.statements import SHOWN_CHARACTERS, is_in_calendar

ISO_TIME = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", re.ASCII)
COMPACT_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|[Tt]\d)", re.ASCII)
MAX_CHARACTERS = 200
# What programs write where they know no time: the first second that they can count.
PLACEHOLDERS = ("1970-01-01", "0001-01-01", "1900-01-01", "0000-00-00")
NOT_STATED = "the feed does not state it"


def find_day(stated: str | None) -> tuple[str | None, str]:
    """Return the ISO day that a time names, or null and the reason why there is none."""
    if stated is None:
        return None, NOT_STATED
    shown = repr(stated[:SHOWN_CHARACTERS])
    day = read_day(stated[:MAX_CHARACTERS].strip())
    if day in PLACEHOLDERS:
        return None, f"the stated time {shown} stands for none"
    if day is None or not is_in_calendar(day):
        return None, f"the stated time {shown} cannot be read"
    return day, ""


def read_day(stated: str) -> str | None:
    """Return the day in ``stated``, which may not be in the calendar; null if no form of writing times fits."""
    if match := ISO_TIME.match(stated) or COMPACT_TIME.match(stated):
        year, month, day = (int(group) for group in match.groups())
        return f"{year:04d}-{month:02d}-{day:02d}"
    try:
        # RFC 822 (https://www.rfc-editor.org/rfc/rfc822#section-5), with years of two digits, without zones or hours.
        fields = parsedate_tz(stated) or parsedate_tz(f"{stated} 00:00")
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return None if fields is None else f"{fields[0]:04d}-{fields[1]:02d}-{fields[2]:02d}"
