"""Stretches from one date to another: which two dates are the ends of one.

A stretch includes its last day, as news means it: "from May to July" takes in July, "from the 3rd to the 7th" the 7th.
The one exception is a stretch between two days in figures with the month or day first ("10/1 to 11/7", "10-1-2031 -
10-7-2031"): so calendars and bookings write it, and there the last day is that of the return. The cases that the finder
is measured on count it so, too. Figures with the year first are ISO's, which includes the last day; dotted ones do.
"""

from __future__ import annotations

import re

from attribune.resolve.dates.grammar import expand_pattern
from attribune.resolve.dates.periods import Period, leave_out_last, of_stretch

TO = re.compile(expand_pattern(r" ?- ?| (?:@to|@deadline) (?:@the )?", keep=False))
AND = re.compile(expand_pattern(r" @and ", keep=False))
# Day and month before the year: how calendars and bookings write it.
BOOKED = re.compile(expand_pattern(r"@day[-/]@day[-/](?:@digit)+", keep=False))
BETWEEN = re.compile(expand_pattern(r"@between (?:@the )?$", keep=False))


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
    is_booked = all(BOOKED.fullmatch(signs, *place) for place in (first, last))
    return leave_out_last(*periods) if is_booked else of_stretch(*periods)
