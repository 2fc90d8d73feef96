"""What an address of the search asks for: a selection, which kind of answer, in which order, from where on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from fastapi import Request
from starlette.datastructures import QueryParams

from attribune.explore.tally.answers import Search
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.ordering import Order
from attribune.explore.tally.selection import Selection
from attribune.web.links import API, link_query
from attribune.web.parameters import choose_value, pair_values, read_selection
from attribune.web.site import get_site

PATH = "/search"


class Kind(StrEnum):
    """Which kind of answer is asked for."""

    SAID = "said"
    ARTICLES = "articles"
    SPEAKERS = "speakers"


CALLS = {Kind.SAID: "/attributions", Kind.ARTICLES: "/articles", Kind.SPEAKERS: "/speakers"}


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

    def link_call(self) -> str:
        """Return the address of the call that answers so."""
        order = () if self.kind is Kind.SPEAKERS or self.order is Order.NEWEST else (("order", self.order.value),)
        return link_query(API + CALLS[self.kind], [*pair_values(self.selection), *order])


def read_asked(params: QueryParams) -> Asked:
    """Return what the parameters ask for; empty ones, as forms send them, are as good as none.

    Raises:
        UsageError: a value is none of its field.
    """
    selection = read_selection(params)
    order = choose_value(Order, params.get("order", ""), name="order") or Order.NEWEST
    if order is Order.RELEVANCE and not selection.words:
        order = Order.NEWEST
    kind = choose_value(Kind, params.get("kind_of_answer", ""), name="kind_of_answer") or Kind.SAID
    return Asked(selection, kind, order)


def begin_search(request: Request) -> tuple[Asked, Search]:
    """Return what is asked for, and where it is looked for."""
    asked, site = read_asked(request.query_params), get_site(request)
    tally = site.keeper.get()
    return asked, Search(site.ledger, tally, asked.selection, find_rows(site.ledger, tally))
