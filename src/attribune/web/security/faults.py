"""Faults: an error that nobody expected ends as an answer like all others, and in the log; it tells nothing else."""

from __future__ import annotations

import logging

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.refusing import refuse

FAULT = Problem(
    500,
    "A fault in Attribune itself. Nothing was changed by this request, or all of it.",
    "fault",
    "The log of `attribune serve` says where it arose. Please report it.",
)
log = logging.getLogger(__name__)


class FaultGuard:
    """Answers where the application breaks down before it has begun to answer."""

    def __init__(self, app: ASGIApp) -> None:
        """Guard ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        has_begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except Exception:
            # With what a terminal would obey, or take for another line, written out.
            log.exception("a fault while answering %s %a", scope.get("method"), scope.get("path"))
            if scope["type"] != "http" or has_begun:
                raise
            try:
                await refuse(FAULT, scope, receive, send_and_note)
            except Exception:
                # The page that tells of faults is broken itself.
                log.exception("the fault could not be shown")
                await PlainTextResponse(FAULT.detail, FAULT.status)(scope, receive, send)
