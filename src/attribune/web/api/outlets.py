"""Outlets, as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.audit import By
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.kept import KeptSet
from attribune.explore.audit.outlets import find_outlets, list_latest, name_outlet
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.pages.outlets import MOST_ARTICLES, sort_slices
from attribune.web.site import get_site

router = APIRouter(tags=["outlets"])
Words = Annotated[str, Query(max_length=200)]


@router.get("/outlets", summary="All outlets, with their figures")
def call_outlets(request: Request, asked: PageAsked, name: Words = "", sort: Words = "articles") -> Response:
    """Answer with outlets, those with most articles first; the articles of none have the name null."""
    site = get_site(request)
    tally = site.keeper.get()
    slices = KeptSet(tally, ALL, find_rows(site.ledger, tally)).cut(By.OUTLET)
    found = sort_slices(find_outlets(slices, name), sort)
    items = found[asked.offset : asked.offset + asked.limit]
    return answer_list(request, items, asked=asked, total=len(found), mark=tally.mark)


@router.get("/outlets/{name:path}", summary="One outlet: whom it quotes, and how")
def call_outlet(request: Request, name: str) -> Response:
    """Answer with the outlet's latest articles and its audit; the whole of it is under ``/audit?outlet=``."""
    site = get_site(request)
    tally = site.keeper.get()
    outlet = name_outlet(tally, name)
    asked = KeptSet(tally, Selection(outlet=(outlet,)), find_rows(site.ledger, tally))
    audit = asdict(asked.audit(Depth(voices=20, cases=0)))
    shown = {key: value for key, value in audit.items() if key != "mark"}
    return answer_json(request, {"name": outlet, "latest": list_latest(asked.chosen, most=MOST_ARTICLES), **shown})
