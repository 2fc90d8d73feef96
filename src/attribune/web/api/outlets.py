"""Outlets, as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.audit import By
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.outlets import find_outlets, list_latest, name_outlet, sort_outlets
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.audits.sets import open_sets
from attribune.web.site import get_site

router = APIRouter(tags=["outlets"])
MOST_ARTICLES = 20
Words = Annotated[str, Query(max_length=200)]


@router.get("/outlets", summary="All outlets, with their figures")
def call_outlets(request: Request, asked: PageAsked, name: Words = "", sort: Words = "articles") -> Response:
    """Answer with outlets, those with most articles first; the articles of none have the name null."""
    site = get_site(request)
    (every,) = open_sets(site, ALL)
    found = sort_outlets(find_outlets(every.cut(By.OUTLET), name), sort)
    items = found[asked.offset : asked.offset + asked.limit]
    return answer_list(request, items, asked=asked, total=len(found), mark=every.tally.mark)


@router.get("/outlets/{name:path}", summary="One outlet: whom it quotes, and how")
def call_outlet(request: Request, name: str) -> Response:
    """Answer with the outlet's latest articles and its audit; the whole of it is under ``/audit?outlet=``."""
    site = get_site(request)
    outlet = name_outlet(site.keeper.get(), name)
    (asked,) = open_sets(site, Selection(outlet=(outlet,)))
    audit = asdict(asked.audit(Depth(voices=20, cases=0)))
    shown = {key: value for key, value in audit.items() if key != "mark"}
    return answer_json(request, {"name": outlet, "latest": list_latest(asked.chosen, most=MOST_ARTICLES), **shown})
