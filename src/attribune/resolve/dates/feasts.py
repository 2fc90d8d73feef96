"""Days with a name: feasts of a fixed day, and those that a rule gives for each year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from attribune.resolve.dates.grammar import Phrase, Rule
from attribune.resolve.dates.periods import Period, of_day, of_week
from attribune.resolve.dates.placing import choose

FIXED: dict[str, tuple[int, int]] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "xmas": (12, 25),
    "boxing day": (12, 26), "new year eve": (12, 31), "new year day": (1, 1), "new year": (1, 1),
    "epiphany": (1, 6), "valentine day": (2, 14), "international workers day": (5, 1),
    "international women day": (3, 8), "juneteenth": (6, 19), "freedom day": (6, 19), "jubilee day": (6, 19),
    "independence day": (7, 4), "bastille day": (7, 14), "canada day": (7, 1), "australia day": (1, 26),
    "halloween": (10, 31), "veterans day": (11, 11), "armistice day": (11, 11), "inauguration day": (1, 20),
}  # fmt: skip


def nth_weekday(year: int, month: int, *, weekday: int, number: int) -> date:
    """Return the ``number``-th such weekday of a month, Monday being 0; the last one for -1."""
    first = date(year, month, 1)
    if number < 0:
        last = date(year, month, 28) + timedelta(days=4)
        last -= timedelta(days=last.day)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


MOVABLE: dict[str, Callable[[int], date]] = {
    "thanksgiving": lambda year: nth_weekday(year, 11, weekday=3, number=4),
    "thanksgiving day": lambda year: nth_weekday(year, 11, weekday=3, number=4),
    "election day": lambda year: nth_weekday(year, 11, weekday=0, number=1) + timedelta(days=1),
    "labor day": lambda year: nth_weekday(year, 9, weekday=0, number=1),
    "labour day": lambda year: nth_weekday(year, 9, weekday=0, number=1),
    "memorial day": lambda year: nth_weekday(year, 5, weekday=0, number=-1),
    "columbus day": lambda year: nth_weekday(year, 10, weekday=0, number=2),
    "presidents day": lambda year: nth_weekday(year, 2, weekday=0, number=3),
    "remembrance sunday": lambda year: nth_weekday(year, 11, weekday=6, number=2),
    "mother day": lambda year: nth_weekday(year, 5, weekday=6, number=2),
    "easter": easter,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
}


def day_of_feast(name: str, year: int) -> date:
    """Return the day of a feast in a year.

    Raises:
        LookupError: if there is no such feast.
    """
    return date(year, *FIXED[name]) if name in FIXED else MOVABLE[name](year)


def name_feast(phrase: Phrase) -> str:
    """Return the longest run of the phrase's first words that names a feast.

    Raises:
        LookupError: if there is none.
    """
    words = [phrase.word(part) for part in ("feast", "second", "third") if phrase.has(part)]
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if name in FIXED or name in MOVABLE:
            return name
    raise LookupError(f"no feast is called {words}")


def resolve_feast(phrase: Phrase) -> Period:
    """Resolve a feast, or the week that it is in: "Easter week"."""
    day = place_feast(phrase)
    return of_week(day) if "week" in (phrase.word("second"), phrase.word("third")) else of_day(day)


def place_feast(phrase: Phrase) -> date:
    """Return the day of "Christmas Eve", "last Thanksgiving", "Independence Day of this year"."""
    name, today = name_feast(phrase), phrase.today
    if phrase.has("year"):
        return day_of_feast(name, phrase.number("year"))
    if phrase.has("by_year"):
        return day_of_feast(name, today.year + phrase.number("by_year"))
    days = [day_of_feast(name, today.year + step) for step in (-1, 0, 1) if 1 <= today.year + step <= 9999]
    past = max((day for day in days if day <= today), default=None)
    ahead = min((day for day in days if day >= today), default=None)
    if phrase.number("direction"):
        return (past if phrase.number("direction") < 0 else ahead) or today
    return choose(past, ahead, today=today, tense=phrase.tense)


# Names are kept without "'s": "New Year's Eve" is "new year eve".
SECOND = r"(?: (?:{unit:second}|{counted:second}|{anyday:second}|{eve:second}))?"
NAME = rf"(?:{{direction}} )?{{feast}}(?:'@s?)?{SECOND}(?:'@s?)?(?: (?:{{unit:third}}|{{eve:third}}))?"
RULES = (
    Rule(NAME + r"(?:,? @of|,)? {year}", resolve_feast),
    Rule(NAME + r"(?: @of)? {direction:by_year} @unit", resolve_feast),
    Rule(NAME, resolve_feast),
)
