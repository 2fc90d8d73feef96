"""Changes: none in an explorer that only shows, and none with a token that only reads."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.access import ENTRANCES, find_holder
from attribune.web.security.refusing import refuse
from attribune.web.security.rules import SAFE_METHODS


class ChangeGuard:
    """Refuses whatever is no question."""

    def __init__(self, app: ASGIApp, *, is_read_only: bool) -> None:
        """Guard ``app``."""
        self._app, self._is_read_only = app, is_read_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS or scope["path"] in ENTRANCES:
            await self._app(scope, receive, send)
            return
        holder = find_holder(scope)
        if self._is_read_only:
            detail = "This explorer only shows: it was started with --read-only."
            await refuse(Problem(403, detail, "read-only"), scope, receive, send)
        elif holder is not None and not holder.may_write:
            detail = f"The token {holder.name!r} may read, not change."
            hint = "`attribune token create NAME --write` makes one that may."
            await refuse(Problem(403, detail, "read-only-token", hint), scope, receive, send)
        else:
            await self._app(scope, receive, send)
