"""Dates found in a text from left to right, each resolved against the day of publication and the dates before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from attribune.records import Span
from attribune.records.references import DateReference
from attribune.resolve.dates import months, numeric, quarters, units, weekdays, years
from attribune.resolve.dates.grammar import Need, Phrase, Rule, expand_pattern, name_parts
from attribune.resolve.dates.numeric import find_order
from attribune.resolve.dates.periods import Grain, Period
from attribune.resolve.dates.tense import find_tense
from attribune.resolve.dates.tokens import Tokens, cut_tokens

# The first rule that fits at a place has it, so longer forms stand before shorter ones.
RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *months.RULES,
    *quarters.RULES,
    *weekdays.RULES,
    *units.RULES,
    *years.RULES,
)
SCAN = re.compile("|".join(f"(?P<r{i}>{expand_pattern(rule.pattern, keep=False)})" for i, rule in enumerate(RULES)))
PARTS = tuple(re.compile(expand_pattern(rule.pattern, keep=True)) for rule in RULES)


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is read against: the day of publication, the text's order of numbers, and the dates before."""

    today: date | None
    month_first: bool | None
    anchor: Period | None = None
    quarter: Period | None = None

    def add(self, period: Period) -> Context:
        """Return the context behind a date."""
        quarter = period if period.grain in (Grain.QUARTER, Grain.DAYS) else self.quarter
        return replace(self, anchor=period, quarter=quarter)


def read_day(published: str | None) -> date | None:
    """Return the day of publication; null where it is missing or no day."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def find_dates(text: str, *, published: str | None, skip: Sequence[Span] = ()) -> tuple[DateReference, ...]:
    """Return the words of ``text`` that name a time, in text order, disjoint, with what they come to.

    Args:
        text: an article's text.
        published: the day of publication, in ISO form; without it, what is told from it comes to null.
        skip: stretches in which nothing is found, such as a byline.
    """
    tokens = cut_tokens(text)
    context = Context(read_day(published), find_order(tokens))
    found: list[DateReference] = []
    at = 0
    while match := SCAN.search(tokens.signs, at):
        at = max(match.end(), match.start() + 1)
        span = Span(tokens.starts[match.start()], tokens.starts[match.end()])
        if any(span.overlaps(other) for other in skip):
            continue
        rule = int((match.lastgroup or "r0")[1:])
        try:
            period = resolve_match(tokens, match, rule=rule, context=context)
        except (ValueError, OverflowError):
            # Words that look like a date and name no day, such as 31 February.
            continue
        if period is not None:
            context = context.add(period)
        found.append(DateReference(span, period.to_iso() if period else None))
    return tuple(found)


def resolve_match(tokens: Tokens, match: re.Match[str], *, rule: int, context: Context) -> Period | None:
    """Return what a match of a rule comes to, null if it cannot be told."""
    need = RULES[rule].need
    today = context.today
    if today is None:
        if need is Need.TODAY or (need is Need.ANCHOR and context.anchor is None):
            return None
        today = context.anchor.first if context.anchor else date(2000, 1, 1)
    parts = PARTS[rule].match(tokens.signs, match.start())
    if parts is None:
        return None
    phrase = Phrase(
        parts=name_parts(parts, tokens.words),
        today=today,
        tense=find_tense(tokens.signs, match.start(), match.end()),
        month_first=context.month_first,
        anchor=context.anchor,
        quarter=context.quarter,
    )
    return RULES[rule].resolve(phrase)
