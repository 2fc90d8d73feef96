"""Hosts: a name that somebody else bent to this computer (DNS rebinding) opens nothing."""

from __future__ import annotations

import re

from starlette.types import ASGIApp, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.refusing import refuse
from attribune.web.security.rules import Rules, is_address

HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?", re.IGNORECASE | re.ASCII)


class HostGuard:
    """Answers only under the names that the explorer has."""

    def __init__(self, app: ASGIApp, *, rules: Rules) -> None:
        """Guard ``app``."""
        self._app, self._rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
        host = find_host(given[0]) if len(given) == 1 else None
        if host is not None and (host in self._rules.hosts or (self._rules.takes_addresses and is_address(host))):
            await self._app(scope, receive, send)
            return
        hint = "Start it with --allow-host NAME if it is to be found under another name."
        names = ", ".join(sorted(self._rules.hosts))
        await refuse(
            Problem(421, f"This explorer is found under {names} only.", "wrong-host", hint), scope, receive, send
        )


def find_host(header: str) -> str | None:
    """Return the name or address of a ``Host`` header, in lower case, without port and brackets; null if it is none."""
    match = HOST.fullmatch(header.strip())
    return None if match is None else match.group(1).strip("[]").lower().removesuffix(".")
