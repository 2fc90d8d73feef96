"""Dates in digits: ISO 8601, and day and month with strokes, dots or hyphens, in the order that fits."""

from __future__ import annotations

import re
from datetime import date

from attribune.resolve.dates.grammar import Need, Phrase, Rule, expand_pattern
from attribune.resolve.dates.periods import Period, leave_out_last, of_day, of_month
from attribune.resolve.dates.placing import full_year, make_day, place_day
from attribune.resolve.dates.tokens import Tokens

TRIPLE = re.compile(expand_pattern(r"{day:first}[-/]{day:second}[-/](?:@year|@pair|@day)", keep=True))


def find_order(tokens: Tokens) -> bool | None:
    """Tell whether the text's dates with strokes or hyphens have the month first; null if none of them shows it."""
    votes = 0
    for match in TRIPLE.finditer(tokens.signs):
        first, second = (int(tokens.words[match.start(name)]) for name in ("first__1", "second__1"))
        votes += (second > 12) - (first > 12)
    return None if votes == 0 else votes > 0


def resolve_iso(phrase: Phrase) -> Period:
    """Resolve "2024-07-03", "20240703"."""
    if phrase.has("eight"):
        digits = phrase.word("eight")
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
        if not 1900 <= year <= 2100:
            raise ValueError(f"{digits} is rather a number")
        return of_day(date(year, month, day))
    return of_day(date(phrase.number("year"), phrase.number("month"), phrase.number("day")))


def resolve_triple(phrase: Phrase) -> Period:
    """Resolve "06.07.2024": by what is possible, the text's other dates, what lies near; dots put the day first."""
    first, second = phrase.number("first"), phrase.number("second")
    if (
        phrase.has("short")
        and min(len(phrase.word("first")), len(phrase.word("second"))) < 2
        and not phrase.has("stroke")
    ):
        raise ValueError("a version or a score")
    year = full_year(
        phrase.number("year") or phrase.number("short"),
        digits=len(phrase.word("year") or phrase.word("short")),
        today=phrase.today,
    )
    return of_day(order_day(year, first, second, phrase=phrase))


def order_day(year: int, first: int, second: int, *, phrase: Phrase) -> date:
    """Return the day of two numbers in either order."""
    by_month, by_day = make_day(year, first, second), make_day(year, second, first)
    if by_month is None or by_day is None or by_month == by_day:
        if by_month is None and by_day is None:
            raise ValueError("no such day")
        return by_month or by_day or phrase.today
    if phrase.has("dot"):
        return by_day
    if phrase.month_first is not None:
        return by_month if phrase.month_first else by_day
    gaps = [abs((each - phrase.today).days) for each in (by_month, by_day)]
    return by_day if gaps[1] <= 31 < gaps[0] else by_month


def resolve_pair(phrase: Phrase) -> Period:
    """Resolve "11/20"; a weekday that stands with it decides the order."""
    first, second = phrase.number("first"), phrase.number("second")
    weekday = phrase.number("anyday") if phrase.has("anyday") else None
    orders = [(second, first), (first, second)] if phrase.month_first is False else [(first, second), (second, first)]
    tense = phrase.tense
    days = [place_day(*order, today=phrase.today, tense=tense, weekday=weekday) for order in orders if is_day(*order)]
    if not days:
        raise ValueError("no such day")
    return of_day(next((day for day in days if day.weekday() == weekday), days[0]))


def is_day(month: int, day: int) -> bool:
    """Tell whether some year has that day."""
    return make_day(2000, month, day) is not None


def resolve_pairs(phrase: Phrase) -> Period:
    """Resolve "from 10/1 to 11/7", "5/1-5/7/2020", without the last day: ``stretches`` says why."""
    month, day = phrase.number("first"), phrase.number("second")
    last_month, last_day = phrase.number("third"), phrase.number("fourth")
    if phrase.has("year"):
        last = date(phrase.number("year"), last_month, last_day)
        start = date(last.year - (month > last_month), month, day)
    else:
        start = place_day(month, day, today=phrase.today, tense=phrase.tense)
        last = date(start.year + (month > last_month), last_month, last_day)
    return leave_out_last(of_day(start), of_day(last))


def resolve_month(phrase: Phrase) -> Period:
    """Resolve "2015-12"; "2011-12" is rather a season.

    Raises:
        LookupError: if it is.
    """
    year, month = phrase.number("year"), phrase.number("small")
    if month == (year + 1) % 100:
        raise LookupError("a season of two years")
    return of_month(year, month)


def resolve_attacks(phrase: Phrase) -> Period:
    """Resolve "9/11", which is the name of one day; other pairs of that form need words that show a day."""
    if (phrase.number("nine"), phrase.number("eleven")) != (9, 11):
        raise LookupError("a fraction or a score")
    return of_day(date(2001, 9, 11))


# No date where more digits, a decimal, a path or a percent sign go on.
FREE = r"(?<![,.$:/#+-])"
NO_MORE = r"(?![,.:/-]?@digit|%| ?@counted)"
YEAR = r"(?:{year}|{short})"
WEEKDAY = r"{anyday}\.?,? "
BEFORE = r"(?:(?<=@on )|(?<=@deadline )|(?<=@from )|(?<=@between )|(?<=@to )|(?<=@and )|(?<=@prep )|(?<=, )|(?<=^))"
RULES = (
    Rule(r"(?<![,.$:/]){year}-{day:month}-{day}(?![,.:/]?@digit|%)", resolve_iso, Need.NOTHING),
    Rule(FREE + r"{year}/{day:month}/{day}" + NO_MORE, resolve_iso, Need.NOTHING),
    Rule(FREE + r"{year}\.{day:month}\.{day}" + NO_MORE, resolve_iso, Need.NOTHING),
    Rule(r"(?<![,.$:/+]){eight}" + NO_MORE, resolve_iso, Need.NOTHING),
    Rule(r"(?<=@on ){year} {day:month} {day}" + NO_MORE, resolve_iso, Need.NOTHING),
    Rule(
        FREE + rf"{{day:first}}[/-]{{day:second}}-{{day:third}}[/-]{{day:fourth}}(?:/|-|,? ){{year}}{NO_MORE}",
        resolve_pairs,
        Need.NOTHING,
    ),
    Rule(
        FREE + rf"(?:{WEEKDAY})?{{day:first}}(?P<stroke>/){{day:second}}/{YEAR}(?![,.:/]?@digit|%)",
        resolve_triple,
        Need.NOTHING,
    ),
    Rule(
        FREE + rf"(?:{WEEKDAY})?{{day:first}}(?P<dot>\.) ?{{day:second}}\. ?{YEAR}{NO_MORE}",
        resolve_triple,
        Need.NOTHING,
    ),
    Rule(rf"(?<![,.$:/#+]){{day:first}}-{{day:second}}-{YEAR}(?![,.:/]?@digit|%)", resolve_triple, Need.NOTHING),
    Rule(rf"{WEEKDAY}{{day:first}}[/.-]{{day:second}}{NO_MORE}", resolve_pair),
    Rule(rf"{BEFORE}{{day:first}}/{{day:second}} ?(?:-|@to) ?{{day:third}}/{{day:fourth}}{NO_MORE}", resolve_pairs),
    Rule(rf"{BEFORE}{{day:first}}/{{day:second}}{NO_MORE}(?!-@word)", resolve_pair),
    Rule(r"(?<![,.$:/-]){year}-{small}(?![,.:/-]?@digit|%|@word)", resolve_month, Need.NOTHING),
    Rule(FREE + r"{small:nine}/{small:eleven}(?=[ ,.;'!-]|$)", resolve_attacks, Need.NOTHING),
)
