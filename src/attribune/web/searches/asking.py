"""What an address of the search asks for: a selection, which kind of answer, in which order, from where on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from fastapi import Request
from starlette.datastructures import QueryParams

from attribune.errors import UsageError
from attribune.explore.tally.answers import Search
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.ordering import Order
from attribune.explore.tally.selection import Selection
from attribune.web.audits.asking import pair_values, read_selection
from attribune.web.links import link_query
from attribune.web.site import get_site

PATH = "/search"
Value = TypeVar("Value", bound=StrEnum)


class Kind(StrEnum):
    """Which kind of answer is asked for."""

    SAID = "said"
    ARTICLES = "articles"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for.

    Attributes:
        order: of speakers there is but one.
    """

    selection: Selection
    kind: Kind = Kind.SAID
    order: Order = Order.NEWEST

    def change(self, **values: Any) -> Asked:
        """Return the same with other values of the selection."""
        return replace(self, selection=replace(self.selection, **values))

    def list_pairs(self) -> Iterator[tuple[str, object]]:
        """Yield the parameters that ask for it, always in the same order."""
        yield "kind_of_answer", None if self.kind is Kind.SAID else self.kind.value
        yield from pair_values(self.selection)
        yield "order", None if self.order is Order.NEWEST else self.order.value

    def link(self, path: str = PATH, *, cursor: str | None = None) -> str:
        """Return the address that asks for it."""
        return link_query(path, [*self.list_pairs(), ("cursor", cursor)])


def read_asked(params: QueryParams) -> Asked:
    """Return what the parameters ask for; empty ones, as forms send them, are as good as none.

    Raises:
        UsageError: a value is none of its field.
    """
    selection = read_selection(params)
    order = read_one(params, "order", Order.NEWEST)
    if order is Order.RELEVANCE and not selection.words:
        order = Order.NEWEST
    return Asked(selection, read_one(params, "kind_of_answer", Kind.SAID), order)


def begin_search(request: Request) -> tuple[Asked, Search]:
    """Return what is asked for, and where it is looked for."""
    asked, site = read_asked(request.query_params), get_site(request)
    tally = site.keeper.get()
    return asked, Search(site.ledger, tally, asked.selection, find_rows(site.ledger, tally))


def read_one(params: QueryParams, name: str, default: Value) -> Value:
    """Return the value of a parameter that has few."""
    given = params.get(name) or default.value
    try:
        return type(default)(given)
    except ValueError as error:
        raise UsageError(f"{given!r} is no {name}.", name, f"It is one of: {', '.join(type(default))}.") from error
