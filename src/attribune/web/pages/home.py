"""What the ledger holds, and where to begin."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from attribune.explore.reader.overview import Overview, count_failures, count_read, survey_ledger
from attribune.web.links import API
from attribune.web.marking import write_date
from attribune.web.rendering import render_page
from attribune.web.site import Site, get_site

router = APIRouter()

# Articles: so many are counted while somebody waits.
FEW = 1_000


@router.get("/")
def show_home(request: Request) -> HTMLResponse:
    """Show what the ledger holds."""
    site = get_site(request)
    read, start = count_read(site.ledger), getattr(site.keeper, "start", None)
    overview: Overview | None = None
    if read == 0:
        overview = Overview(failures=count_failures(site.ledger))
    elif read <= FEW or start is None or is_at_hand(site):
        overview = survey_ledger(site.ledger, site.keeper.get())
    else:
        start()
    context = {
        "overview": overview,
        "read": read,
        # Not the path: it is nobody's business beyond this machine.
        "ledger_name": Path(site.ledger.path).name,
        "progress": getattr(site.keeper, "progress", (0, 0)),
        "write_date": write_date,
    }
    return render_page(request, "home.html", context, json_url=f"{API}/ledger")


def is_at_hand(site: Site) -> bool:
    """Tell whether the columns can be had at once."""
    return bool(getattr(site.keeper, "is_ready", True))
