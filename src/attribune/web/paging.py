"""Paging: a long list by numbered pages, and the links from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Query

from attribune.web.links import link_query

LAST_PAGE = 1_000_000
PageNumber = Annotated[int, Query(ge=1, le=LAST_PAGE)]


def count_pages(total: int, size: int) -> int:
    """Return how many pages a list has, one at least."""
    return max(1, -(-total // size))


def link_pages(path: str, query: Sequence[tuple[str, object]], *, page: int, last: int) -> dict[str, Any]:
    """Return the page's number, how many there are, and the links before and after."""
    before = link_query(path, [*query, ("page", page - 1 if page > 2 else None)]) if page > 1 else None
    after = link_query(path, [*query, ("page", page + 1)]) if page < last else None
    return {"page": page, "last": last, "before": before, "after": after}
