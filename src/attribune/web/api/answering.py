"""Answers of the API: a record as JSON with its ETag, a list page by page with its cursor.

    @router.get("/speakers/{name:path}")
    def call_speaker(request: Request, name: str) -> Response:
        return answer_json(request, find_speaker(...))          # a frozen dataclass, a dict or a list

    @router.get("/articles")
    def call_articles(request: Request, asked: PageAsked) -> Response:
        found = ...                                             # all of them, or only the asked ones with their number
        items = found[asked.offset : asked.offset + asked.limit]
        return answer_list(request, items, asked=asked, total=len(found), mark=tally.mark)

What goes wrong is raised as an ``AttribuneError``; ``web/problems.py`` makes it an answer: ``NotInLedger`` 404,
another ``UsageError`` 400, an ``InputError`` 422 (413 too large, 503 too slow), a locked ledger 503, all else 500.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import Depends, Query, Request, Response

from attribune.web.cursors import MOST_LETTERS, START, Cursor, read_cursor, write_cursor, write_mark
from attribune.web.plain import write_json

if TYPE_CHECKING:
    from attribune.explore.tally.columns import Mark

JSON = "application/json"
FEW, MOST = 50, 1_000
# Kept by a browser, but never shown before the server said that it still holds.
ALWAYS_ASK = "no-cache"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which items of a list are wanted: ``limit`` of them from ``offset`` on; ``mark`` is that of the page before."""

    offset: int
    limit: int
    mark: str = ""


def read_asked(
    cursor: Annotated[
        str | None,
        Query(max_length=MOST_LETTERS, description="Where the list goes on; the answer before says it."),
    ] = None,
    limit: Annotated[int, Query(ge=1, le=MOST, description="The most items of one answer.")] = FEW,
) -> Asked:
    """Return what the parameters ``cursor`` and ``limit`` ask for."""
    start = START if not cursor else read_cursor(cursor)
    return Asked(start.offset, limit, start.mark)


PageAsked = Annotated[Asked, Depends(read_asked)]


def answer_json(
    request: Request, value: Any, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Return ``value`` (a record, a dict, a list) as JSON, or 304 if the caller has it already."""
    body = write_json(value)
    if request.method not in ("GET", "HEAD"):
        return Response(body, status, media_type=JSON, headers={**(headers or {})})
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    told = {"ETag": etag, "Cache-Control": ALWAYS_ASK, **(headers or {})}
    if status == 200 and has_tag(request.headers.get("if-none-match"), etag):
        return Response(status_code=304, headers=told)
    return Response(body, status, media_type=JSON, headers=told)


def answer_list(
    request: Request,
    items: Sequence[Any],
    *,
    asked: Asked,
    total: int,
    mark: Mark | None = None,
    more: Mapping[str, Any] | None = None,
) -> Response:
    """Return one page of a list: ``items``, ``total``, ``next`` (an address, null at the end) and ``changed``.

    ``changed`` says that the ledger has grown since the page before, so that items may be missing or come twice.

    Args:
        items: those that are asked for.
        total: how many the whole list has.
        mark: the moment at which it was counted.
        more: further fields of the answer.
    """
    at = write_mark(mark)
    end = asked.offset + len(items)
    following = link_next(request, Cursor(end, at)) if items and end < total else None
    changed = bool(asked.mark) and asked.mark != at
    value = {"total": total, "next": following, "changed": changed, **(more or {}), "items": items}
    headers = {"Link": f'<{following}>; rel="next"'} if following else None
    return answer_json(request, value, headers=headers)


def link_next(request: Request, cursor: Cursor) -> str:
    """Return the address, without the host, of the page that begins at ``cursor``."""
    # In ASCII without spaces: nothing that was in the address can end the header that it goes into.
    path = quote(request.scope["raw_path"].partition(b"?")[0], safe="/%:@!$&'()*+,;=~")
    given = [(name, value) for name, value in request.query_params.multi_items() if name != "cursor"]
    return f"{path}?{urlencode([*given, ('cursor', write_cursor(cursor))], errors='replace')}"


def has_tag(header: str | None, etag: str) -> bool:
    """Tell whether ``If-None-Match`` names ``etag``; weak and strong are the same here (RFC 9110, 13.1.2)."""
    if header is None:
        return False
    return any(each.strip().removeprefix("W/") in (etag, "*") for each in header.split(","))
