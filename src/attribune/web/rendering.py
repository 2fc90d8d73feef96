"""Rendering: templates with what all of them may use; everything that comes from outside is escaped."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from attribune.web import links
from attribune.web.numerals import write_number, write_share
from attribune.web.security.csrf import write_csrf_field
from attribune.web.site import get_site
from attribune.web.values import write_date

FOLDER = Path(__file__).parent
STATIC = FOLDER / "static"
# Control characters that are invisible but reorder or hide what stands beside them: shown as a mark, never obeyed.
DIRECTIONS = {
    ord(mark): "\N{REPLACEMENT CHARACTER}" for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
}


@cache
def load_environment() -> Environment:
    """Return the templates; a name that is missing in one is an error, not an empty place."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        link_article=links.link_article,
        link_digest=links.link_digest,
        link_speaker=links.link_speaker,
        link_outlet=links.link_outlet,
        link_query=links.link_query,
        link_static=link_static,
        csrf_field=write_csrf_field,
        write_date=write_date,
    )
    environment.filters.update(number=write_number, percent=write_share, plain=show_plainly)
    return environment


def render_page(
    request: Request, template: str, context: dict[str, Any], *, status: int = 200, json_url: str | None = None
) -> HTMLResponse:
    """Return a page made from a template.

    Args:
        context: what the template shows.
        json_url: address of the same as JSON, which the page links to.
    """
    given = {"request": request, "site": get_site(request), "json_url": json_url, **context}
    return HTMLResponse(load_environment().get_template(template).render(given), status_code=status)


@cache
def link_static(name: str) -> str:
    """Return the address of a file of ours; it changes with the file, so a browser may keep it for good.

    A script has one address alone: scripts load each other by it, and under two it would be run twice.
    """
    if name.endswith(".js"):
        return f"/static/{name}"
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


def show_plainly(text: str | None) -> str:
    """Return text without what would show it in another order; lone surrogates, which no page can hold, are marked."""
    if text is None:
        return ""
    return text.translate(DIRECTIONS).encode("utf-8", "replace").decode("utf-8")
