"""Outlets, as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from attribune.explore.audit import By
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.outlets import SORTS, find_outlets, list_latest, name_outlet, sort_outlets
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.api.answers.comparisons import Outlet, Outlets
from attribune.web.api.audit import describe_audit
from attribune.web.api.contract import promise
from attribune.web.audits.sets import open_sets
from attribune.web.site import get_site

router = APIRouter(tags=["outlets"])
MOST_ARTICLES = 20
Part = Annotated[str, Query(max_length=200, description="Words in the name.")]
Sort = Annotated[str, Query(max_length=200, description=f"By what they are sorted: {', '.join(SORTS)}.")]
OutletName = Annotated[str, Path(description="Its name.")]


@router.get(
    "/outlets",
    summary="All outlets, with their figures",
    operation_id="list_outlets",
    responses=promise(Outlets),
)
def call_outlets(request: Request, asked: PageAsked, name: Part = "", sort: Sort = SORTS[0]) -> Response:
    """Answer with outlets, those with most articles first; the articles of none have the name null."""
    site = get_site(request)
    (every,) = open_sets(site, ALL)
    found = sort_outlets(find_outlets(every.cut(By.OUTLET), name), sort)
    items = found[asked.offset : asked.offset + asked.limit]
    return answer_list(request, items, asked=asked, total=len(found), mark=every.tally.mark)


@router.get(
    "/outlets/{name:path}",
    summary="One outlet: whom it quotes, and how",
    operation_id="get_outlet",
    responses=promise(Outlet),
)
def call_outlet(request: Request, name: OutletName) -> Response:
    """Answer with the outlet's latest articles and its audit; the whole of it is under ``/audit?outlet=``."""
    site = get_site(request)
    outlet = name_outlet(site.keeper.get(), name)
    (asked,) = open_sets(site, Selection(outlet=(outlet,)))
    audit = describe_audit(asked.audit(Depth(voices=20, cases=0)))
    return answer_json(request, {"name": outlet, "latest": list_latest(asked.chosen, most=MOST_ARTICLES), **audit})
