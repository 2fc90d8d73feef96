"""Addresses: none longer than a question can be, none with what no text holds."""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.refusing import refuse

NUL = re.compile(rb"%00|\x00")


class AddressGuard:
    """Refuses addresses before anybody reads them."""

    def __init__(self, app: ASGIApp, *, most_bytes: int) -> None:
        """Guard ``app``; ``most_bytes`` is the longest path with its parameters."""
        self._app, self._most_bytes = app, most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] == "http" and (problem := self._find_problem(scope)) is not None:
            await refuse(problem, scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _find_problem(self, scope: Scope) -> Problem | None:
        path, query = scope.get("raw_path") or scope["path"].encode(), scope["query_string"]
        if len(path) + len(query) > self._most_bytes:
            detail = f"An address has at most {self._most_bytes:,} bytes."
            return Problem(414, detail, "address-too-long", "Ask for less at once.")
        if NUL.search(path) or NUL.search(query):
            return Problem(400, "An address holds no NUL character.", "bad-address")
        return None
