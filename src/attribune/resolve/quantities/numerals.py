"""Numerals: numbers in digits, with grouping, decimals and vulgar fractions.

A comma groups thousands ("1,250,000") or lakhs ("12,50,000"), a point is decimal. The European way round is read only
where it can mean nothing else: "1.000,50", "1.000.000", "3,5 percent". Narrow and no-break spaces group too, plain ones
from a million up.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
GROUPED = re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3})(\.[0-9]{1,9})?(?!,?[0-9])")
SPACED = re.compile(r"[0-9]{1,3}(?:(?:[\xa0\u2009\u202f][0-9]{3}){1,6}|(?: [0-9]{3}){2,6})(?:[.,][0-9]{1,9})?(?![0-9])")
CONTINENTAL = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{3}){1,6}),([0-9]{1,2})(?![0-9,])|([0-9]{1,3}(?:\.[0-9]{3}){2,6})(?![.,]?[0-9])"
)
DECIMAL_COMMA = re.compile(r"([0-9]{1,3}),([0-9]{1,2})(?=[ \xa0]?(?:%|per ?cent|million|billion|trillion|bn\b))")
PLAIN = re.compile(r"([0-9]{1,18}(?:\.[0-9]{1,18})?|\.[0-9]{1,18})(?![0-9])")
MIXED = re.compile(rf"(?:[ \xa0]{{1,2}}|-)?(?:([{VULGAR}])|(?<=[ -])([1-9][0-9]?) ?[/⁄] ?([1-9][0-9]?)(?![0-9/]))")
SLASHED = re.compile(r"([1-9][0-9]?)[/⁄]([1-9][0-9]?)(?![0-9/⁄])")
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits: where it ends, its value, and whether it is four digits without marks, as years are."""

    end: int
    value: float
    is_yearlike: bool = False
    is_fraction: bool = False


def read_vulgar(mark: str) -> float:
    """Return the value of a character such as ½."""
    return unicodedata.numeric(mark)


def read_slashed(folded: str, at: int) -> Numeral | None:
    """Read a fraction such as "3/4": smaller than one, and with a denominator that is in use."""
    found = SLASHED.match(folded, at)
    if found is None:
        return None
    above, below = int(found.group(1)), int(found.group(2))
    if above >= below or below not in DENOMINATORS:
        return None
    return Numeral(found.end(), above / below, is_fraction=True)


def add_fraction(folded: str, whole: Numeral) -> Numeral:
    """Return ``whole`` with the fraction that follows it ("7 3/4", "2½") added."""
    found = MIXED.match(folded, whole.end)
    if found is None:
        return whole
    if found.group(1):
        return Numeral(found.end(), whole.value + read_vulgar(found.group(1)))
    above, below = int(found.group(2)), int(found.group(3))
    if above >= below or below not in DENOMINATORS:
        return whole
    return Numeral(found.end(), whole.value + above / below)


def read_numeral(folded: str, at: int) -> Numeral | None:
    """Read the number in digits that starts at ``at``; a run of more than eighteen digits is none."""
    if folded[at] in VULGAR:
        return Numeral(at + 1, read_vulgar(folded[at]), is_fraction=True)
    if found := GROUPED.match(folded, at):
        return add_fraction(folded, Numeral(found.end(), float(found.group().replace(",", ""))))
    if found := SPACED.match(folded, at):
        digits = re.sub(r"[ \xa0\u2009\u202f]", "", found.group()).replace(",", ".")
        return Numeral(found.end(), float(digits))
    if found := CONTINENTAL.match(folded, at):
        digits = found.group(1) or found.group(3)
        return Numeral(found.end(), float(f"{digits.replace('.', '')}.{found.group(2) or 0}"))
    if found := DECIMAL_COMMA.match(folded, at):
        return Numeral(found.end(), float(f"{found.group(1)}.{found.group(2)}"))
    if slashed := read_slashed(folded, at):
        return slashed
    if found := PLAIN.match(folded, at):
        digits = found.group()
        is_yearlike = len(digits) == 4 and digits.isdigit() and "1000" < digits < "2100"
        return add_fraction(folded, Numeral(found.end(), float(digits), is_yearlike))
    return None
