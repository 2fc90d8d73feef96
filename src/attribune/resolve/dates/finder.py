"""Dates found in a text from left to right, each resolved against the day of publication and the dates before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from attribune.records import DateReference, Span
from attribune.resolve.dates.grammar import Need, Phrase, Rule, name_parts
from attribune.resolve.dates.numeric import find_order
from attribune.resolve.dates.periods import Grain, Period
from attribune.resolve.dates.rules import index_rules
from attribune.resolve.dates.stretches import join_dates
from attribune.resolve.dates.tense import find_tense
from attribune.resolve.dates.tokens import Tokens, cut_tokens

# Tokens: how far on a quarter is still the one spoken of.
QUARTER_REACH = 800
# What stands in for the day of publication where a date needs none.
SOME_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Found:
    """A date among the tokens ``start`` to ``end``.

    Attributes:
        period: null where it cannot be told.
        is_rejected: that the words look like a date and name no day of the calendar.
    """

    start: int
    end: int
    period: Period | None
    is_rejected: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a date is read against: the day of publication, the text's order of numbers, and the dates before."""

    today: date | None
    month_first: bool | None
    anchor: Period | None = None
    quarter: Period | None = None
    quarter_at: int = 0

    def add(self, found: Found) -> Context:
        """Return the context behind a date."""
        if found.period is None:
            return self
        if found.period.grain is Grain.QUARTER:
            return replace(self, anchor=found.period, quarter=found.period, quarter_at=found.end)
        return replace(self, anchor=found.period)


def find_dates(text: str, *, published: str | None, skip: Sequence[Span] = ()) -> tuple[DateReference, ...]:
    """Return the words of ``text`` that name a time, in text order, disjoint, with what they come to.

    Args:
        text: an article's text.
        published: the day of publication, in ISO form; without it, what is told from it comes to null.
        skip: stretches in which nothing is found, such as a byline.
    """
    tokens = cut_tokens(text)
    blocked = Blocked.of(skip)
    return tuple(
        DateReference(span, found.period.to_iso() if found.period else None)
        for found in find_in_tokens(tokens, today=read_day(published), blocked=blocked)
        if (span := Span(tokens.starts[found.start], tokens.starts[found.end]))
    )


def read_day(published: str | None) -> date | None:
    """Return the day of publication; null where it is missing or no day."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Blocked:
    """Stretches of a text in which nothing is found, merged and in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Sequence[Span]) -> Blocked:
        """Merge the spans."""
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return cls(tuple(span.start for span in merged), tuple(span.end for span in merged))

    def covers(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text shares a character with one of them."""
        before = bisect_right(self.starts, end - 1) - 1
        return before >= 0 and self.ends[before] > start


def find_in_tokens(tokens: Tokens, *, today: date | None, blocked: Blocked) -> Iterator[Found]:
    """Yield the dates; a stretch between two dates is one of them."""
    context = Context(today, find_order(tokens))
    last: Found | None = None
    at = 0
    for place in index_rules().start.finditer(tokens.signs):
        if place.start() < at:
            continue
        read = read_at(tokens, place.start(), context=context)
        if read is None or blocked.covers(tokens.starts[read.start], tokens.starts[read.end]):
            continue
        at = read.end
        if read.is_rejected:
            continue
        found, joined = read, join_found(tokens.signs, last, read)
        if joined is not None:
            found, last = joined, None
        if last is not None:
            yield last
        context = context.add(found)
        last = found
    if last is not None:
        yield last


def join_found(signs: str, first: Found | None, last: Found) -> Found | None:
    """Return the stretch from one date to the next, null if they are not its ends."""
    if first is None or first.period is None or last.period is None:
        return None
    places = (first.start, first.end), (last.start, last.end)
    period = join_dates(signs, *places, periods=(first.period, last.period))
    return Found(first.start, last.end, period) if period else None


def read_at(tokens: Tokens, at: int, *, context: Context) -> Found | None:
    """Return what the first rule that fits at a token makes of it, null if none does."""
    for rule, pattern in index_rules().by_start[tokens.signs[at]]:
        match = pattern.match(tokens.signs, at)
        if match is None:
            continue
        try:
            period = resolve_match(tokens, match, rule=rule, context=context)
        except LookupError:
            # What looks like a date is something else, which the next rule may know.
            continue
        except (ValueError, OverflowError):
            # A date that no calendar has, such as 31 February: no part of it is one.
            return Found(match.start(), match.end(), None, is_rejected=True)
        return Found(match.start(), match.end(), period)
    return None


def resolve_match(tokens: Tokens, match: re.Match[str], *, rule: Rule, context: Context) -> Period | None:
    """Return what a match of a rule comes to, null if it cannot be told."""
    need, today = rule.need, context.today
    if today is None:
        if need is Need.TODAY or (need is Need.ANCHOR and context.anchor is None):
            return None
        today = context.anchor.first if context.anchor else SOME_DAY
    phrase = Phrase(
        parts=name_parts(match, tokens.words),
        today=today,
        tense=find_tense(tokens.signs, match.start(), match.end()),
        month_first=context.month_first,
        anchor=context.anchor,
        quarter=context.quarter if match.start() - context.quarter_at < QUARTER_REACH else None,
    )
    return rule.resolve(phrase)
