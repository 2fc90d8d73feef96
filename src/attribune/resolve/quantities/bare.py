"""Bare numbers: which numbers without a unit tell an amount, and which only point back or speak in general.

The rule: digits count unless they are a year. Words count from ten up, and below that where they count something ("two
EU members") or are a share of something told ("three of the suspects", "two were hurt"). "One" counts with a unit only.
"The two sides" points back to what was named, so it tells nothing new; "the two officers who were there" does.
"""

from __future__ import annotations

import re

from attribune.resolve.quantities.bounds import MEASURING, read_bound_before
from attribune.resolve.quantities.counted import Count
from attribune.resolve.quantities.numbers import Number
from attribune.resolve.quantities.prose import BLANK, list_words

POINTING = frozenset({"the", "these", "those", "all", "both", "other", "our"})
RESTRICTED = re.compile(rf"{BLANK}(?:that|who|which|whose|of|in|from|with|on|at|for)(?!\w)")
SHARE = re.compile(
    rf"{BLANK}(?:of{BLANK}(?:the|them|these|those|his|her|its|their|our|whom|which|every|[\w.]{{1,20}}['’]s?)"
    r"|were|was|are|have|had|others?|more|dead|killed|wounded|injured|missing|arrested|hurt)(?!\w)"
)
MORE_THAN = re.compile(rf"{BLANK}more{BLANK}than")
ZERO_BEFORE = list_words(
    "to at of near from is was were be been above below hit reached nearly almost with has had have totaled down"
)
NO_ZERO = re.compile(rf"{BLANK}?[-‐‑]|{BLANK}(?:tolerance|sum|in{BLANK}on|hour|carbon|coupon)(?!\w)")
MEASURED_PART = re.compile(r"half|quarter")
"""Parts that units are cut into ("a quarter mile"); "a third day" is the one after the second."""
KIN = list_words("family families mother father parent parents widow team crew party gang couple age ages")
"""Whom a bare number follows behind "of" ("a mother of two")."""
MANY = frozenset({"person", "troop", "soldier", "worker", "job", "child", "home", "house", "student", "man", "woman"})
FIRST_RECENT_YEAR = 1900
ROUND_YEAR = 2000
IDIOMS = frozenset({"day", "night", "minute", "second"})
"""Spans of time that "one" stands with when it means "some" ("one day he will")."""


def tells_share(folded: str, number: Number, words: list[str], *, has_unit: bool) -> bool:
    """Tell whether a fraction that may be none is one ("by a third", "a half hour"); true of every other number."""
    if not number.is_loose:
        return True
    is_measured = bool(words) and words[-1] in MEASURING
    if has_unit:
        return is_measured or MEASURED_PART.search(folded, number.start, number.end) is not None
    return is_measured and not folded.endswith((" a", " an"), number.start, number.end)


def tells_amount(folded: str, number: Number, words: list[str]) -> bool:
    """Tell whether a number that counts nothing named, and has no unit, is an amount."""
    last = words[-1] if words else ""
    if number.is_yearlike or last == "per":
        return False
    if not number.is_word or number.is_fraction or number.scale > 1:
        return True
    if number.value == 0:
        return last in ZERO_BEFORE and NO_ZERO.match(folded, number.end) is None
    if number.value == 1 or last in POINTING:
        return False
    if MORE_THAN.match(folded, number.end):
        return False
    if last.endswith(":") or (last == "of" and len(words) > 1 and words[-2] in KIN):
        return True
    return number.value >= 10 or SHARE.match(folded, number.end) is not None


def counts_year(number: Number, count: Count, words: list[str]) -> bool:
    """Tell whether a number that looks like a year counts: an early year, or 2000 with people or behind a bound."""
    if number.value < FIRST_RECENT_YEAR:
        return True
    if number.value != ROUND_YEAR:
        return False
    return (count.before == 0 and count.unit in MANY) or read_bound_before(words) is not None


def tells_count(folded: str, number: Number, count: Count, words: list[str]) -> bool:
    """Tell whether a number with the plural that it counts is an amount."""
    if number.is_yearlike and not counts_year(number, count, words):
        return False
    if not number.is_word:
        return True
    if number.value == 1 and not number.is_fraction:
        return False
    points_back = bool(words) and words[-1] in POINTING and number.value < 10
    return not points_back or count.before > 0 or RESTRICTED.match(folded, count.end) is not None
