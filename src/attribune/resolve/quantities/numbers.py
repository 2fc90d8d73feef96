"""Numbers: digits or words, their scale and their fraction, as one value ("1.6 million", "two and a half")."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from attribune.resolve.quantities.cardinals import SCALES, read_cardinal
from attribune.resolve.quantities.fractions import read_added_part, read_fraction, read_ratio
from attribune.resolve.quantities.numerals import VULGAR, read_numeral
from attribune.resolve.quantities.prose import BLANK, HYPHEN

SHORT_SCALES = {
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "mm": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "trln": 1e12,
}
LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
COUNT_SCALES = {"hundred": 100.0, "dozen": 12.0, "dozens": 12.0, "lakhs": 1e5, "crores": 1e7}
ALL_SCALES = {**SCALES, **COUNT_SCALES, **{k: v for k, v in SHORT_SCALES.items() if k not in ("mm", "mil")}}
SCALE = re.compile(
    rf"(?:{BLANK}{{1,2}}|\r?\n|{HYPHEN}|{BLANK}{HYPHEN}{BLANK}|(?<=[0-9{VULGAR}]))({'|'.join(sorted(ALL_SCALES))})(?![a-z0-9])"
)
HALF_A = re.compile(rf"{BLANK}an?(?={BLANK})")
LETTER = re.compile(rf"{BLANK}?(mm|mil|[kmbt])(?![\w²³/])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the text.

    Attributes:
        start, end: its code points, sign left out.
        value: with its scale.
        scale: what the value was multiplied by (1e6 in "1.6 million").
        is_word: it begins with a letter.
        is_yearlike: it looks like a year.
        is_fraction: it is a share of something.
        is_loose: a fraction only behind a word that measures.
    """

    start: int
    end: int
    value: float
    scale: float = 1.0
    is_word: bool = False
    is_yearlike: bool = False
    is_fraction: bool = False
    is_loose: bool = False


def read_number(folded: str, at: int) -> Number | None:
    """Read the number that starts at ``at``, with all that belongs to it."""
    number = read_worded(folded, at) if folded[at].isalpha() else read_figure(folded, at)
    if number is None:
        return None
    number = add_part(folded, number)
    number = read_scale(folded, number)
    ratio = None if number.is_fraction or number.scale != 1 else read_ratio(folded, number.end, number.value)
    return replace(number, end=ratio.end, value=ratio.value, is_fraction=True) if ratio else number


def read_figure(folded: str, at: int) -> Number | None:
    """Read a number in digits."""
    numeral = read_numeral(folded, at)
    if numeral is None:
        return None
    return Number(at, numeral.end, numeral.value, is_yearlike=numeral.is_yearlike, is_fraction=numeral.is_fraction)


def read_worded(folded: str, at: int) -> Number | None:
    """Read a number in words: a fraction where the words are one, else a cardinal."""
    if fraction := read_fraction(folded, at):
        end, value, is_loose = fraction.end, fraction.value, fraction.is_loose
        if value == 0.5 and is_loose and (found := HALF_A.match(folded, end)):
            # "half a million", "half an hour": what follows tells whether it measures anything.
            end = found.end()
        return Number(at, end, value, is_word=True, is_fraction=True, is_loose=is_loose)
    cardinal = read_cardinal(folded, at)
    return Number(at, cardinal.end, cardinal.value, cardinal.scale, is_word=True) if cardinal else None


def add_part(folded: str, number: Number) -> Number:
    """Return ``number`` with "and a half" added: half of one, or half of its million."""
    part = None if number.is_fraction else read_added_part(folded, number.end)
    if part is None:
        return number
    return replace(number, end=part.end, value=number.value + part.value * number.scale)


def read_scale(folded: str, number: Number) -> Number:
    """Return ``number`` with the scale words behind it; at most two ("three hundred thousand", "3 lakh crore")."""
    for _ in range(2):
        found = SCALE.match(folded, number.end)
        if found is None:
            break
        if number.is_word and number.scale > 1:
            # A cardinal has read its scales itself; "one million and a half million" says nothing.
            break
        scale = ALL_SCALES[found.group(1)]
        number = replace(
            number,
            end=found.end(),
            value=number.value * scale,
            scale=number.scale * scale,
            is_yearlike=False,
            is_loose=False,
            is_fraction=False,
        )
    return number


def read_letter_scale(folded: str, number: Number) -> Number | None:
    """Return ``number`` times its letter ("$50k", "3m"), null without one; only money and counts take letters."""
    found = None if number.is_word else LETTER.match(folded, number.end)
    if found is None:
        return None
    letter = found.group(1)
    scale = LETTER_SCALES.get(letter) or SHORT_SCALES[letter]
    return replace(number, end=found.end(), value=number.value * scale, scale=scale, is_yearlike=False)
