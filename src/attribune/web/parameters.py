"""Parameters: what an address asks for, as values; those that narrow the ledger are the fields of ``Selection``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from typing import Any, TypeVar

from starlette.datastructures import QueryParams

from attribune.errors import UsageError
from attribune.explore.tally.selection import ALL, FIELDS, Selection

SEVERAL = frozenset(each.name for each in fields(Selection) if isinstance(getattr(ALL, each.name), tuple))
YES, NO = frozenset({"true", "1", "yes", "on"}), frozenset({"false", "0", "no", "off"})
MOST_LETTERS = 400
MOST_VALUES = 50
Values = dict[str, Any]
Choice = TypeVar("Choice", bound=StrEnum)


def read_selection(params: QueryParams) -> Selection:
    """Return what the parameters narrow the ledger to; those that are no fields are left aside.

    Raises:
        UsageError: a value is none of its field, or too long.
    """
    return Selection(**read_values(params, ""))


def read_values(params: QueryParams, prefix: str) -> Values:
    """Return the fields that are given under ``prefix``; empty ones, as forms send them, are not."""
    values: Values = {}
    for name in FIELDS:
        given = [value.strip() for value in params.getlist(prefix + name) if value.strip()]
        if len(given) > MOST_VALUES or any(len(value) > MOST_LETTERS for value in given):
            raise UsageError("this is too long.", name, f"At most {MOST_VALUES} values of {MOST_LETTERS} letters.")
        if given:
            values[name] = tuple(given) if name in SEVERAL else read_value(name, given[-1])
    return values


def read_value(name: str, value: str) -> Any:
    """Return the value of a field that has one."""
    if name in ("anonymous", "include_rejected"):
        if value.lower() not in YES | NO:
            raise UsageError(f"{value!r} is neither true nor false.", name, "Say true or false.")
        return value.lower() in YES
    if name == "min_confidence":
        try:
            return float(value)
        except ValueError as error:
            raise UsageError(f"{value!r} is no number.", name, "Say a number from 0 to 1.") from error
    return value


def pair_values(selection: Selection, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield the parameters that ask for ``selection``, in the order of its fields."""
    for name in FIELDS:
        value = getattr(selection, name)
        if value != getattr(ALL, name):
            yield prefix + name, "false" if value is False else value


def choose_value(values: type[Choice], written: str, *, name: str) -> Choice | None:
    """Return the value that is written so; null for nothing, as forms send it.

    Raises:
        UsageError: there is none.
    """
    if not written:
        return None
    try:
        return values(written)
    except ValueError as error:
        raise UsageError(f"{written[:80]!r} is no {name}.", name, f"It is one of: {', '.join(values)}.") from error
