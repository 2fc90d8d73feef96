"""Measures: percent, physical units and spans of time behind a number, each with one name in the singular.

Spellings and signs of one unit share a name: "tonnes" and "mt" are the metric ton, "kms" the kilometre. What is counted
per time keeps it: "barrels a day" is the barrel per day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribune.resolve.quantities.prose import BLANK, HYPHEN, Prose, list_words

NAMES: dict[str, str] = {
    "percent": "percent pct percents percentage",
    "basis point": "bps",
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "night": "night nights",
    "week": "week weeks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "millennium": "millennium millennia",
    "metre": "metre metres meter meters m",
    "kilometre": "kilometre kilometres kilometer kilometers km kms",
    "centimetre": "centimetre centimetres centimeter centimeters cm cms",
    "millimetre": "millimetre millimetres millimeter millimeters mm",
    "decimetre": "dm",
    "micrometre": "micrometre micrometres micrometer micrometers micron microns μm µm",
    "nanometre": "nanometre nanometres nanometer nanometers nm",
    "mile": "mile miles mi",
    "yard": "yard yards yd yds",
    "foot": "foot feet ft",
    "inch": "inch inches",
    "light-year": "light-year light-years lightyear lightyears",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "gram": "gram grams gramme grammes g",
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "milligram": "milligram milligrams mg",
    "microgram": "microgram micrograms mcg μg µg",
    "metric ton": "tonne tonnes mt",
    "ton": "ton tons",
    "kiloton": "kiloton kilotons kilotonne kilotonnes",
    "megaton": "megaton megatons megatonne megatonnes",
    "gigaton": "gigaton gigatons gigatonne gigatonnes",
    "pound": "lb lbs",
    "ounce": "ounce ounces oz",
    "carat": "carat carats",
    "litre": "litre litres liter liters l",
    "millilitre": "millilitre millilitres milliliter milliliters ml",
    "gallon": "gallon gallons gal",
    "pint": "pint pints",
    "quart": "quart quarts",
    "bushel": "bushel bushels",
    "barrel": "barrel barrels bbl bbls",
    "barrel per day": "bpd b/d bopd",
    "kilometre per hour": "km/h kph kmh kmph",
    "metre per second": "m/s",
    "mile per hour": "mph",
    "knot": "knot knots",
    "degree": "degree degrees °",
    "degree Celsius": "°c ℃",
    "degree Fahrenheit": "°f ℉",
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw",
    "megawatt": "megawatt megawatts mw",
    "gigawatt": "gigawatt gigawatts gw",
    "terawatt": "terawatt terawatts tw",
    "kilowatt-hour": "kwh kilowatt-hour kilowatt-hours",
    "megawatt-hour": "mwh megawatt-hour megawatt-hours",
    "gigawatt-hour": "gwh gigawatt-hour gigawatt-hours",
    "terawatt-hour": "twh terawatt-hour terawatt-hours",
    "volt": "volt volts",
    "horsepower": "horsepower hp bhp",
    "calorie": "calorie calories kcal",
    "hertz": "hertz hz",
    "megahertz": "megahertz mhz",
    "gigahertz": "gigahertz ghz",
    "decibel": "decibel decibels db",
    "byte": "byte bytes",
    "kilobyte": "kilobyte kilobytes kb",
    "megabyte": "megabyte megabytes mb",
    "gigabyte": "gigabyte gigabytes gb",
    "terabyte": "terabyte terabytes tb",
    "petabyte": "petabyte petabytes pb",
    "megabit per second": "mbps",
    "gigabit per second": "gbps",
    "square metre": "m2 m² sqm",
    "square kilometre": "km2 km²",
    "square foot": "sqft ft2 ft²",
    "cubic metre": "m3 m³",
    "cubic centimetre": "cc cm3 cm³",
}
UNITS = {word: name for name, words in NAMES.items() for word in words.split()}
TIMES = list_words("second minute hour day night week fortnight month year decade century millennium")
QUALIFIERS = {
    "square": "square",
    "sq": "square",
    "sq.": "square",
    "cubic": "cubic",
    "cu": "cubic",
    "cu.": "cubic",
    "metric": "metric",
    "short": "short",
    "long": "long",
    "nautical": "nautical",
    "fluid": "fluid",
    "troy": "troy",
    "light": "light",
    "percentage": "percentage",
    "basis": "basis",
    "per": "per",
}
QUALIFIED = {
    **{f"{q} {u}": f"{q} {u}" for q in ("square", "cubic") for u in ("metre", "kilometre", "centimetre", "millimetre",
       "mile", "yard", "foot", "inch")},
    "metric ton": "metric ton", "short ton": "short ton", "long ton": "long ton", "nautical mile": "nautical mile",
    "fluid ounce": "fluid ounce", "troy ounce": "troy ounce", "light year": "light-year",
    "percentage point": "percentage point", "basis point": "basis point", "per cent": "percent",
    "metric tonne": "metric ton",
}  # fmt: skip
SMALL_ONLY = frozenset({"m", "g", "l"})
"""Letters that are a unit in small only ("5G", "1M" are none)."""
TOUCHING = frozenset({"g", "l", "ha", "°", "min", "sec", "mi", "gal"})
"""Units that are something else as a word of their own."""
SIGN = re.compile(r"[ \xa0]?([%％])|[ \xa0]?([\"″])(?=[ ]?(?:long|wide|tall|high|thick|deep|x\b|by\b))")
WORD = re.compile(
    rf"(?P<gap>{BLANK}{{1,2}}|\r?\n(?=[a-z])|{BLANK}?{HYPHEN}{BLANK}?|{BLANK}?[{{<]|)"
    r"(?P<word>°[cf]?|℃|℉|(?:km|m)/[hs]|b/d|[a-zμµ]+[23²³]?)(?P<dot>(?<=sq)\.|(?<=cu)\.)?(?![\w²³])"
)
SCALE_LETTER = re.compile(rf"{BLANK}?(?:celsius|centigrade|c\b)|{BLANK}?(?:fahrenheit|f\b)")
BRACKETED = re.compile(r"[ ]?\(([a-z/°²³]{1,5})\)")
PER = re.compile(
    rf"(?:{BLANK}of(?:{BLANK}[a-z]{{2,12}}){{1,2}}?)?(?:{BLANK}(?:per|an?|each|every){BLANK}|/|-an?-|-per-)"
    r"(?P<time>second|minute|hour|day|week|month|year|annum)(?![\w-])"
)
OLD = re.compile(rf"(?:{HYPHEN}|{BLANK}{HYPHEN}{BLANK}|{BLANK})olds?(?!\w)")


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit behind a number: where its words end, its name, and whether a hyphen ties it to the number."""

    end: int
    unit: str
    is_tied: bool = False


def is_time(unit: str | None) -> bool:
    """Tell whether a unit is a span of time."""
    return unit in TIMES


def read_measure(prose: Prose, at: int) -> Measure | None:
    """Read the unit right behind a number that ends at ``at``."""
    folded = prose.folded
    if found := SIGN.match(folded, at):
        return Measure(found.end(), "percent" if found.group(1) else "inch")
    found = WORD.match(folded, at)
    if found is None:
        return None
    word, gap, end = found.group("word"), found.group("gap"), found.end()
    is_tied = bool(gap.strip(" \xa0\t\r\n{<"))
    if qualifier := QUALIFIERS.get(word):
        second = WORD.match(folded, end)
        name = second and (UNITS.get(second.group("word")) or second.group("word").removesuffix("s"))
        unit = QUALIFIED.get(f"{qualifier} {name}")
        if second and unit:
            return finish(folded, Measure(second.end(), unit, is_tied))
    unit = UNITS.get(word)
    if unit is None or (gap and word in TOUCHING and word != "min"):
        return None
    if word in SMALL_ONLY and prose.text[found.start("word")].isupper() and word != "l":
        return None
    if word == "second" and gap and not is_tied:
        # "two second homes"
        return None
    return finish(folded, Measure(end, unit, is_tied))


def finish(folded: str, measure: Measure) -> Measure:
    """Return ``measure`` with all that belongs to it: a scale of degrees, a sign in brackets, "per day", "-old"."""
    end, unit = measure.end, measure.unit
    if unit == "degree" and (found := SCALE_LETTER.match(folded, end)):
        letter = found.group().strip()[0]
        end, unit = found.end(), "degree Celsius" if letter == "c" else "degree Fahrenheit"
    if unit == "year" and (found := OLD.match(folded, end)):
        return Measure(found.end(), unit, measure.is_tied)
    if unit not in ("percent", "percentage point") and (found := PER.match(folded, end)):
        time = found.group("time").replace("annum", "year")
        if unit != time:
            end, unit = found.end(), f"{unit} per {time}"
    bracketed = BRACKETED.match(folded, end)
    if bracketed and UNITS.get(bracketed.group(1)) == unit:
        end = bracketed.end()
    return Measure(end, unit, measure.is_tied)
