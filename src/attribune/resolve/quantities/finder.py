"""The finder: every quantity of a text, from left to right, in one pass.

A number anchors a reading; what stands around it within a few words decides whether it is a quantity and of what. No
pattern looks further than a bounded stretch, so that the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribune.records import Bound, Quantity, Span
from attribune.resolve.quantities.ages import read_age
from attribune.resolve.quantities.amounts import Amount, read_amount
from attribune.resolve.quantities.bare import IDIOMS, tells_amount, tells_count, tells_share
from attribune.resolve.quantities.bounds import lasts_over, read_bound_after, read_bound_before
from attribune.resolve.quantities.cardinals import ONES, TEENS, TENS
from attribune.resolve.quantities.counted import read_count, read_tied
from attribune.resolve.quantities.currencies import read_currency_before
from attribune.resolve.quantities.fractions import PARTS
from attribune.resolve.quantities.guards import (
    DATE_JOIN,
    is_dated,
    is_label,
    is_list_mark,
    is_named,
    is_named_time,
    skip_no_amount,
    touches_word,
)
from attribune.resolve.quantities.measures import is_time
from attribune.resolve.quantities.numerals import VULGAR
from attribune.resolve.quantities.prose import Prose, fold_case
from attribune.resolve.quantities.ranges import read_range

ANCHOR = re.compile(
    rf"(?P<address>(?:https?://|www\.)\S+|[@#]\w+)|[0-9{VULGAR}]|(?<![\w.])\.(?=[0-9])"
    rf"|(?<![^\W_])(?:{'|'.join([*ONES, *TEENS, *TENS])}|half)(?![^\W_])"
    rf"|(?<![^\W_])an?(?=[ \xa0-](?:hundred|thousand|million|billion|trillion|lakh|crore|dozen|"
    rf"{'|'.join(PARTS)})(?!\w))"
)
RUN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Step:
    """What an anchor gave: where to go on, the quantity if it was one, where a date or label ended if it was that."""

    end: int
    quantity: Quantity | None = None
    listed: int = -1


def find_quantities(text: str, *, skip: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Find the quantities of ``text``, in text order, disjoint; inside ``skip`` (dates) none is read."""
    prose = fold_case(text)
    spans = sorted(skip)
    return tuple(q for q in read_steps(prose, spans))


def read_steps(prose: Prose, skip: list[Span]) -> Iterator[Quantity]:
    """Yield the quantities of ``prose`` outside the sorted spans of ``skip``."""
    at, barred, listed, ahead = 0, 0, -1, 0
    while anchor := ANCHOR.search(prose.folded, at):
        start = anchor.start()
        while ahead < len(skip) and skip[ahead].start <= start:
            barred = max(barred, skip[ahead].end)
            ahead += 1
        if start < barred:
            at = barred
            continue
        if anchor.lastgroup:
            at = anchor.end()
            continue
        step = read_step(prose, start, listed)
        listed, at = step.listed, max(step.end, start + 1)
        quantity = step.quantity
        if quantity is None or quantity.span.start < barred:
            continue
        if ahead < len(skip) and skip[ahead].start < quantity.span.end:
            at = max(start + 1, skip[ahead].start)
            continue
        barred = quantity.span.end
        yield quantity


def read_step(prose: Prose, at: int, listed: int) -> Step:
    """Read what is anchored at ``at``; ``listed`` is where a date or label ended just before, or -1."""
    folded = prose.folded
    if not folded[at].isalpha() and folded[at] not in VULGAR and read_currency_before(prose, at) is None:
        if touches_word(folded, at):
            return Step(skip_run(folded, at))
        if (end := skip_no_amount(folded, at)) is not None:
            return Step(end)
    amount = read_amount(prose, at)
    if amount is None:
        return Step(skip_run(folded, at))
    words = prose.read_before(amount.start)
    if amount.unit is None:
        if is_dated(prose, amount.number, words) or goes_on(prose, amount, listed):
            return Step(amount.end, listed=amount.end)
        if is_list_mark(folded, amount.number):
            return Step(amount.end)
    return read_ranged(prose, amount, words) or read_single(prose, amount, words)


def skip_run(folded: str, at: int) -> int:
    """Return where the run of letters and digits at ``at`` ends."""
    run = RUN.match(folded, at)
    return run.end() if run else at + 1


def goes_on(prose: Prose, amount: Amount, listed: int) -> bool:
    """Tell whether a number goes on with the date or label before it ("July 3 and *4*", "grades 8, *9* and *10*")."""
    if listed < 0 or amount.start - listed > 6 or amount.number.is_word:
        return False
    if DATE_JOIN.fullmatch(prose.folded, listed, amount.start) is None:
        return False
    return amount.number.is_yearlike or read_count(prose, amount.end) is None


def read_ranged(prose: Prose, amount: Amount, words: list[str]) -> Step | None:
    """Read the amount as an end of a range; null where it stands alone, whether or not it took a unit from a range."""
    found = read_range(prose, amount, words)
    if found is None:
        return None
    lower, upper = found.lower, found.upper
    if lower.unit is None:
        if is_dated(prose, upper.number, []):
            return Step(upper.end, listed=upper.end)
        count = read_count(prose, upper.end) or read_tied(prose.folded, upper.end, is_word=upper.number.is_word)
        if is_label(lower.number, words) or lower.number.is_yearlike or upper.number.is_yearlike:
            return None
        if not found.is_one or (count is None and found.join in ("-", "or")):
            # A score, a vote, "one or two".
            return Step(upper.end) if found.join == "-" else None
        end, unit = (count.end, count.unit) if count else (upper.end, None)
    else:
        if not found.is_one:
            return read_single(prose, lower, words) if amount.unit is None else None
        end, unit = upper.end, lower.unit
    bound = upper.limit.bound if upper.limit else read_bound(words, unit)
    quantity = Quantity(Span(lower.start, end), lower.value, unit or read_age(prose, amount, words), bound, upper.value)
    return Step(end, quantity)


def read_single(prose: Prose, amount: Amount, words: list[str]) -> Step:
    """Read an amount that stands alone."""
    folded, number = prose.folded, amount.number
    bound = amount.limit.bound if amount.limit else read_bound(words, amount.unit)
    if amount.unit is not None:
        if is_idle(prose, amount, bound, words) or not tells_share(folded, number, words, has_unit=True):
            return Step(amount.end)
        return Step(amount.end, make_quantity(amount, amount.end, amount.unit, bound))
    if not number.is_word and folded[number.end : number.end + 1].isalnum():
        return Step(skip_run(folded, number.end))
    if not tells_share(folded, number, words, has_unit=False):
        return Step(number.end)
    if is_label(number, words):
        return Step(number.end, listed=number.end)
    if is_named(prose, number, words):
        return Step(number.end)
    behind = amount.limit.end if amount.limit else number.end
    count = None if number.is_fraction else read_count(prose, behind)
    if count and bound is None and (limit := read_bound_after(folded, count.end)):
        bound = limit.bound
    if count and tells_count(folded, number, count, words):
        return Step(count.end, make_quantity(amount, count.end, count.unit, bound))
    tied = read_tied(folded, behind, is_word=number.is_word)
    if tied and not number.is_yearlike:
        return Step(tied.end, make_quantity(amount, tied.end, tied.unit, bound))
    if (count and not number.is_yearlike) or not tells_amount(folded, number, words):
        return Step(number.end)
    return Step(number.end, make_quantity(amount, number.end, read_age(prose, amount, words), bound))


def read_bound(words: list[str], unit: str | None) -> Bound | None:
    """Read the bound before an amount, unless it is the "over" of a span of time ("$7 billion over ten years")."""
    bound = read_bound_before(words)
    is_during = bound is Bound.OVER and is_time(unit) and lasts_over(words)
    return None if is_during else bound


def is_idle(prose: Prose, amount: Amount, bound: Bound | None, words: list[str]) -> bool:
    """Tell whether a number with a unit is none all the same: "one day", "in 2012 dollars", "60 Minutes"."""
    number = amount.number
    if number.is_yearlike and amount.is_money and not amount.is_prefixed:
        return bool(words) and words[-1] in ("in", "constant")
    if is_time(amount.unit) and is_named_time(prose, number):
        return True
    is_some = number.is_word and number.value == 1 and amount.unit in IDIOMS
    return is_some and not amount.is_tied and bound is None


def make_quantity(amount: Amount, end: int, unit: str | None, bound: Bound | None) -> Quantity:
    """Build the record of one amount."""
    return Quantity(Span(amount.start, end), amount.value, unit, bound)
