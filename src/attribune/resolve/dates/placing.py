"""Which year, month or week is meant where a date leaves it out: what lies near and fits the tense."""

from __future__ import annotations

from datetime import date, timedelta

from attribune.resolve.dates.grammar import Tense
from attribune.resolve.dates.periods import add_months

# Days: a bare "Nov. 16" at the end of October lies ahead, since one of the year before would be told from it.
NEAR_AHEAD = {Tense.PAST: 45, Tense.OPEN: 75}
MONTHS_AHEAD = {Tense.PAST: 1, Tense.OPEN: 2}
FAR_BEHIND = 120
# Days: a day just past, with words of planning around it, is the day that was planned for.
JUST_PAST = 45


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, null if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def choose(past: date | None, ahead: date | None, *, today: date, tense: Tense) -> date:
    """Return the one of two days that the tense and the distance speak for.

    Raises:
        ValueError: if both are null.
    """
    if past is None or ahead is None:
        if past is None and ahead is None:
            raise ValueError("no such day")
        return past or ahead or today
    behind, before = (today - past).days, (ahead - today).days
    if tense in (Tense.FUTURE, Tense.LIKELY):
        return past if behind < JUST_PAST and before > 200 else ahead
    return ahead if before <= NEAR_AHEAD[tense] and behind > FAR_BEHIND else past


def place_day(month: int, day: int, *, today: date, tense: Tense, weekday: int | None = None) -> date:
    """Return the day of that month in the year that is meant; a weekday that is named with it decides."""
    reach = 9 if weekday is None else 1
    days = [make_day(today.year + step, month, day) for step in range(-reach, reach + 1) if today.year + step > 0]
    fitting = [each for each in days if each is not None and weekday in (None, each.weekday())]
    past = max((each for each in fitting if each <= today), default=None)
    ahead = min((each for each in fitting if each >= today), default=None)
    if past is None and ahead is None and weekday is not None:
        # The two do not agree; the day of the week is the likelier slip.
        return place_day(month, day, today=today, tense=tense)
    return choose(past, ahead, today=today, tense=tense)


def place_month(month: int, *, today: date, tense: Tense) -> date:
    """Return the first day of the month in the year that is meant."""
    this = date(today.year, month, 1)
    behind = (today.month - month) % 12
    if behind == 0:
        return this
    past = add_months(date(today.year, today.month, 1), -behind)
    is_ahead = tense in (Tense.FUTURE, Tense.LIKELY) or 12 - behind <= MONTHS_AHEAD[tense]
    return add_months(past, 12) if is_ahead else past


def place_weekday(weekday: int, *, today: date, tense: Tense) -> date:
    """Return the day of the week that is meant: today or the last one, unless the words point ahead."""
    if tense is Tense.FUTURE:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def place_day_of_month(day: int, *, today: date, tense: Tense, weekday: int | None = None) -> date:
    """Return the day of the month in the month that is meant; a weekday that is named with it decides."""
    first = date(today.year, today.month, 1)
    reach = 14
    months = [add_months(first, step) for step in range(-reach, reach + 1)]
    days = [make_day(each.year, each.month, day) for each in months]
    fitting = [each for each in days if each is not None and weekday in (None, each.weekday())]
    past = max((each for each in fitting if each <= today), default=None)
    ahead = min((each for each in fitting if each >= today), default=None)
    return choose(past, ahead, today=today, tense=tense)


def full_year(year: int, *, digits: int, today: date | None) -> int:
    """Return the year that one of two digits stands for: none lies more than ten years ahead."""
    if digits > 2:
        return year
    pivot = (today.year if today else 2000 + 30) + 10
    century = pivot // 100 * 100
    return century + year if century + year <= pivot else century - 100 + year
