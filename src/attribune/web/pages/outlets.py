"""An outlet: whom it quotes, and how."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.audit import By, Slice
from attribune.explore.audit.audits import Depth
from attribune.explore.audit.kept import KeptSet, choose_time
from attribune.explore.audit.outlets import find_outlets, list_latest, name_outlet
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.audits import drawing
from attribune.web.audits.tables import narrow_pairs, tabulate_groups, tabulate_voices
from attribune.web.charts import draw_meter
from attribune.web.links import API, link_outlet, link_query
from attribune.web.paging import PageNumber, count_pages, link_pages
from attribune.web.rendering import render_page
from attribune.web.site import get_site

router = APIRouter()
ON_PAGE = Depth(voices=12, cases=0)
MOST_ARTICLES = 20
MOST_BARS = 10
A_PAGE = 100
SORTS = ("articles", "name", "attributions", "words", "attributed", "anonymous", "official", "direct", "unnamed")
Words = Annotated[str, Query(max_length=200)]


@router.get("/outlets")
def show_outlets(request: Request, name: Words = "", sort: Words = "articles", page: PageNumber = 1) -> Response:
    """Show all outlets with their figures."""
    site = get_site(request)
    tally = site.keeper.get()
    slices = KeptSet(tally, ALL, find_rows(site.ledger, tally)).cut(By.OUTLET)
    found = sort_slices(find_outlets(slices, name), sort)
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
    tally = site.keeper.get()
    outlet = name_outlet(tally, name)
    asked = KeptSet(tally, Selection(outlet=(outlet,)), find_rows(site.ledger, tally))
    audit = asked.audit(ON_PAGE)
    period = choose_time(audit)
    times = asked.cut_time(period)
    context = {
        "outlet": outlet,
        "audit": audit,
        "period": period,
        "pairs": [("outlet", outlet)],
        "latest": list_latest(asked.chosen, most=MOST_ARTICLES),
        "sources": tabulate_groups(audit, "sources"),
        "voices": tabulate_voices(audit),
        "charts": {
            "sources": drawing.draw_sources(audit),
            "quotes": drawing.draw_quotes(audit),
            "voices": drawing.draw_voices(audit, most=MOST_BARS),
            "time": drawing.draw_time(times, period) if any(each.name for each in times) else None,
        },
        "draw_meter": draw_meter,
        "narrow_pairs": narrow_pairs,
    }
    return render_page(request, "outlet.html", context, json_url=API + link_outlet(outlet))


def sort_slices(slices: list[Slice], by: str) -> list[Slice]:
    """Return outlets in an order: by name, or by a figure with the greatest first; those without it come last."""
    if by == "name":
        return sorted(slices, key=lambda each: (each.name is None, (each.name or "").casefold()))
    figure = by if by in ("articles", "attributions", "words") else f"share_{by}"
    if by not in SORTS:
        return slices
    return sorted(
        slices, key=lambda each: -1.0 if getattr(each, figure) is None else getattr(each, figure), reverse=True
    )
