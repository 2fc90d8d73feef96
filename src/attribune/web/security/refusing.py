"""Refusing: how a guard answers in place of the application."""

from __future__ import annotations

from fastapi import Request
from starlette.datastructures import Headers
from starlette.types import Receive, Scope, Send

from attribune.web.problems import Problem, answer_problem


async def refuse(problem: Problem, scope: Scope, receive: Receive, send: Send) -> None:
    """Send the answer that says what is wrong."""
    await answer_problem(Request(scope, receive), problem)(scope, receive, send)


def read_header(scope: Scope, name: str) -> str | None:
    """Return a header of the request, null if it is not there."""
    return Headers(scope=scope).get(name)
