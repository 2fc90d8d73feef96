"""Forms: a change is made only by a form that this explorer wrote for this browser, or by what no page can send."""

from __future__ import annotations

import re
from secrets import token_hex

from fastapi import Request
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from attribune.web.problems import Problem, is_call
from attribune.web.security.access import HAS_BEARER, find_holder, read_cookie
from attribune.web.security.bodies import replay_body
from attribune.web.security.csrf import FIELD, STATE, Writer
from attribune.web.security.origins import find_foreign
from attribune.web.security.refusing import read_header, refuse
from attribune.web.security.rules import SAFE_METHODS

COOKIE = "attribune_form"
BROWSER = re.compile(r"[0-9a-f]{32}")
FORMS = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


class FormGuard:
    """Gives each browser a cookie, and refuses changes that come from elsewhere or without a word for that cookie.

    The body has to come as one message, as ``BodyGuard`` hands it on.
    """

    def __init__(self, app: ASGIApp, *, secret: bytes, most_bytes: int) -> None:
        """Guard ``app``; a form has at most ``most_bytes``."""
        self._app, self._secret, self._most_bytes = app, secret, most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        known = read_cookie(scope, COOKIE) or ""
        browser = known if BROWSER.fullmatch(known) else token_hex(16)
        holder = find_holder(scope)
        writer = Writer(self._secret, browser if holder is None else f"{browser}|{holder.id}")
        scope.setdefault("state", {})[STATE] = writer
        if scope["method"] not in SAFE_METHODS:
            problem, receive = await self._find_problem(scope, receive, writer)
            if problem is not None:
                await refuse(problem, scope, receive, send)
                return
        # Only pages hold forms.
        is_new = browser != known and not is_call(scope["path"]) and not scope["path"].startswith("/static/")
        await self._app(scope, receive, give_cookie(scope, send, browser) if is_new else send)

    async def _find_problem(self, scope: Scope, receive: Receive, writer: Writer) -> tuple[Problem | None, Receive]:
        """Return why the change is not made, null if it may be, and what gives its body anew."""
        if (foreign := find_foreign(scope)) is not None:
            detail = f"A change has to come from a page of this explorer, not from {foreign}."
            return Problem(403, detail, "cross-site"), receive
        if scope["state"].get(HAS_BEARER, False):
            # No other page can make a browser send this header.
            return None, receive
        media_type = (read_header(scope, "content-type") or "").partition(";")[0].strip().lower()
        if media_type == "application/json":
            # Nor this type, without asking first (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
            return None, receive
        if media_type not in FORMS or is_call(scope["path"]):
            return Problem(415, "Changes are sent as JSON, or by a form of a page.", "wrong-type"), receive
        body = (await receive()).get("body", b"")
        if await self._is_proven(scope, replay_body(body, receive), writer):
            return None, replay_body(body, receive)
        detail = "This form was not written by this explorer for this browser, or before it was started anew."
        return Problem(403, detail, "unproven-form", "Go back, load the page again, and send it once more."), receive

    async def _is_proven(self, scope: Scope, receive: Receive, writer: Writer) -> bool:
        try:
            async with Request(scope, receive).form(max_files=4, max_part_size=self._most_bytes) as form:
                words = form.getlist(FIELD)
        except HTTPException:
            return False
        return len(words) == 1 and isinstance(words[0], str) and writer.knows(words[0])


def give_cookie(scope: Scope, send: Send, browser: str) -> Send:
    """Return what sends the cookie with an answer."""
    safe = "; Secure" if scope["scheme"] == "https" else ""
    # Lax, so that a link from elsewhere does not give the browser another cookie and spoil its open forms; forms that
    # come from elsewhere come without it all the same.
    cookie = f"{COOKIE}={browser}; HttpOnly; Path=/; SameSite=Lax{safe}"

    async def send_with_cookie(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).append("Set-Cookie", cookie)
        await send(message)

    return send_with_cookie
