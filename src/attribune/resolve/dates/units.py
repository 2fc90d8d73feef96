"""Dates by whole units around the article's day or a date before: "last month", "two years ago", "the next day"."""

from __future__ import annotations

from attribune.resolve.dates.grammar import Need, Phrase, Rule
from attribune.resolve.dates.lexicon import UNITS, UNITS_MANY
from attribune.resolve.dates.periods import Grain, Period, move, of_day, of_days, of_unit, of_week, shift

# "Two weeks ago" is a day, "six weeks ago" is no more than a week.
EXACT_WEEKS = 3
SINGULAR = {**dict(zip(UNITS_MANY, UNITS, strict=True)), "quarters": "quarter"}
VAGUE_UNITS = ("decade", "century")


def find_unit(phrase: Phrase) -> str:
    """Return the unit of a phrase in the singular."""
    word = phrase.word("anyunit") or phrase.word("unit") or phrase.word("anyunits")
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
    """Resolve "last month", "this year", "next week"; "the following year" counts from the date before."""
    unit, step, word = find_unit(phrase), phrase.number("direction"), phrase.word("direction")
    if unit == "century":
        return None
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


def resolve_named_week(phrase: Phrase) -> Period | None:
    """Resolve "the last week of this month": the first or last whole weeks by their Thursdays (ISO 8601)."""
    month = of_unit(find_unit(phrase), move(phrase.today, find_unit(phrase), phrase.number("direction")))
    if phrase.has("ordinal"):
        return of_week(move(month.first, "day", 3 + 7 * (phrase.number("ordinal") - 1)))
    return of_week(month.last)


def resolve_vague(phrase: Phrase) -> Period | None:  # noqa: ARG001 (a resolver has this signature)
    """Leave "recent weeks", "several years ago", "last summer" untold."""
    return None


APPROX = r"(?:@nearly )?"
# The rest of a sentence that counts on, not a length of time: "in two days", at the end of what will be.
RULES = (
    Rule(r"@the (?:{ordinal}|@last) @unit @of (?:@the )?{direction} {unit}", resolve_named_week),
    Rule(r"@sooner (?:@that|@the @same) {unit}", resolve_same, Need.ANCHOR),
    Rule(r"@the (?:@same|@that) {unit}(?!@s| @direction| @name)", resolve_same, Need.ANCHOR),
    Rule(r"@that (?:@same )?{unit}(?!@s)", resolve_same, Need.ANCHOR),
    Rule(r"(?:@the )?(?:@vague|@recent|@next|@last) (?:@vague )?(?:@units|@quarters)", resolve_vague),
    Rule(r"(?:@units|@quarters) @ago", resolve_vague),
    Rule(r"@vague (?:@units|@quarters) (?:@ago|@sooner)", resolve_vague),
    Rule(r"@season", resolve_vague),
    Rule(r"(?:@the )?{direction} {numeral} {units}", resolve_span),
    Rule(r"(?:@the )?{direction} {numeral} {quarters:units}", resolve_span),
    Rule(
        r"(?:@part(?: @of)?~|@sooner )?(?:@prep )?(?:@the )?{direction} (?:@full )?{anyunit}(?!@s?~?{ordinal}|@unit)",
        resolve_directed_unit,
    ),
    Rule(r"@the {next:direction} @daypart", resolve_next_morning),
    Rule(r"(?:@the )?{number} {anyunits} @ago", resolve_ago),
    Rule(r"{number} {anyunits} {from:prep} @now", resolve_ahead),
    Rule(r"(?<=@prep ){number} {anyunits}(?=[.,;!?]|$| @and)", resolve_ahead),
    Rule(r"{number} {anyunits} {sooner}", resolve_sooner, Need.ANCHOR),
)
