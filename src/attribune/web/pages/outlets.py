"""An outlet: whom it quotes, and how."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.audit import By
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.outlets import SORTS, find_outlets, list_latest, name_outlet, sort_outlets
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.audits.sets import open_sets
from attribune.web.audits.shown import describe_audit
from attribune.web.audits.tables import narrow_pairs, tabulate_groups, tabulate_voices
from attribune.web.charts import draw_meter
from attribune.web.links import API, link_outlet, link_query
from attribune.web.paging import PageNumber, count_pages, link_pages
from attribune.web.rendering import render_page
from attribune.web.site import get_site

router = APIRouter()
ON_PAGE = Depth(voices=12, cases=0)
MOST_ARTICLES = 20
A_PAGE = 100
Words = Annotated[str, Query(max_length=200)]


@router.get("/outlets")
def show_outlets(request: Request, name: Words = "", sort: Words = "articles", page: PageNumber = 1) -> Response:
    """Show all outlets with their figures."""
    (every,) = open_sets(get_site(request), ALL)
    found = sort_outlets(find_outlets(every.cut(By.OUTLET), name), sort)
    start = (page - 1) * A_PAGE
    query = [("name", name), ("sort", sort if sort != SORTS[0] else None)]
    context = {
        "outlets": found[start : start + A_PAGE],
        "total": len(found),
        "name": name,
        "sort": sort if sort in SORTS else SORTS[0],
        **link_pages("/outlets", query, page=page, last=count_pages(len(found), A_PAGE)),
        "draw_meter": draw_meter,
    }
    return render_page(request, "outlets.html", context, json_url=link_query(f"{API}/outlets", query))


@router.get("/outlets/{name:path}")
def show_outlet(request: Request, name: str) -> Response:
    """Show one outlet: its latest articles, whom it quotes, how, and over time."""
    site = get_site(request)
    outlet = name_outlet(site.keeper.get(), name)
    (asked,) = open_sets(site, Selection(outlet=(outlet,)))
    audit = asked.audit(ON_PAGE)
    context = {
        **describe_audit(audit, asked),
        "outlet": outlet,
        "pairs": [("outlet", outlet)],
        "latest": list_latest(asked.chosen, most=MOST_ARTICLES),
        "sources": tabulate_groups(audit, "sources"),
        "voices": tabulate_voices(audit),
        "draw_meter": draw_meter,
        "narrow_pairs": narrow_pairs,
    }
    return render_page(request, "outlet.html", context, json_url=API + link_outlet(outlet))
