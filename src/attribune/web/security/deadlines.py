"""Deadlines: who asks for too much hears so in time."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.refusing import refuse
from attribune.web.security.rules import SAFE_METHODS


class DeadlineGuard:
    """Answers questions in the application's place if it has not begun to after ``most_s`` seconds."""

    def __init__(self, app: ASGIApp, *, most_s: float) -> None:
        """Guard ``app``."""
        self._app, self._most_s = app, most_s

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["method"] not in SAFE_METHODS:
            await self._app(scope, receive, send)
            return
        has_begun, is_late = asyncio.Event(), False

        async def send_in_time(message: Message) -> None:
            if not is_late:
                has_begun.set()
                await send(message)

        work = asyncio.ensure_future(self._app(scope, receive, send_in_time))
        await asyncio.wait({work}, timeout=self._most_s)
        if work.done() or has_begun.is_set():
            await work
            return
        # A thread cannot be stopped: it ends by itself, and what it says is not sent.
        is_late = True
        work.add_done_callback(lambda done: done.cancelled() or done.exception())
        detail = f"The answer would take longer than {self._most_s:g} seconds."
        problem = Problem(503, detail, "too-slow", "Narrow the question.", {"Retry-After": "30"})
        await refuse(problem, scope, receive, send)
