"""All rules of the grammar, in the order in which they are tried, and where in a text they fit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribune.resolve.dates import feasts, months, numeric, quarters, units, weekdays, years
from attribune.resolve.dates.grammar import Rule, expand_pattern
from attribune.resolve.dates.starts import find_starts

# The first rule that fits at a place has it, so longer forms stand before shorter ones.
RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *months.RULES,
    *quarters.RULES,
    *weekdays.RULES,
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


def find_candidates(signs: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield, at every place where a rule fits, the first one's number and match; matches may overlap."""
    for start in START.finditer(signs):
        for number, pattern in BY_START[start.group()]:
            match = pattern.match(signs, start.start())
            if match is not None:
                yield number, match
                break
