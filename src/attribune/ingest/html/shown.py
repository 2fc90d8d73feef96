"""Shown: whether a page shows a given day in words or figures, in the languages that news is most often in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

# What the names of the months begin with: English, German, French, Spanish, Italian, Portuguese, Dutch.
MONTHS = (
    "jan|jän|ene|gen|janv",
    "feb|fév|fev|febr",
    "mar|mär|maerz|mrt|maa",
    "apr|avr|abr",
    "may|mai|mei|mag",
    "jun|juin|giu",
    "jul|juil|lug",
    "aug|aoû|aou|ago",
    "sep|set",
    "oct|okt|ott|out",
    "nov",
    "dec|dez|déc|dic",
)


def shows_day(day: date, texts: Iterable[str]) -> bool:
    """Tell whether one of ``texts`` holds ``day``."""
    pattern = build_pattern(day)
    return any(pattern.search(text) for text in texts)


@cache
def build_pattern(day: date) -> re.Pattern[str]:
    """Return what finds ``day``: figures in any order that is in use, or its month by name."""
    y, m, d = day.year, day.month, day.day
    year, month_number, number = rf"(?:{y}|{y % 100:02})", rf"0?{m}", rf"0?{d}"
    name = rf"(?:{MONTHS[m - 1]})[^\W\d_]*\.?"
    gap = r"(?:\s|,|\.|/|-|de|del|of)+"
    forms = (
        rf"{y}[-./]{month_number}[-./]{number}",
        rf"{number}[-./]\s?{month_number}[-./]\s?{year}",
        rf"{month_number}[-/]{number}[-/]{year}",
        rf"{number}(?:st|nd|rd|th|er|º)?{gap}{name}{gap}{y}",
        rf"{name}{gap}{number}(?:st|nd|rd|th)?{gap}{y}",
        rf"{y}年\s?{month_number}月\s?{number}日",
    )
    return re.compile(rf"(?<![\d.])(?:{'|'.join(forms)})(?!\d)", re.IGNORECASE)
