"""Ranges: two amounts that "to", "or", a dash or "between ... and" ties together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from attribune.resolve.quantities.amounts import Amount, read_amount
from attribune.resolve.quantities.prose import BLANK, Prose

JOIN = re.compile(rf"-?{BLANK}(?P<word>to|or|and){BLANK}|(?P<dash>[-–](?:to-)?|{BLANK}[-–]{BLANK})")
SECOND = re.compile(r"(?:us|c|a|hk|nz)?[$€£¥₹]?[ \xa0]?(?=[0-9.]|[a-z])")
RANGING = frozenset({"ranging", "range", "ranges", "ranged", "anywhere", "vary", "varying", "somewhere", "stretching"})
BETWEEN = 4
"""How many words may lie between "between" and the first number, it included ("between the ages of 12 and 16")."""
SHARED_BELOW = 1000


@dataclass(frozen=True, slots=True)
class Range:
    """Two amounts, and whether they are one stretch; if not, the first may still have taken the second's unit."""

    lower: Amount
    upper: Amount
    join: str
    is_one: bool


def read_second(prose: Prose, first: Amount) -> tuple[str, Amount] | None:
    """Read what ties ``first`` to a second amount ("to", "or", "and", "-"), and that amount."""
    found = JOIN.match(prose.folded, first.end)
    start = found and SECOND.match(prose.folded, found.end())
    if found is None or start is None or start.end() >= len(prose.folded):
        return None
    second = read_amount(prose, start.end())
    return (found.group("word") or "-", second) if second else None


def share_scale(lower: Amount, upper: Amount) -> Amount:
    """Return ``lower`` in the scale of ``upper`` where one word serves both ("$5 to $10 million")."""
    scale = upper.number.scale
    if lower.number.scale > 1 or scale < SHARED_BELOW or (lower.unit and not lower.is_prefixed):
        return lower
    if not lower.value < min(SHARED_BELOW, upper.value / scale):
        return lower
    return replace(lower, value=lower.value * scale)


def read_range(prose: Prose, first: Amount, words: list[str]) -> Range | None:
    """Read the range that ``first`` opens; ``words`` stand before it. Null where no second amount is tied to it.

    "From 5 to 10 percent" tells of a change as often as of a range, so its ends stay two amounts.
    """
    tied = read_second(prose, first)
    last = words[-1] if words else ""
    if tied is None or (tied[0] == "and" and "between" not in words[-BETWEEN:]):
        return None
    join, upper = tied
    if upper.is_prefixed and not first.is_prefixed:
        return None
    lower = share_scale(first, upper)
    if upper.unit and lower.unit is None and not (upper.number.is_yearlike and upper.is_tied):
        lower = replace(lower, unit=upper.unit, is_money=upper.is_money)
    elif lower.unit and upper.unit is None:
        upper = replace(upper, unit=lower.unit, is_money=lower.is_money)
    is_change = last == "from" and not (len(words) > 1 and words[-2] in RANGING)
    is_one = lower.unit == upper.unit and lower.value < upper.value and not is_change
    if join == "or" and upper.value > 10 * max(lower.value, 1):
        is_one = False
    return Range(lower, upper, join, is_one)
