"""Values: dates and amounts, as the record writes them for machines, as people write them."""

from __future__ import annotations

from datetime import date

from attribune.records import Bound, Quantity
from attribune.web.numerals import GAP

BOUNDS = {
    Bound.ABOUT: "about ",
    Bound.OVER: "more than ",
    Bound.UNDER: "less than ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
}


def write_date(iso: str | None) -> str:
    """Return a date as people write it: ``17 July 2031``, ``July 2031``, ``week 29 of 2031``; of an interval both."""
    if iso is None:
        return "a time that cannot be told"
    if "/" in iso:
        return " to ".join(map(write_date, iso.split("/")))
    if "W" in iso:
        return f"week {int(iso[6:])} of {iso[:4]}"
    if len(iso) == 4:
        return iso
    day = date.fromisoformat(f"{iso}-01"[:10])
    return f"{day:%B} {day.year}" if len(iso) == 7 else f"{day.day} {day:%B} {day.year}"


def write_quantity(quantity: Quantity) -> str:
    """Return an amount as people write it: ``about 75 000 000 USD``."""
    if quantity.value is None:
        return f"an unstated number{f' of {quantity.unit}' if quantity.unit else ''}"
    numbers = [write_amount(each) for each in (quantity.value, quantity.upper) if each is not None]
    bound = "" if quantity.bound is None else BOUNDS[quantity.bound]
    return f"{bound}{' to '.join(numbers)}{f' {quantity.unit}' if quantity.unit else ''}"


def write_amount(value: float) -> str:
    """Return a number as it is, with narrow spaces between the thousands."""
    return f"{value:,.15g}".replace(",", GAP)
