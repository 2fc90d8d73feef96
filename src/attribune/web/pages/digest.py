"""A digest as it came, cut into articles."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from attribune.explore.pages import choose_url
from attribune.explore.reader.digests import PAGE_ARTICLES, open_digest
from attribune.web.links import API, link_digest, link_query
from attribune.web.rendering import render_page
from attribune.web.site import get_site

router = APIRouter()


@router.get("/digests/{digest_id}")
def show_digest(
    request: Request, digest_id: str, start: Annotated[int, Query(ge=1, le=10_000_000)] = 1
) -> HTMLResponse:
    """Show one digest; of many articles a page from number ``start`` on."""
    digest = open_digest(get_site(request).ledger, digest_id, first=start - 1)
    path = link_digest(digest.id)
    pages = range(1, digest.total + 1, PAGE_ARTICLES)
    return render_page(
        request,
        "digest.html",
        {
            "digest": digest,
            "short_name": digest.names[0].rstrip("/").rpartition("/")[2] or digest.names[0],
            "url": choose_url(digest.origin.url),
            "pages": [(number, link_query(path, [("start", number if number > 1 else None)])) for number in pages],
            "last": digest.first + len(digest.articles),
        },
        json_url=link_query(f"{API}{path}", [("start", start if start > 1 else None)]),
    )
