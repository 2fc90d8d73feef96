"""Reviewers: under whose name a person at this browser decides."""

from __future__ import annotations

from urllib.parse import quote, unquote

from fastapi import Request, Response

from attribune.errors import UsageError
from attribune.records.judgements import MAX_NAME
from attribune.text.normalise import has_words, normalise_text
from attribune.web.site import HOLDER, get_site

COOKIE = "attribune_reviewer"
YEAR_S = 365 * 24 * 3600


def name_reviewer(request: Request) -> str | None:
    """Return whose judgements are made at this browser; null if nobody has been named.

    The name of the token that lets them in counts first, then the one that they gave, then that of the settings.
    """
    site = get_site(request)
    if is_named_by_token(request):
        return site.reviewer
    return clean_name(unquote(request.cookies.get(COOKIE, ""))) or site.reviewer


def is_named_by_token(request: Request) -> bool:
    """Tell whether the token with which a request came says who decides."""
    return getattr(request.state, HOLDER, None) is not None


def clean_name(name: str) -> str:
    """Return a name without what cannot be printed in a line; nothing if it holds no letter and no digit."""
    return " ".join(normalise_text(name[:MAX_NAME]).text.split()) if has_words(name[:MAX_NAME]) else ""


def keep_reviewer(response: Response, name: str) -> None:
    """Let the browser remember the name that a person gave.

    Raises:
        UsageError: there is nothing in it.
    """
    cleaned = clean_name(name)
    if not cleaned:
        raise UsageError("a reviewer needs a name.", "name", "Type the name under which your decisions are recorded.")
    response.set_cookie(COOKIE, quote(cleaned), max_age=YEAR_S, httponly=True, samesite="strict", path="/")
