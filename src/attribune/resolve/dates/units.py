"""Dates by whole units around the article's day or a date before: "last month", "two years ago", "the next day"."""

from __future__ import annotations

from datetime import date

from attribune.resolve.dates.grammar import Need, Phrase, Rule, Tense
from attribune.resolve.dates.lexicon import UNITS, UNITS_MANY
from attribune.resolve.dates.periods import Grain, Period, move, of_day, of_days, of_unit, shift

# "Two weeks ago" is a day, "six weeks ago" is no more than a week.
EXACT_WEEKS = 3
SINGULAR = {**dict(zip(UNITS_MANY, UNITS, strict=True)), "quarters": "quarter"}
VAGUE_UNITS = ("decade", "century")


def find_unit(phrase: Phrase) -> str:
    """Return the unit of a phrase in the singular."""
    word = phrase.word("anyunit") or phrase.word("unit") or phrase.word("anyunits") or phrase.word("units")
    return SINGULAR.get(word, word)


def move_coarsely(phrase: Phrase, step: int, *, day_of: Period | None = None) -> Period | None:
    """Return the period ``step`` units from a day, no finer than the words are."""
    unit = find_unit(phrase)
    if unit in VAGUE_UNITS:
        return None
    if day_of is not None and unit == "year" and day_of.grain is not Grain.YEAR:
        return shift(day_of, unit, step)
    day = move(day_of.first if day_of else phrase.today, unit, step)
    if unit == "day" or (unit in ("week", "fortnight") and abs(step) <= EXACT_WEEKS):
        return of_day(day)
    return of_unit("week" if unit == "fortnight" else unit, day)


def resolve_directed_unit(phrase: Phrase) -> Period | None:
    """Resolve "last month", "this year", "next week"; "the following year" counts from the date before.

    Raises:
        LookupError: if capitals make it a title.
    """
    unit, step, word = find_unit(phrase), phrase.number("direction"), phrase.word("direction")
    if phrase.parts["direction"].istitle() and phrase.parts["anyunit"].istitle():
        raise LookupError("a title")
    if unit == "century":
        return None
    if unit == "decade" and step:
        return of_days(*sorted((phrase.today, move(phrase.today, unit, step))))
    is_counted_on = word in ("following", "previous", "preceding") or unit == "day"
    start = phrase.anchor.first if phrase.anchor and is_counted_on and step else phrase.today
    return of_unit(unit, move(start, unit, step))


def resolve_next_morning(phrase: Phrase) -> Period | None:
    """Resolve "the next morning", "the previous night"."""
    day = phrase.anchor.first if phrase.anchor else phrase.today
    return of_day(move(day, "day", phrase.number("direction")))


def resolve_same(phrase: Phrase) -> Period | None:
    """Resolve "the same day", "that year": the unit that holds the date before."""
    unit = find_unit(phrase)
    if phrase.anchor is None or unit == "century":
        return None
    if unit == "day" and phrase.anchor.grain is not Grain.DAY:
        return None
    return of_unit(unit, phrase.anchor.first)


def resolve_span(phrase: Phrase) -> Period | None:
    """Resolve "the past two years", "the next three weeks": up to the article's day, or from it on."""
    unit, step = find_unit(phrase), phrase.number("direction")
    number = phrase.number("numeral")
    if unit == "century" or not number:
        return None
    if step < 0:
        return of_days(move(phrase.today, unit, -number), phrase.today)
    return of_days(phrase.today, move(phrase.today, unit, number))


def resolve_ago(phrase: Phrase) -> Period | None:
    """Resolve "two weeks ago", "nearly four years ago"."""
    return move_coarsely(phrase, -phrase.number("number"))


def resolve_ahead(phrase: Phrase) -> Period | None:
    """Resolve "in two days", "two weeks from now"."""
    return of_day(move(phrase.today, find_unit(phrase), phrase.number("number")))


def resolve_sooner(phrase: Phrase) -> Period | None:
    """Resolve "three days earlier", "a year later": counted from the date before, a quarter for a quarter."""
    step = phrase.number("number") * (1 if phrase.word("sooner") in ("later", "after") else -1)
    unit = find_unit(phrase)
    if unit == "year" and step == -1 and phrase.quarter is not None:
        return shift(phrase.quarter, "year", -1)
    if phrase.anchor is None or (unit == "year" and phrase.anchor.grain is Grain.DAY):
        day = phrase.anchor.first if phrase.anchor else phrase.today
        return None if unit in VAGUE_UNITS else of_unit(unit, move(day, unit, step))
    return move_coarsely(phrase, step, day_of=phrase.anchor)


def resolve_unit_beside(phrase: Phrase) -> Period | None:
    """Resolve "the day after", with which a sentence ends.

    Raises:
        LookupError: if it is no such phrase.
    """
    if phrase.word("prep") not in ("before", "after"):
        raise LookupError("no day beside another")
    unit = find_unit(phrase)
    if unit == "century":
        return None
    day = phrase.anchor.first if phrase.anchor else phrase.today
    return of_unit(unit, move(day, unit, 1 if phrase.word("prep") == "after" else -1))


def resolve_this_unit(phrase: Phrase) -> Period | None:
    """Resolve "later in the day", "for the year", "the end of the month".

    Raises:
        LookupError: if it is "the end of the day", which is a way of speaking.
    """
    unit = find_unit(phrase)
    if unit == "day" and phrase.has("part"):
        raise LookupError("a way of speaking")
    return None if unit == "century" else of_unit(unit, phrase.today)


def resolve_year_end(phrase: Phrase) -> Period:
    """Resolve "year-end".

    Raises:
        LookupError: if it is the end of nothing, or of something else.
    """
    if (phrase.word("unit"), phrase.word("part")) != ("year", "end"):
        raise LookupError("no end of a year")
    return of_day(date(phrase.today.year, 12, 31))


def resolve_later(phrase: Phrase) -> Period | None:
    """Resolve "later this week": its second half, from today on at the earliest.

    Raises:
        LookupError: if it is an earlier part, which is no finer than the unit.
    """
    unit = find_unit(phrase)
    if phrase.word("sooner") != "later" or unit not in ("week", "month", "year"):
        raise LookupError("no later part")
    whole = of_unit(unit, phrase.today)
    half = {"week": move(whole.first, "day", 3), "month": move(whole.first, "day", 15)}
    start = half.get(unit, date(whole.first.year, 7, 1))
    return of_days(max(start, phrase.today), whole.last)


def resolve_promised(phrase: Phrase) -> Period:
    """Resolve "will be back in two days".

    Raises:
        LookupError: if it is a length of time, as in "the first in two years".
    """
    if phrase.word("prep") != "in" or phrase.tense is not Tense.FUTURE or not phrase.number("number"):
        raise LookupError("a length of time")
    return of_day(move(phrase.today, find_unit(phrase), phrase.number("number")))


def resolve_vague(phrase: Phrase) -> Period | None:  # noqa: ARG001 (a resolver has this signature)
    """Leave "recent weeks", "several years ago", "last summer" untold."""
    return None


# No unit of a longer word or phrase: "this quarter-final", "last year's third quarter", "the last week of the race".
UNIT_END = r"(?!-|'@s @ordinal| @of )"
RULES = (
    Rule(r"@the {unit} {prep}(?= ?[.!;]|$)", resolve_unit_beside),
    Rule(r"@sooner (?:@that|@the @same) {unit}", resolve_same, Need.ANCHOR),
    Rule(r"@the (?:@same|@that) {unit}(?!@s| @direction| @name)", resolve_same, Need.ANCHOR),
    Rule(r"@that (?:@same )?{unit}(?!@s)", resolve_same, Need.ANCHOR),
    Rule(r"(?:@the )?(?:@recent|@next|@last) (?:@vague )?(?:@units|@quarters)", resolve_vague),
    Rule(r"(?:@vague )?(?:@units|@quarters) @ago", resolve_vague),
    Rule(r"@vague (?:@units|@quarters) @sooner", resolve_vague),
    Rule(r"(?:@the|@direction|@part|@sooner) @season(?: @of)?(?: @year)?", resolve_vague),
    Rule(r"@season (?:@of )?@year", resolve_vague),
    Rule(r"(?:@the )?{direction} {numeral} (?:{units}|{quarters:units})", resolve_span),
    Rule(r"{sooner} @this {anyunit}", resolve_later),
    Rule(r"(?:@part(?: @of)?~|@sooner )?(?:@the )?{direction} (?:@full )?{anyunit}" + UNIT_END, resolve_directed_unit),
    Rule(r"(?:@the )?@full {unit}(?=[.,;]| @did| @verbed|$)", resolve_this_unit),
    Rule(r"{unit}~{part}", resolve_year_end),
    Rule(r"@the {next:direction} @daypart", resolve_next_morning),
    Rule(r"(?:@sooner @prep|{part} @of|@part) @the (?:@full )?{unit}", resolve_this_unit),
    Rule(r"(?<=@prep )@the (?:@full )?{unit}(?=[.,;!]|$| @ended)", resolve_this_unit),
    Rule(r"(?:@the )?{number} {anyunits} @ago", resolve_ago),
    Rule(r"{number} {anyunits} {from:prep} @now", resolve_ahead),
    Rule(r"{number} {anyunits} {sooner}", resolve_sooner, Need.ANCHOR),
    Rule(r"{prep} {number} {anyunits}(?=[.,;!?]|$| @and)", resolve_promised),
)
