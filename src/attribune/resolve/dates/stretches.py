"""Stretches from one date to another: which two dates are the ends of one, and whether it includes the last.

In news it does: "from May to July" takes in July. Where people speak of a calendar of their own ("I'll be out from the
3rd to the 7th"), or give both ends in figures, the last day named is that of the return, as calendars have it.
"""

from __future__ import annotations

import re

from attribune.resolve.dates.grammar import expand_pattern
from attribune.resolve.dates.periods import Period, of_stretch

# Signs: how far back the one who speaks may stand.
REACH = 40
PLANNER = re.compile(expand_pattern(r"@planner", keep=False))
SENTENCE_END = re.compile(r"[.!\n]")
TO = re.compile(expand_pattern(r" ?- ?| (?:@to|@deadline) (?:@the )?", keep=False))
AND = re.compile(expand_pattern(r" @and ", keep=False))
BETWEEN = re.compile(expand_pattern(r"@between (?:@the )?$", keep=False))
FIGURES = re.compile(expand_pattern(r"(?:@digit|[-/.])+", keep=False))


def speaks_of_own_calendar(signs: str, start: int) -> bool:
    """Tell whether the sentence speaks in the first person, or asks, before the sign at ``start``."""
    before = signs[max(0, start - REACH) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    return PLANNER.search(before, ends[-1] if ends else 0) is not None


def join_dates(
    signs: str, first: tuple[int, int], last: tuple[int, int], *, periods: tuple[Period, Period]
) -> Period | None:
    """Return the stretch from one date to the next, null if they are not its ends.

    Args:
        signs: of the text's tokens.
        first, last: start and end of the two dates among the signs.
        periods: of the two dates.
    """
    is_stretch = TO.fullmatch(signs, first[1], last[0]) is not None
    if not is_stretch and AND.fullmatch(signs, first[1], last[0]):
        is_stretch = BETWEEN.search(signs, max(0, first[0] - 4), first[0]) is not None
    if not is_stretch or periods[1].first <= periods[0].first:
        return None
    in_figures = all(FIGURES.fullmatch(signs, *place) for place in (first, last))
    return of_stretch(*periods, ends_before=in_figures or speaks_of_own_calendar(signs, first[0]))
