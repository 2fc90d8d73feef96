"""All rules of the grammar, in the order in which they are tried, by what they can start with."""

from __future__ import annotations

import re

from attribune.resolve.dates import feasts, months, numeric, quarters, units, weekdays, weeks, years
from attribune.resolve.dates.grammar import Rule, expand_pattern
from attribune.resolve.dates.starts import find_starts

# The first rule that fits at a place has it, so longer forms stand before shorter ones.
RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *months.RULES,
    *quarters.RULES,
    *weekdays.RULES,
    *weeks.RULES,
    *units.RULES,
    *feasts.RULES,
    *years.RULES,
)
PATTERNS = tuple(re.compile(expand_pattern(rule.pattern, keep=True)) for rule in RULES)


def index_rules() -> dict[str, tuple[tuple[int, re.Pattern[str]], ...]]:
    """Return the rules that can start with a sign, in order, by sign."""
    found: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for number, pattern in enumerate(PATTERNS):
        for sign in find_starts(pattern.pattern):
            found.setdefault(sign, []).append((number, pattern))
    return {sign: tuple(patterns) for sign, patterns in found.items()}


BY_START = index_rules()
START = re.compile(f"[{''.join(map(re.escape, BY_START))}]")
