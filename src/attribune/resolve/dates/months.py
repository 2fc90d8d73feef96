"""Dates with the name of a month: days, months, and stretches of either."""

from __future__ import annotations

from datetime import date

from attribune.resolve.dates.grammar import Need, Phrase, Rule, Tense
from attribune.resolve.dates.periods import Period, add_months, of_day, of_month, of_stretch
from attribune.resolve.dates.placing import full_year, place_day, place_month


def day_form(name: str) -> str:
    """Return the pattern of a day of a month, in digits or words, kept under ``name``."""
    digits = f"{{day:{name}}}{{th:{name}_th}}?(?![,.:]?@digits|:@short| ?%)"
    return f"(?:{digits}|{{tens:{name}_tens}}~{{ordinal:{name}_one}}|{{ordinal:{name}_word}})"


DAY, LAST_DAY = day_form("day"), day_form("last_day")
WEEKDAY = r"(?:(?:{weekday:anyday}|{wday:anyday}\.?),? (?:@the )?)?"
MONTH, OTHER_MONTH = r"{anymonth:month}\.?", r"{anymonth:last_month}\.?"
YEAR = r"(?: ?, ?| @of | ?-? ?)(?:@the @unit )?{year}"
SHORT_YEAR = r"(?: @of | ?'|-){short:year}(?![,.:]?@digit|%)"
TO = r"(?: ?- ?| @to | @deadline )"
OF = r"(?: @of |-| )"
# A year that is told by another: "in March this year", "June last year".
BY_YEAR = r"(?: @of|,)? {direction} {unit}(?!@s)"


def read_day(phrase: Phrase, name: str) -> int:
    """Return the number of a day kept by ``day_form``."""
    if phrase.has(name):
        return phrase.number(name)
    return phrase.number(f"{name}_word") or phrase.number(f"{name}_tens") + phrase.number(f"{name}_one")


def read_year(phrase: Phrase) -> int:
    """Return the year that a phrase names."""
    return full_year(phrase.number("year"), digits=len(phrase.word("year")), today=phrase.today)


def is_verb(phrase: Phrase) -> bool:
    """Tell whether a month's name is in lower case and a verb too: "may", "march"."""
    return phrase.parts["month"] in ("may", "march")


def find_weekday(phrase: Phrase) -> int | None:
    """Return the day of the week that stands with a date, Monday being 0."""
    return phrase.number("anyday") if phrase.has("anyday") else None


def resolve_dated_day(phrase: Phrase) -> Period:
    """Resolve "3 July 2024"."""
    return of_day(date(read_year(phrase), phrase.number("month"), read_day(phrase, "day")))


def resolve_day(phrase: Phrase) -> Period:
    """Resolve "July 3".

    Raises:
        LookupError: if it is no month: "may 3 times".
    """
    if is_verb(phrase) and phrase.has("day") and not phrase.has("day_th"):
        raise LookupError("not the name of a month")
    month, day = phrase.number("month"), read_day(phrase, "day")
    return of_day(place_day(month, day, today=phrase.today, tense=phrase.tense, weekday=find_weekday(phrase)))


def resolve_day_by_year(phrase: Phrase) -> Period:
    """Resolve "July 3 last year", and "last Oct. 23", which may lie in this one."""
    month, day, step = phrase.number("month"), read_day(phrase, "day"), phrase.number("direction")
    if phrase.word("unit") == "year":
        return of_day(date(phrase.today.year + step, month, day))
    tense = Tense.PAST if step < 0 else Tense.FUTURE if step > 0 else phrase.tense
    return of_day(place_day(month, day, today=phrase.today, tense=tense))


def resolve_days(phrase: Phrase) -> Period:
    """Resolve "July 3-5, 2024", "July 3 and 4", "June 30 to July 2"."""
    first, last = read_day(phrase, "day"), read_day(phrase, "last_day")
    month = phrase.number("month")
    last_month = phrase.number("last_month") if phrase.has("last_month") else month
    if phrase.has("year"):
        end = date(read_year(phrase), last_month, last)
        start = date(end.year - (month > last_month), month, first)
    else:
        start = place_day(month, first, today=phrase.today, tense=phrase.tense)
        end = date(start.year + (month > last_month), last_month, last)
    return of_stretch(of_day(start), of_day(end))


def resolve_dated_month(phrase: Phrase) -> Period:
    """Resolve "August 2020"."""
    return of_month(read_year(phrase), phrase.number("month"))


def resolve_month(phrase: Phrase) -> Period | None:
    """Resolve "March"."""
    month = place_month(phrase.number("month"), today=phrase.today, tense=phrase.tense)
    return of_month(month.year, month.month)


def resolve_written_month(phrase: Phrase) -> Period | None:
    """Resolve "the March vote", where "the march" is none.

    Raises:
        LookupError: if it is in lower case.
    """
    if is_verb(phrase):
        raise LookupError("not the name of a month")
    return resolve_month(phrase)


def resolve_month_by_year(phrase: Phrase) -> Period:
    """Resolve "March this year"; "April next month" names the month twice."""
    if phrase.word("unit") != "year":
        month = place_month(phrase.number("month"), today=phrase.today, tense=phrase.tense)
        return of_month(month.year, month.month)
    return of_month(phrase.today.year + phrase.number("direction"), phrase.number("month"))


def resolve_month_of_that(phrase: Phrase) -> Period:
    """Resolve "October of that year".

    Raises:
        LookupError: if it is of something else.
    """
    if phrase.word("unit") != "year":
        raise LookupError("no year")
    year = phrase.anchor.first.year if phrase.anchor else phrase.today.year
    return of_month(year, phrase.number("month"))


def resolve_directed_month(phrase: Phrase) -> Period:
    """Resolve "last March", "this September", "next May".

    Raises:
        LookupError: if it is no month: "this march".
    """
    month, step, today = phrase.number("month"), phrase.number("direction"), phrase.today
    if is_verb(phrase):
        raise LookupError("not the name of a month")
    if step == 0:
        return of_month(today.year, month)
    first = date(today.year, today.month, 1)
    distance = (month - today.month) % 12 or 12
    chosen = add_months(first, distance if step > 0 else distance - 12 if distance < 12 else -12)
    return of_month(chosen.year, chosen.month)


def resolve_months(phrase: Phrase) -> Period:
    """Resolve "from May to July", "June-August 1992"."""
    month, last = phrase.number("month"), phrase.number("last_month")
    if phrase.has("year"):
        year = read_year(phrase)
        first = of_month(year - (month > last), month)
    else:
        first = of_month(place_month(month, today=phrase.today, tense=phrase.tense).year, month)
        year = first.first.year + (month > last)
    end = of_month(year, last)
    if phrase.has("last_day") or phrase.has("last_day_word"):
        end = of_day(date(year, last, read_day(phrase, "last_day")))
    return of_stretch(first, end)


# The name of a month that is a verb too, or short, needs a preposition before it.
BEHIND_WORD = r"(?:(?<=@prep )|(?<=@from )|(?<=@deadline )|(?<=@nearly ))(?:@part~)?(?:{modal:month}|{abbr:month}\.?)"
BEHIND_TO = r"(?:(?<=@to )|(?<=@than )|(?<=@of ))(?:@part~)?(?:{modal:month}|{abbr:month}\.?)"
RULES = (
    Rule(rf"{WEEKDAY}{MONTH} ?{DAY}{TO}{OTHER_MONTH} ?{LAST_DAY}{YEAR}", resolve_days, Need.NOTHING),
    Rule(rf"{MONTH} ?{DAY}{TO}{OTHER_MONTH} ?{LAST_DAY}", resolve_days),
    Rule(rf"{MONTH} ?{DAY}(?:{TO}|,? @and )(?:@the )?{LAST_DAY}{YEAR}", resolve_days, Need.NOTHING),
    Rule(rf"{MONTH} ?{DAY}, @day, (?:@and )?{LAST_DAY}(?! ?@anymonth)", resolve_days),
    Rule(rf"{MONTH} ?{DAY}(?:{TO}|,? @and )(?:@the )?{LAST_DAY}(?! ?@anymonth| @count| @word@s|[/])", resolve_days),
    Rule(rf"{DAY}(?:{TO}| @and )(?:@the )?{LAST_DAY}{OF}{MONTH}{YEAR}", resolve_days, Need.NOTHING),
    Rule(rf"{DAY}(?:{TO}| @and )(?:@the )?{LAST_DAY}{OF}{MONTH}", resolve_days),
    Rule(rf"{DAY}{OF}{MONTH}{TO}{LAST_DAY}{OF}{OTHER_MONTH}{YEAR}", resolve_days, Need.NOTHING),
    Rule(rf"{DAY}{OF}{MONTH}{TO}{LAST_DAY}{OF}{OTHER_MONTH}", resolve_days),
    Rule(rf"{MONTH}{TO}{OTHER_MONTH} {LAST_DAY}{YEAR}", resolve_months, Need.NOTHING),
    Rule(rf"{MONTH}(?:{TO}| @and )(?:@the )?{OTHER_MONTH}(?: @prep)?{YEAR}", resolve_months, Need.NOTHING),
    Rule(rf"{MONTH}{TO}{OTHER_MONTH}(?! ?@day)", resolve_months),
    Rule(rf"{WEEKDAY}{MONTH}[ -]?(?:@the )?{DAY}(?:{YEAR}|{SHORT_YEAR})", resolve_dated_day, Need.NOTHING),
    Rule(
        rf"(?<!\$)(?<!\$ ){WEEKDAY}{DAY}(?: ?@of ?| ?- ?| ?/ ?| ){MONTH}(?:{YEAR}|{SHORT_YEAR})",
        resolve_dated_day,
        Need.NOTHING,
    ),
    Rule(rf"{{year}}[-/]{MONTH}[-/]{DAY}", resolve_dated_day, Need.NOTHING),
    Rule(rf"{DAY}/{MONTH}/{{year}}", resolve_dated_day, Need.NOTHING),
    Rule(rf"{{year}}/{DAY}/{MONTH}", resolve_dated_day, Need.NOTHING),
    Rule(rf"{DAY}-{{year}}-{MONTH}", resolve_dated_day, Need.NOTHING),
    Rule(rf"{MONTH} {DAY}{BY_YEAR}", resolve_day_by_year),
    Rule(rf"{{direction}} {MONTH} {DAY}", resolve_day_by_year),
    Rule(rf"{WEEKDAY}{MONTH}(?: |/|-)?(?:@the )?{DAY}(?!/@digit)", resolve_day),
    Rule(rf"(?<!\$)(?<!\$ ){WEEKDAY}{DAY}(?: @of | |-){MONTH}(?!-@word)", resolve_day),
    Rule(rf"(?:@part~)?{MONTH}(?:,? |-| @of |, ?)'?{{year}}", resolve_dated_month, Need.NOTHING),
    Rule(rf"(?:@part~)?{MONTH} ?'{{short:year}}", resolve_dated_month, Need.NOTHING),
    Rule(rf"{{year}}[ -]{MONTH}(?! ?@day)", resolve_dated_month, Need.NOTHING),
    Rule(rf"(?:@part~)?{MONTH}(?: @of)? (?:@that|@the @same) {{unit}}", resolve_month_of_that, Need.ANCHOR),
    Rule(rf"(?:@part~)?{MONTH}{BY_YEAR}", resolve_month_by_year),
    Rule(rf"{{direction}} (?:@part~)?{MONTH}", resolve_directed_month),
    Rule(r"(?:@part(?: @of)?~)?{month}(?! ?@name @name)", resolve_month),
    Rule(BEHIND_WORD + r"(?!-)", resolve_month),
    Rule(BEHIND_TO + r"(?!-)", resolve_written_month),
    Rule(r"(?<=@the ){modal:month}(?= [@word@name])", resolve_written_month),
    Rule(r"@part~{modal:month}", resolve_written_month),
)
