"""Reviewers: under whose name a person at this browser decides."""

from __future__ import annotations

from urllib.parse import quote, unquote

from fastapi import Request, Response

from attribune.errors import UsageError
from attribune.records.judgements import MAX_NAME
from attribune.text.normalise import normalise_text
from attribune.web.site import get_site

COOKIE = "attribune_reviewer"
YEAR_S = 365 * 24 * 3600


def name_reviewer(request: Request) -> str | None:
    """Return whose judgements are made at this browser; null if nobody has been named.

    The name of the token that lets them in counts first, then the one that they gave, then that of the settings.
    """
    token_name = getattr(request.state, "token_name", None)
    given = unquote(request.cookies.get(COOKIE, "")).strip()
    return token_name or clean_name(given) or get_site(request).reviewer


def clean_name(name: str) -> str:
    """Return a name without what cannot be printed in a line."""
    return " ".join(normalise_text(name[:MAX_NAME]).text.split())


def keep_reviewer(response: Response, name: str) -> None:
    """Let the browser remember the name that a person gave.

    Raises:
        UsageError: there is nothing in it.
    """
    cleaned = clean_name(name)
    if not cleaned:
        raise UsageError("a reviewer needs a name.", "name", "Type the name under which your decisions are recorded.")
    response.set_cookie(COOKIE, quote(cleaned), max_age=YEAR_S, httponly=True, samesite="strict", path="/")
