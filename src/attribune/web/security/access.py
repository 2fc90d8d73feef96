"""Access: from elsewhere nothing is shown without a token, in a header for programs, in a cookie for browsers."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from attribune.ledger import Ledger
from attribune.ledger.tokens import Token, find_token
from attribune.web.problems import Problem, is_call
from attribune.web.security.refusing import read_header, refuse
from attribune.web.security.rules import SAFE_METHODS
from attribune.web.site import HOLDER

COOKIE = "attribune_token"
ENTRANCES = frozenset({"/login", "/logout"})
HAS_BEARER = "has_bearer"
CHALLENGE = {"WWW-Authenticate": 'Bearer realm="Attribune"'}


class AccessGuard:
    """Lets in who shows a token that was not revoked; it is looked up each time, so that revoking works at once."""

    def __init__(self, app: ASGIApp, *, ledger: Ledger) -> None:
        """Guard ``app`` by the tokens in ``ledger``."""
        self._app, self._ledger = app, ledger

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        bearer = read_bearer(scope)
        shown = bearer or read_cookie(scope, COOKIE)
        holder = await run_in_threadpool(find_token, self._ledger, shown) if shown else None
        if holder is not None:
            scope.setdefault("state", {}).update({HOLDER: holder, HAS_BEARER: bearer is not None})
        elif scope["path"] not in ENTRANCES:
            await self._turn_away(scope, receive, send)
            return
        await self._app(scope, receive, send)

    async def _turn_away(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Show a browser to the door, and tell a program that it needs a token."""
        if scope["method"] in SAFE_METHODS and not is_call(scope["path"]):
            query = scope["query_string"].decode("latin-1")
            there = quote(scope["path"]) + (f"?{query}" if query else "")
            await RedirectResponse(f"/login?to={quote(there, safe='')}", 303)(scope, receive, send)
            return
        detail = "A token is needed here; this one is unknown or was revoked, or there was none."
        hint = "`attribune token create NAME` makes one; send it as `Authorization: Bearer TOKEN`."
        await refuse(Problem(401, detail, "no-token", hint, CHALLENGE), scope, receive, send)


def find_holder(scope: Scope) -> Token | None:
    """Return the token with which a request came; null where none is needed."""
    holder: Token | None = scope.get("state", {}).get(HOLDER)
    return holder


def read_bearer(scope: Scope) -> str | None:
    """Return the token in the header ``Authorization``; null if there is none."""
    scheme, _, token = (read_header(scope, "authorization") or "").strip().partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def read_cookie(scope: Scope, name: str) -> str | None:
    """Return the value of a cookie; null if there is none."""
    try:
        cookies = SimpleCookie(read_header(scope, "cookie") or "")
    except CookieError:
        return None
    return cookies[name].value if name in cookies else None
