"""Amounts: one number with the sign, currency and unit that stand right around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from attribune.resolve.quantities.bounds import Limit, read_bound_after
from attribune.resolve.quantities.counted import read_count
from attribune.resolve.quantities.currencies import PARTS, Currency, read_currency_after, read_currency_before
from attribune.resolve.quantities.measures import Measure, read_measure
from attribune.resolve.quantities.numbers import Number, read_letter_scale, read_number
from attribune.resolve.quantities.prose import BLANK, Prose

SIGN = re.compile(rf"(?:(?:(?<![\w.,)%'’-])(?<![0-9]{BLANK})[-−–]|(?<!\w)(?:minus|negative){BLANK}|(?<!\w)[+]))$")
SIGN_WINDOW = 10
COINS_END = re.compile(rf"{BLANK}?(?:[.,;:!?)\"”]|$|and{BLANK})")
"""What may follow coins without a name ("thirteen dollars forty-five."); a noun makes them a number of their own."""
AND = re.compile(rf"{BLANK}(and{BLANK})?(?=[a-z0-9])")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and what stands right around it.

    Attributes:
        number: the number itself.
        start, end: with sign, currency and unit.
        value: of the number, with its sign.
        unit: null where no currency, percent or measure stands with it.
        is_money: the unit is a currency.
        is_prefixed: the currency stands before the number.
        is_tied: a hyphen ties the unit to the number ("45-acre").
        limit: a bound right behind the number or the unit ("50-plus"), null without one.
    """

    number: Number
    start: int
    end: int
    value: float
    unit: str | None = None
    is_money: bool = False
    is_prefixed: bool = False
    is_tied: bool = False
    limit: Limit | None = None


def read_amount(prose: Prose, at: int) -> Amount | None:
    """Read the amount whose number starts at ``at``."""
    number = read_number(prose.folded, at)
    if number is None:
        return None
    before = read_currency_before(prose, at)
    number = widen_scale(prose, number, before)
    start, value = read_sign(prose.folded, before.start if before else at, number.value)
    amount = Amount(number, start, number.end, value, limit=read_bound_after(prose.folded, number.end))
    if before:
        return add_coins(prose, replace(amount, unit=before.unit, is_money=True, is_prefixed=True))
    behind = amount.limit.end if amount.limit else number.end
    after = read_unit(prose, behind, number)
    if after is None:
        return amount
    is_money = isinstance(after, Currency)
    amount = replace(
        amount,
        end=after.end,
        unit=after.unit,
        is_money=is_money,
        is_tied=isinstance(after, Measure) and after.is_tied,
        limit=amount.limit or read_bound_after(prose.folded, after.end),
    )
    return add_coins(prose, amount) if is_money and after.unit not in PARTS else amount


def read_unit(prose: Prose, at: int, number: Number) -> Currency | Measure | None:
    """Read the currency or measure behind a number."""
    return read_measure(prose, at) or read_currency_after(prose, at, number.scale)


def widen_scale(prose: Prose, number: Number, before: Currency | None) -> Number:
    """Return ``number`` times the letter behind it, where money or counted things show that it is no unit."""
    lettered = read_letter_scale(prose.folded, number)
    if lettered is None:
        return number
    if before:
        return lettered
    if prose.folded[lettered.end - 2 : lettered.end] in ("mm", "il"):
        # Millimetres and thousandths of an inch, except behind a currency.
        return number
    if read_unit(prose, lettered.end, lettered):
        return lettered
    count = read_count(prose, lettered.end)
    return lettered if count and count.before == 0 else number


def read_sign(folded: str, start: int, value: float) -> tuple[int, float]:
    """Return where an amount starts, and its value, with the sign before it."""
    window = folded[max(0, start - SIGN_WINDOW) : start]
    found = SIGN.search(window)
    if found is None:
        return start, value
    return start - len(window) + found.start(), value if found.group() == "+" else -value


def add_coins(prose: Prose, amount: Amount) -> Amount:
    """Return an amount in money with its smaller coins added: "thirteen dollars (and) forty-five cents"."""
    found = AND.match(prose.folded, amount.end)
    coins = found and read_number(prose.folded, found.end())
    if found is None or coins is None or not 0 < coins.value < 100:
        return amount
    named = read_currency_after(prose, coins.end, 1.0)
    value = amount.value + coins.value / 100
    if named and named.unit in PARTS:
        return replace(amount, end=named.end, value=value)
    if coins.is_word and amount.number.scale == 1 and COINS_END.match(prose.folded, coins.end):
        return replace(amount, end=coins.end, value=value)
    return amount
