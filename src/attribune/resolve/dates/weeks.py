"""Weeks and weekends: by their number, by a day in them, and by their place in a month or year."""

from __future__ import annotations

from datetime import date

from attribune.resolve.dates.grammar import Need, Phrase, Rule, Tense
from attribune.resolve.dates.months import DAY, MONTH, resolve_day
from attribune.resolve.dates.periods import Period, move, of_unit, of_week


def resolve_named_week(phrase: Phrase) -> Period | None:
    """Resolve "the last week of this month": the first or last whole weeks by their Thursdays (ISO 8601)."""
    month = of_unit(phrase.word("unit"), move(phrase.today, phrase.word("unit"), phrase.number("direction")))
    if phrase.has("ordinal"):
        return of_week(move(month.first, "day", 3 + 7 * (phrase.number("ordinal") - 1)))
    return of_week(month.last)


def resolve_week_of_year(phrase: Phrase) -> Period:
    """Resolve "the first week of 2015", "the last week of 2016" (ISO 8601).

    Raises:
        LookupError: if the unit is no week.
    """
    if phrase.word("week") != "week":
        raise LookupError("no week")
    year = phrase.number("year")
    if phrase.has("last"):
        return of_week(date(year, 12, 28))
    return of_week(move(date(year, 1, 4), "week", phrase.number("ordinal") - 1))


def resolve_week_of_day(phrase: Phrase) -> Period:
    """Resolve "the week of March 6".

    Raises:
        LookupError: if the unit is no week.
    """
    if phrase.word("week") != "week":
        raise LookupError("no week")
    return of_week(resolve_day(phrase).first)


def resolve_numbered_week(phrase: Phrase) -> Period:
    """Resolve "week 23" (ISO 8601), of the article's year.

    Raises:
        LookupError: if the unit is no week.
        ValueError: if the year has no such week.
    """
    if phrase.word("week") != "week":
        raise LookupError("no week")
    return of_week(date.fromisocalendar(phrase.today.year, phrase.number("number"), 1))


def resolve_weekend(phrase: Phrase) -> Period:
    """Resolve "the weekend": the last one until Wednesday, unless the words point ahead.

    Raises:
        LookupError: if the unit is another.
    """
    if phrase.word("weekend") != "weekend":
        raise LookupError("no weekend")
    is_past = phrase.today.weekday() <= 2 and phrase.tense is not Tense.FUTURE
    return of_unit("weekend", move(phrase.today, "week", -1 if is_past else 0))


RULES = (
    Rule(r"@the (?:{ordinal}|@last) @unit @of (?:@the )?{direction} {unit}", resolve_named_week),
    Rule(r"(?:@the )?(?:{ordinal}|{last}) {unit:week} @of {year}", resolve_week_of_year, Need.NOTHING),
    Rule(rf"{{unit:week}} (?:@of|@ended|@prep|@from|@word|@word @on) {MONTH} {DAY}", resolve_week_of_day),
    Rule(r"{unit:week} (?:{small:number}|{large:number})(?![-/.:,]?@digit|%)", resolve_numbered_week),
    Rule(r"(?<!@every )@the {unit:weekend}", resolve_weekend),
)
