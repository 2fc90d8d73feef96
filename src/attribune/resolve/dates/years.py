"""Years: alone where the words around make a number one, in decades, stretches, and written out."""

from __future__ import annotations

from attribune.resolve.dates.grammar import Need, Phrase, Rule
from attribune.resolve.dates.periods import Period, of_year, of_years
from attribune.resolve.dates.placing import full_year

# Years before the article's on, and years after it, that a number is taken for without a word that says so.
LONGEST_BEHIND, LONGEST_AHEAD = 160, 30


def resolve_year(phrase: Phrase) -> Period:
    """Resolve "in 2001"."""
    return of_year(phrase.number("year"))


def resolve_likely_year(phrase: Phrase) -> Period:
    """Resolve "the 1996 elections", "bonds due 1993", "2007 and 2009".

    Raises:
        LookupError: if the number is too far from the article's year.
    """
    year = phrase.number("year")
    if not phrase.today.year - LONGEST_BEHIND <= year <= phrase.today.year + LONGEST_AHEAD:
        raise LookupError(f"{year} is rather a count")
    return of_year(year)


def resolve_short_year(phrase: Phrase) -> Period:
    """Resolve "'98"."""
    return of_year(full_year(phrase.number("short"), digits=2, today=phrase.today))


def resolve_decade(phrase: Phrase) -> Period:
    """Resolve "the 1990s", "the '80s", "the nineties".

    Raises:
        ValueError: if no decade starts with that year.
    """
    if phrase.has("tenths"):
        first = phrase.number("tenths")
    else:
        first = full_year(phrase.number("year"), digits=len(phrase.word("year")), today=phrase.today)
    if first % 10:
        raise ValueError(f"no decade starts with {first}")
    return of_years(first, first + (99 if first % 100 == 0 and first < 2000 else 9))


def resolve_years(phrase: Phrase) -> Period:
    """Resolve "2010-2015", "2023-24", "1914-18".

    Raises:
        ValueError: if the last comes before the first.
    """
    first, last = phrase.number("year"), phrase.number("last")
    if len(phrase.word("last")) == 2:
        last += first // 100 * 100
        if last == first // 100 * 100:
            last += 100
    return of_years(first, last)


def resolve_written_year(phrase: Phrase) -> Period:
    """Resolve "nineteen ninety-one", "two thousand and twenty".

    Raises:
        ValueError: if the words name no year.
    """
    high, low = phrase.number("high"), phrase.number("low_tens") + phrase.number("low")
    if phrase.has("thousand"):
        if high != 2:
            raise ValueError("a count, not a year")
        return of_year(2000 + low)
    if high not in (18, 19, 20) or low < 10:
        raise ValueError("a count, not a year")
    return of_year(100 * high + low)


AFTER = r"(?![,.:]?@digit|%|/@digit|-@digit| ?@counted| ?\$|@th| @counted)"
# Words that a year follows as often as a count, or oftener.
STARTERS = (
    "@prep",
    "@deadline",
    "@from",
    "@between",
    "@to",
    "@of",
    "@part",
    "@unit",
    "@last",
    "@fiscal",
    "@than",
    "@on",
)
BEFORE = "|".join(f"(?<={starter} )" for starter in STARTERS)
RANGE_END = r"(?![,.:/-]?@digit|%)"
RULES = (
    Rule(r"(?:@the )?(?:@part~)?'?{year}'?{s}", resolve_decade, Need.NOTHING),
    Rule(r"(?:@the )?(?:@part~)?'{short:year}'?{s}", resolve_decade, Need.NOTHING),
    Rule(r"@the (?:@part~)?{pair:year}{s}", resolve_decade, Need.NOTHING),
    Rule(r"@the (?:@part~)?{tenths}", resolve_decade, Need.NOTHING),
    Rule(rf"(?<![,.$#+/-]){{year}}(?:-|/){{short:last}}{RANGE_END}", resolve_years, Need.NOTHING),
    Rule(rf"(?<![,.$#+/-]){{year}} ?- ?{{year:last}}{RANGE_END}", resolve_years, Need.NOTHING),
    Rule(rf"(?<=@from ){{year}} (?:@to|@deadline) {{year:last}}{RANGE_END}", resolve_years, Need.NOTHING),
    Rule(rf"(?<=@between ){{year}} @and {{year:last}}{RANGE_END}", resolve_years, Need.NOTHING),
    Rule(rf"@fiscal~?{{year}}{RANGE_END}", resolve_year, Need.NOTHING),
    Rule(
        r"{count:high} {thousand}(?: @and)?(?: {tens:low_tens}(?:~{count:low})?)?(?! @units| @counted)",
        resolve_written_year,
        Need.NOTHING,
    ),
    Rule(
        r"(?:{count:high}|{tens:high}) {tens:low_tens}(?:~{count:low})?(?! @units| @counted)",
        resolve_written_year,
        Need.NOTHING,
    ),
    Rule(rf"@part~{{year}}{AFTER}", resolve_year, Need.NOTHING),
    Rule(rf"(?<![,.$#+/])(?:{BEFORE}|(?<=@part-)|(?<=@fiscal-)){{year}}{AFTER}", resolve_year, Need.NOTHING),
    Rule(r"(?<![,.$#+/:-])(?<!@name )(?<!@numbered )(?<!@count )'?{year}" + AFTER + r"(?!-@word)", resolve_likely_year),
    Rule(r"(?<=@word-){year}" + AFTER, resolve_likely_year),
    Rule(r"(?<= )'{short}(?![,.]?@digit|%|@word)", resolve_short_year, Need.NOTHING),
)
