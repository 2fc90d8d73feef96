"""Dates by the day of the week, by "yesterday" and the like, and by a day of a month that is not named."""

from __future__ import annotations

from datetime import timedelta

from attribune.resolve.dates.grammar import Phrase, Rule, Tense
from attribune.resolve.dates.months import day_form, read_day
from attribune.resolve.dates.periods import Period, move, of_day, of_days, of_week
from attribune.resolve.dates.placing import place_day_of_month, place_weekday

WEEKDAY = r"(?:{weekday}|{wday:weekday}\.?)"
DAY = day_form("day")


def resolve_directed_weekday(phrase: Phrase) -> Period:
    """Resolve "last Friday", which lies in the week before this one, "this Friday", "next Monday".

    Raises:
        LookupError: if the words belong to others.
    """
    today, weekday = phrase.today, phrase.number("weekday")
    word = phrase.word("direction")
    if word == "following" and phrase.has("s"):
        raise LookupError("a preposition, as in: following Friday's vote")
    if word == "past":
        return of_day(place_weekday(weekday, today=today - timedelta(days=1), tense=Tense.PAST))
    if word in ("coming", "upcoming", "following"):
        return of_day(place_weekday(weekday, today=today + timedelta(days=1), tense=Tense.FUTURE))
    monday = of_week(move(today, "week", phrase.number("direction"))).first
    return of_day(monday + timedelta(days=weekday))


def resolve_weekday(phrase: Phrase) -> Period:
    """Resolve "Friday"; "Friday's" is one that is past."""
    if phrase.has("s"):
        return of_day(place_weekday(phrase.number("weekday"), today=phrase.today, tense=Tense.PAST))
    return of_day(place_weekday(phrase.number("weekday"), today=phrase.today, tense=phrase.tense))


def resolve_coming_weekday(phrase: Phrase) -> Period:
    """Resolve "before Monday's vote", "ahead of Monday's vote"."""
    return of_day(place_weekday(phrase.number("coming"), today=phrase.today, tense=Tense.FUTURE))


def resolve_weekday_of_month(phrase: Phrase) -> Period:
    """Resolve "Tuesday the 11th", "Mon 13th"."""
    weekday = phrase.number("weekday")
    day = read_day(phrase, "day")
    return of_day(place_day_of_month(day, today=phrase.today, tense=phrase.tense, weekday=weekday))


def resolve_day_of_month(phrase: Phrase) -> Period:
    """Resolve "on the 4th"."""
    return of_day(place_day_of_month(read_day(phrase, "day"), today=phrase.today, tense=phrase.tense))


def resolve_relative_day(phrase: Phrase) -> Period:
    """Resolve "yesterday", "the day after tomorrow", "three days from today"."""
    day = phrase.today + timedelta(days=phrase.number("relday"))
    if not phrase.has("prep"):
        return of_day(day)
    step = -1 if phrase.word("prep") == "before" else 1
    number = phrase.number("number") if phrase.has("number") else 1
    unit = "day" if not phrase.has("units") else phrase.word("units").removesuffix("s")
    return of_day(move(day, unit, step * number))


def resolve_day_behind_name(phrase: Phrase) -> Period:
    """Resolve "President Vell today"; with a capital it belongs to the name.

    Raises:
        LookupError: if it does.
    """
    if phrase.parts["relday"][0].isupper():
        raise LookupError("part of a name")
    return resolve_relative_day(phrase)


def resolve_daypart(phrase: Phrase) -> Period:
    """Resolve "this morning"; "last night" belongs to yesterday."""
    return of_day(phrase.today - timedelta(days=phrase.number("last") < 0))


def resolve_days_of_week(phrase: Phrase) -> Period:
    """Resolve "Monday to Wednesday"."""
    first = place_weekday(phrase.number("weekday"), today=phrase.today, tense=phrase.tense)
    return of_days(first, first + timedelta(days=(phrase.number("last_day") - first.weekday()) % 7))


RULES = (
    Rule(r"@the @unit {prep} {relday}", resolve_relative_day),
    Rule(r"{number} {anyunits:units} {prep} {relday}", resolve_relative_day),
    Rule(r"{number} {anyunits:units} {from:prep} (?:{relday}|@now)", resolve_relative_day),
    Rule(rf"{{direction}} @unit(?:,| @on| @ended)?(?: -)? {WEEKDAY}(?!@s)", resolve_directed_weekday),
    Rule(rf"{WEEKDAY}(?: @of)? (?:@the )?{{direction}} @unit", resolve_directed_weekday),
    Rule(rf"(?:@this )?{{direction}} {WEEKDAY}(?:(?='{{s}}))?", resolve_directed_weekday),
    Rule(rf"{WEEKDAY} (?:@the )?{{day}}@th(?! @name)", resolve_weekday_of_month),
    Rule(rf"{WEEKDAY} @the {DAY}", resolve_weekday_of_month),
    Rule(r"{anyday:weekday}(?: @to |-| @deadline ){anyday:last_day}", resolve_days_of_week),
    Rule(r"(?<=@between ){anyday:weekday} @and {anyday:last_day}", resolve_days_of_week),
    Rule(r"(?:(?<=@before )|(?<=@future @of )|(?<=@deadline )){weekday:coming}(?='@s)", resolve_coming_weekday),
    # A name between an article and another name: "the Sunday Kite".
    Rule(r"(?<!@every )(?<!@dubbed )(?!(?<=@the )@weekday @name){weekday}(?: @daypart)?(?:(?='{s}))?", resolve_weekday),
    Rule(r"(?:(?<=@on )|(?<=@deadline )|(?<=@and )){wday:weekday}\.?", resolve_weekday),
    Rule(r"(?:(?<=@on )|(?<=@on @the )){day}@th(?= ?[.,;!-]|$)", resolve_day_of_month),
    Rule(r"(?<=@name ){relday}", resolve_day_behind_name),
    Rule(r"(?<!@name )(?!(?<=['\"])@relday['\"]){relday}", resolve_relative_day),
    Rule(r"(?:@this|{last}) @daypart", resolve_daypart),
)
