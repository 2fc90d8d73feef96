"""Fractions in words: "half", "two-thirds", "a quarter of", "one in five".

An ordinal is a fraction behind a hyphen ("one-third"), in the plural ("two thirds") or before "of" ("a third of
voters"). Elsewhere it is *loose*: only a word that measures, before it, makes it one ("by a third", "nearly half"),
since "a third term" and "the second half" are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribune.resolve.quantities.cardinals import SCALES, STEPS, Step
from attribune.resolve.quantities.prose import BLANK, HYPHEN

PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twentieth": 20,
    "hundredth": 100,
    "thousandth": 1000,
}
COUNTS = "an?|one|two|three|four|five|six|seven|eight|nine"
PART = rf"(?P<part>{'|'.join(PARTS)})(?P<plural>s?)(?!\w)"
FRACTION = re.compile(rf"(?P<count>{COUNTS})(?:(?P<hyphen>{BLANK}?{HYPHEN}{BLANK}?)|{BLANK}){PART}")
AND_PART = re.compile(rf"{BLANK}and{BLANK}(?P<count>{COUNTS})(?:{HYPHEN}|{BLANK}){PART}")
OF = re.compile(rf"{BLANK}of{BLANK}(?:a{BLANK}(?P<scale>million|billion|trillion)(?!\w))?")
HALF = re.compile(r"half(?!\w)")
HALF_OF = re.compile(rf"{BLANK}(?:of|the|its|their|his|her|our|all)(?!\w)")
QUARTER_SCALE = re.compile(rf"an?{BLANK}quarter(?:{HYPHEN}|{BLANK})(?=(?:million|billion|trillion)(?!\w))")
RATIO = re.compile(
    rf"{BLANK}(?:in|out{BLANK}of){BLANK}(?:every{BLANK})?(?P<whole>[0-9]{{1,4}}|[a-z]{{3,8}})(?![\w/-]|[.,][0-9])"
)
RATIO_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000})
NO_RATIO = re.compile(
    rf"{BLANK}?(?:%|per ?cent|(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|games?|matche?s?|starts?|seasons?"
    r"|miles?|states?|cities|countries)\b)"
)


@dataclass(frozen=True, slots=True)
class Fraction:
    """A fraction in words: where it ends, its value, and whether it needs a word that measures before it."""

    end: int
    value: float
    is_loose: bool = False


def read_fraction(folded: str, at: int) -> Fraction | None:
    """Read a fraction in words that starts at ``at``."""
    if folded[at] == "h":
        found = HALF.match(folded, at)
        return found and Fraction(found.end(), 0.5, is_loose=HALF_OF.match(folded, found.end()) is None)
    if found := QUARTER_SCALE.match(folded, at):
        return Fraction(found.end() - 1, 0.25)
    found = FRACTION.match(folded, at)
    if found is None:
        return None
    part, end = found.group("part"), found.end()
    value = STEPS[found.group("count")][1] / PARTS[part]
    if of := OF.match(folded, end):
        scale = of.group("scale")
        return Fraction(of.end(), value * SCALES[scale]) if scale else Fraction(end, value)
    is_period = part in ("quarter", "half") and not found.group("hyphen")
    return Fraction(end, value, is_loose=is_period or not (found.group("hyphen") or found.group("plural")))


def read_added_part(folded: str, end: int) -> Fraction | None:
    """Read "and a half" behind a number that ends at ``end``."""
    found = AND_PART.match(folded, end)
    return found and Fraction(found.end(), STEPS[found.group("count")][1] / PARTS[found.group("part")])


def read_ratio(folded: str, end: int, above: float) -> Fraction | None:
    """Read "in five" or "out of ten" behind the number ``above``; only wholes that people speak in make a ratio."""
    found = RATIO.match(folded, end)
    if found is None or NO_RATIO.match(folded, found.end()):
        return None
    word = found.group("whole")
    step = STEPS.get(word, (Step.ONE, 0.0))
    whole = float(word) if word.isdigit() else step[1]
    if whole not in RATIO_WHOLES or not 0 < above < whole:
        return None
    return Fraction(found.end(), above / whole)
