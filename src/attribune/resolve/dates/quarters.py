"""Quarters and halves of a year, and the periods of business news that are told by the quarter before."""

from __future__ import annotations

from datetime import date

from attribune.resolve.dates.grammar import Need, Phrase, Rule, Tense
from attribune.resolve.dates.periods import (
    Grain,
    Period,
    add_months,
    end_of_month,
    of_month,
    of_months,
    of_quarter,
    of_year,
    quarter_of,
    shift,
)


def read_year(phrase: Phrase, *, quarter: int) -> int:
    """Return the year that a quarter's phrase names, or the one that is meant."""
    if phrase.has("year"):
        return phrase.number("year")
    if phrase.has("direction"):
        return phrase.today.year + phrase.number("direction")
    now = (phrase.today.month + 2) // 3
    if phrase.tense in (Tense.FUTURE, Tense.LIKELY):
        return phrase.today.year
    return phrase.today.year - (quarter > now)


def resolve_quarter(phrase: Phrase) -> Period:
    """Resolve "the third quarter", "first quarter of 2023", "Q3", "last year's second quarter"."""
    quarter = phrase.number("ordinal") if phrase.has("ordinal") else phrase.number("number")
    if phrase.has("last"):
        quarter = 4
    return of_quarter(read_year(phrase, quarter=quarter), quarter)


def resolve_half(phrase: Phrase) -> Period:
    """Resolve "the first half of 2023", "H2".

    Raises:
        ValueError: if a year has no such half.
    """
    half = phrase.number("ordinal") if phrase.has("ordinal") else phrase.number("number")
    if phrase.has("last"):
        half = 2
    if half not in (1, 2):
        raise ValueError(f"a year has no half {half}")
    year = read_year(phrase, quarter=2 * half)
    return of_months((year, 6 * half - 5), (year, 6 * half))


def resolve_first_months(phrase: Phrase) -> Period:
    """Resolve "the first nine months of 1997"."""
    number, year = phrase.number("numeral"), read_year(phrase, quarter=1)
    if phrase.has("last"):
        return of_months((year, 13 - number), (year, 12))
    return of_months((year, 1), (year, number))


def resolve_month_quarter(phrase: Phrase) -> Period:
    """Resolve "the March quarter", "the quarter to March", "the three months ended June 30": up to that month's end."""
    month, today = phrase.number("anymonth"), phrase.today
    year = phrase.number("year") if phrase.has("year") else today.year - (month > today.month)
    months = phrase.number("numeral") if phrase.has("numeral") else 12 if phrase.has("unit") else 3
    last = end_of_month(year, month)
    return Period(add_months(date(year, month, 1), 1 - months), last, Grain.QUARTER)


def resolve_latest(phrase: Phrase) -> Period:
    """Resolve "the latest quarter": the one spoken of, or the last that has ended."""
    return phrase.quarter or shift(quarter_of(phrase.today), "quarter", -1)


def resolve_spoken_of(phrase: Phrase) -> Period | None:
    """Resolve "the quarter", "the period": the one spoken of."""
    return phrase.quarter


def resolve_year_before(phrase: Phrase) -> Period:
    """Resolve "the year-earlier quarter", "the same period last year": a year before the one spoken of."""
    if phrase.word("anyunit") == "month" or phrase.word("unit") == "month":
        return shift(of_month(phrase.today.year, phrase.today.month), "year", -1)
    if phrase.has("ordinal"):
        return shift(resolve_quarter(phrase), "year", -1)
    if phrase.quarter is not None:
        return shift(phrase.quarter, "year", -1)
    if phrase.has("quarter"):
        return shift(resolve_latest(phrase), "year", -1)
    return of_year(phrase.today.year - 1)


def resolve_year_ago(phrase: Phrase) -> Period:
    """Resolve "a year earlier", said of a quarter or of the article's year.

    Raises:
        LookupError: if the unit is another.
    """
    if phrase.word("year_word") != "year":
        raise LookupError("no year")
    return resolve_year_before(phrase)


def resolve_period_of_year(phrase: Phrase) -> Period:
    """Resolve "the 1988 period": the quarter spoken of, in that year."""
    year = phrase.number("year")
    if phrase.quarter is None:
        return of_year(year)
    return shift(phrase.quarter, "year", year - phrase.quarter.first.year)


IN_YEAR = r"(?: @of (?:@the (?:@full )?)?(?:@fiscal )?{year}| @of {direction} @unit|,? {year}(?![,.]?@digit)|-{year}|)"
OWN_YEAR = r"(?:{direction} @unit'?@s? |{year}'?@s? |@fiscal {year} )?"
ACCOUNTS = r"@the (?:{numeral} @units|@quarter|@fiscal {unit})"
MONTH = r"(?:@prep |@on )?(?:@day )?{anymonth}\.?(?: @day)?(?:,? {year})?"
SAME = r"@the @same (?:{quarter}|@period|{unit})(?: @of| @prep| @a)?"
RULES = (
    Rule(r"(?:@the )?@unit~(?:@sooner|@ago) {ordinal}~@quarter", resolve_year_before),
    Rule(r"(?:@the )?@unit~(?:@sooner|@ago)~{quarter}", resolve_year_before),
    Rule(r"(?:@the )?@unit~(?:@sooner|@ago)~@period", resolve_year_before),
    Rule(r"(?:@the )?@unit-(?:@sooner|@ago)", resolve_year_before),
    Rule(SAME + r" (?:@last @unit|@unit @ago)", resolve_year_before),
    Rule(r"@last @unit'@s {quarter}", resolve_year_before),
    Rule(r"@a {unit:year_word} (?:@sooner|@ago)", resolve_year_ago, Need.ANCHOR),
    Rule(r"@the {year}~@period", resolve_period_of_year),
    Rule(r"(?:@the )?@latest (?:@quarter|@period)", resolve_latest),
    Rule(r"@the {anymonth}~@quarter(?: @of)?(?: {year})?", resolve_month_quarter),
    Rule(rf"{ACCOUNTS} @to {MONTH}", resolve_month_quarter),
    Rule(rf"{ACCOUNTS}(?= @ended {MONTH})", resolve_month_quarter),
    Rule(
        OWN_YEAR + r"(?:@the )?(?:@fiscal~)?{ordinal}[ -]?(?:@fiscal~)?@quarter(?!-)" + IN_YEAR,
        resolve_quarter,
    ),
    Rule(r"(?:@the )?{last} @quarter @of {year}", resolve_quarter),
    Rule(r"@the {year} {ordinal}~@quarter", resolve_quarter),
    Rule(r"{small:number}@th @quarter" + IN_YEAR, resolve_quarter),
    Rule(r"@q{small:number}(?:'@s)?(?: @of)?[ -]?(?:{year})?", resolve_quarter),
    Rule(r"{year}[ -]?@q{small:number}", resolve_quarter),
    Rule(OWN_YEAR + r"(?:@the )?(?:{ordinal}|{last})~@half" + IN_YEAR, resolve_half),
    Rule(r"@h{small:number}(?: @of)?[ -]?(?:{year})?", resolve_half),
    Rule(r"{year}[ -]?@h{small:number}", resolve_half),
    Rule(
        r"@the (?:@ordinal|{last}) {numeral} @units @of (?:{direction} @unit|@the @unit|{year})", resolve_first_months
    ),
    Rule(r"(?:@the|@owner) @quarter(?!-)", resolve_spoken_of),
)
