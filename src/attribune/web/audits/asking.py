"""What an address asks for: the set of articles, or two of them; parameters are the fields of ``Selection``.

For a comparison ``a_outlet`` is a field of the first set alone and ``b_outlet`` of the second; ``outlet`` is of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from starlette.datastructures import QueryParams

from attribune.errors import UsageError
from attribune.explore.audit import By
from attribune.explore.tally.selection import ALL, FIELDS, Selection

FIRST, SECOND = "a_", "b_"
SEVERAL = frozenset(each.name for each in fields(Selection) if isinstance(getattr(ALL, each.name), tuple))
YES, NO = frozenset({"true", "1", "yes", "on"}), frozenset({"false", "0", "no", "off"})
MOST_LETTERS = 400
MOST_VALUES = 50
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sets of articles: what is asked of both, and of each alone."""

    shared: Selection
    first: Selection
    second: Selection

    @property
    def is_given(self) -> bool:
        """Whether the two differ, so that there is something to compare."""
        return self.first != self.second


def read_selection(params: QueryParams) -> Selection:
    """Return what the parameters narrow the ledger to; those that are no fields are left aside.

    Raises:
        UsageError: a value is none of its field, or too long.
    """
    return Selection(**read_values(params, ""))


def read_pair(params: QueryParams) -> Pair:
    """Return the two sets that the parameters ask for.

    Raises:
        UsageError: as above.
    """
    shared = read_values(params, "")
    return Pair(
        Selection(**shared),
        Selection(**{**shared, **read_values(params, FIRST)}),
        Selection(**{**shared, **read_values(params, SECOND)}),
    )


def read_by(params: QueryParams, default: By) -> By:
    """Return what a set is cut by.

    Raises:
        UsageError: by nothing that there is.
    """
    value = params.get("by") or default.value
    try:
        return By(value)
    except ValueError as error:
        raise UsageError(f"{value!r} is nothing to cut by.", "by", f"It is one of: {', '.join(By)}.") from error


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


def pair_both(pair: Pair) -> Iterator[tuple[str, object]]:
    """Yield the parameters that ask for two sets: those of both first."""
    yield from pair_values(pair.shared)
    for prefix, selection in ((FIRST, pair.first), (SECOND, pair.second)):
        for name, value in pair_values(selection):
            if getattr(selection, name) != getattr(pair.shared, name):
                yield prefix + name, value


def describe_selection(selection: Selection) -> str:
    """Return in words which articles are meant."""
    parts = [write(getattr(selection, name)) for name, write in WORDS.items() if says(selection, name)]
    return "; ".join(parts) or "all articles of this ledger"


def says(selection: Selection, name: str) -> bool:
    """Tell whether a field narrows."""
    return bool(getattr(selection, name) != getattr(ALL, name))


def join_names(values: tuple[str, ...]) -> str:
    """Return names as words."""
    return " or ".join(values)


WORDS: Mapping[str, Any] = {
    "outlet": join_names,
    "author": lambda values: f"by {join_names(values)}",
    "published_from": lambda value: f"from {value}",
    "published_to": lambda value: f"to {value}",
    "title": lambda value: f"articles with the words {value}",
    "words": lambda value: f"what is said with the words {value}",
    "speaker": lambda values: f"said by {join_names(values)}",
    "kind": lambda values: f"kind: {join_names(values)}",
    "act": lambda values: f"act: {join_names(values)}",
    "quote": lambda values: f"quote type: {join_names(values)}",
    "role": lambda values: f"role: {join_names(values)}",
    "anonymous": lambda value: "anonymous sources" if value else "sources that are not anonymous",
    "article": lambda values: f"{len(values)} chosen article{'s' if len(values) > 1 else ''}",
    "min_confidence": lambda value: f"confidence of at least {value:g}",
    "include_rejected": lambda _: "with what reviewers rejected",
}
