"""Cardinals: numbers in words, from "zero" to "twenty-one trillion three hundred"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from attribune.resolve.quantities.prose import BLANK, HYPHEN

ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
}
LAKH_CRORE = frozenset({"lakh", "crore"})


class Step(Enum):
    """What a word does to the number that is being built."""

    ONE = "one"
    TEEN = "teen"
    TEN = "ten"
    HUNDRED = "hundred"
    SCALE = "scale"
    DOZEN = "dozen"


STEPS: dict[str, tuple[Step, float]] = {
    **{word: (Step.ONE, float(i)) for i, word in enumerate(ONES)},
    **{word: (Step.TEEN, float(i + 10)) for i, word in enumerate(TEENS)},
    **{word: (Step.TEN, float(10 * i + 20)) for i, word in enumerate(TENS)},
    **{word: (Step.SCALE, value) for word, value in SCALES.items()},
    "hundred": (Step.HUNDRED, 100.0),
    "dozen": (Step.DOZEN, 12.0),
    "a": (Step.ONE, 1.0),
    "an": (Step.ONE, 1.0),
}
FOLLOWS: dict[Step, frozenset[Step]] = {
    Step.ONE: frozenset({Step.TEN, Step.HUNDRED, Step.SCALE}),
    Step.TEEN: frozenset({Step.HUNDRED, Step.SCALE}),
    Step.TEN: frozenset({Step.HUNDRED, Step.SCALE}),
    Step.HUNDRED: frozenset({Step.ONE, Step.TEEN, Step.TEN}),
    Step.SCALE: frozenset({Step.ONE, Step.TEEN, Step.TEN, Step.HUNDRED, Step.SCALE}),
    Step.DOZEN: frozenset({Step.ONE, Step.TEEN, Step.TEN}),
}
"""Which steps may come just before one."""
MOST_WORDS = 24
POINT = re.compile(rf"{BLANK}point(?:{BLANK}(?:{'|'.join(ONES)})(?!\w)){{1,6}}")
FIRST = re.compile(r"[a-z]{1,12}")
NEXT = re.compile(rf"(?:{BLANK}{{1,2}}|{BLANK}?{HYPHEN}{BLANK}?)(and{BLANK}{{1,2}})?([a-z]{{3,12}})(?![a-z])")


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number in words: where it ends, its value, and the last scale in it (1 without one)."""

    end: int
    value: float
    scale: float


def read_cardinal(folded: str, at: int) -> Cardinal | None:
    """Read the longest number in words that starts at ``at``."""
    found = FIRST.match(folded, at)
    step = STEPS.get(found.group()) if found else None
    if found is None or step is None or step[0] in (Step.HUNDRED, Step.SCALE, Step.DOZEN):
        return None
    last, current = step
    total, scale, end = 0.0, 1.0, found.end()
    for _ in range(MOST_WORDS):
        found = NEXT.match(folded, end)
        step = STEPS.get(found.group(2)) if found else None
        if found is None or step is None or last not in FOLLOWS[step[0]]:
            break
        kind, value = step
        if found.group(1) and (last not in (Step.HUNDRED, Step.SCALE) or kind in (Step.HUNDRED, Step.SCALE)):
            break
        if kind is Step.SCALE:
            if scale != 1 and value >= scale and found.group(2) not in LAKH_CRORE:
                break
            # "three lakh crore" multiplies what is there; "two million three thousand" adds to it.
            total = (total + current) * value if last is Step.SCALE else total + current * value
            current, scale = 0.0, value
        elif kind in (Step.HUNDRED, Step.DOZEN):
            if not 0 < current < 100:
                break
            current *= value
        else:
            if kind is Step.ONE and last is Step.TEN and value == 0:
                break
            current += value
        last, end = kind, found.end()
        if kind is Step.DOZEN:
            break
    if folded.startswith("a", at) and end - at <= len("an"):
        return None
    end, decimals = read_decimals(folded, end)
    return Cardinal(end, total + current + decimals, scale)


def read_decimals(folded: str, end: int) -> tuple[int, float]:
    """Read "point two five" behind a number that ends at ``end``; return where it ends and its value, 0 without one."""
    found = POINT.match(folded, end)
    if found is None:
        return end, 0.0
    digits = "".join(str(ONES.index(word)) for word in found.group().split()[1:])
    return found.end(), float(f"0.{digits}")
