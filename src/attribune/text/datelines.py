"""Datelines: the place, and perhaps the agency, that a report's first line begins with, set off by a dash."""

from __future__ import annotations

import re

# "HARVEN, Ostervane (Tolmere Wire) — ": capitals, perhaps a region, perhaps an agency, a dash between blanks.
DATELINE = re.compile(
    r"[A-Z][A-Z'’.\-]{2,30}(?: [A-Z'’.\-]{2,30}){0,3}(?:, [A-Z][A-Za-z. ]{1,30})?(?: \([^()\n]{2,40}\))? (?:—|–|--?) "
)


def skip_dateline(text: str, start: int, end: int) -> int:
    """Return where ``text[start:end]`` goes on after a dateline that it begins with; ``start`` if there is none."""
    if start and text[start - 1] not in "\r\n":
        return start
    found = DATELINE.match(text, start, end)
    return found.end() if found else start
