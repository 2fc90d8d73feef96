"""All rules of the grammar, in the order in which they are tried, by what they can start with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True)
class Index:
    """The rules that can start with a sign, in order, by sign; and those signs, to search a text for."""

    start: re.Pattern[str]
    by_start: dict[str, tuple[tuple[Rule, re.Pattern[str]], ...]]


@cache
def index_rules() -> Index:
    """Compile the rules, once, when they are first asked for."""
    found: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {}
    for rule in RULES:
        pattern = re.compile(expand_pattern(rule.pattern, keep=True))
        for sign in find_starts(pattern.pattern):
            found.setdefault(sign, []).append((rule, pattern))
    start = re.compile(f"[{''.join(map(re.escape, found))}]")
    return Index(start, {sign: tuple(rules) for sign, rules in found.items()})
