"""The place, date and agency that open a report: "LONDON (Agency) – ", "PARIS, March 3 – "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribune.text.dates import FoundDate, find_dates, find_yearless

PLACE = r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+(?:\s+[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+){0,4})"
DATELINE = re.compile(
    rf"{PLACE}(?:/{PLACE})?(?:,\s+[A-Z][\w.'’ \-]{{1,24}}){{0,2}}(?:,?\s+\w{{3,9}}\.?\s\d{{1,2}}(?:,\s\d{{4}})?)?,?"
    r"(?:\s+\((?P<agency>[A-Z][\w .&'’/\-]{1,30})\))?\s*(?:—|–|--|-)\s*(?=[\w“\"‘'$£€])"
    rf"|{PLACE}(?:,\s+[A-Z][\w.'’ \-]{{1,24}})?\s+\((?P<agency2>[A-Z][\w .&'’/\-]{{1,30}})\):?\s+(?=[A-Z“\"])"
    r"|\((?P<agency3>[A-Z][\w .&'’/\-]{1,30})\)\s*(?:—|–|--|-)\s*(?=[A-Z“\"])"
)
LOOKED_AT_CHARS = 110


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a paragraph; ``agency`` and ``date`` are those that it names."""

    agency: str | None
    date: FoundDate | None = None


def read_dateline(text: str) -> Dateline | None:
    """Read the dateline at the start of a paragraph of prose."""
    match = DATELINE.match(text[:LOOKED_AT_CHARS])
    if match is None or len(text) - match.end() < 20:
        return None
    found = next((d for find in (find_dates, find_yearless) for d in find(match.group())), None)
    return Dateline(match.group("agency") or match.group("agency2") or match.group("agency3"), found)
