"""What the ledger holds, and where to begin."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from attribune.explore.reader.overview import Overview, count_failures, count_read, survey_ledger
from attribune.web.links import API
from attribune.web.rendering import render_page
from attribune.web.site import get_site

router = APIRouter()

# Articles: so many are counted while somebody waits.
FEW = 1_000


@router.get("/")
def show_home(request: Request) -> HTMLResponse:
    """Show what the ledger holds."""
    site = get_site(request)
    read = count_read(site.ledger)
    overview: Overview | None = None
    if read == 0:
        overview = Overview(failures=count_failures(site.ledger))
    elif read <= FEW or site.keeper.is_ready:
        overview = survey_ledger(site.ledger, site.keeper.get())
    else:
        site.keeper.start()
    context = {
        "overview": overview,
        "read": read,
        # Not the path: it is nobody's business beyond this machine.
        "ledger_name": Path(site.ledger.path).name,
        "progress": site.keeper.progress,
    }
    return render_page(request, "home.html", context, json_url=f"{API}/ledger")
