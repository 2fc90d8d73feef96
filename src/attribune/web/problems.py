"""Problems: every error as an answer, under the API as problem+json (RFC 9457), elsewhere as a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from attribune.errors import (
    AttribuneError,
    InputError,
    InputTimeout,
    InputTooLarge,
    InvalidRecord,
    LedgerFull,
    LedgerLocked,
    LedgerMissing,
    NotInLedger,
    UsageError,
)
from attribune.web.links import API
from attribune.web.plain import write_json
from attribune.web.rendering import render_page

PROBLEM = "application/problem+json"
# The first class that an error is of decides; all else is a fault of ours.
STATUSES: tuple[tuple[type[AttribuneError], int], ...] = (
    (NotInLedger, 404),
    (UsageError, 400),
    (InputTooLarge, 413),
    (InputTimeout, 503),
    (InputError, 422),
    (InvalidRecord, 422),
    (LedgerLocked, 503),
    (LedgerMissing, 503),
    (LedgerFull, 507),
)
OWN_FAULT = 500
RETRY_S = "5"
SAID = {404: "Nothing is found at this address.", 405: "This cannot be done here."}
# Titles of pages; elsewhere the words of HTTP are plain enough.
TITLES = {
    404: "Not found",
    413: "Too large",
    421: "Another host",
    422: "This cannot be read",
    500: "A fault",
    503: "Not now",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong.

    Attributes:
        status: of HTTP.
        detail: in a sentence.
        code: slug for machines; that of the ``AttribuneError``, if it was one.
        hint: what to do; may be empty.
        headers: that go with the answer.
        more: further fields of the JSON.
    """

    status: int
    detail: str
    code: str
    hint: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The status in words."""
        return HTTPStatus(self.status).phrase


def answer_problem(request: Request, problem: Problem) -> Response:
    """Return the answer to ``request`` that says what went wrong."""
    if is_call(request.url.path):
        body = {"type": "about:blank", "title": problem.title, "status": problem.status, "detail": problem.detail}
        body |= {"code": problem.code, "hint": problem.hint, **problem.more}
        headers = {"Cache-Control": "no-store", **problem.headers}
        return Response(write_json(body), problem.status, media_type=PROBLEM, headers=headers)
    title = TITLES.get(problem.status, problem.title.capitalize())
    shown = {"title": title, "message": problem.detail, "hint": problem.hint}
    page = render_page(request, "error.html", shown, status=problem.status)
    page.headers.update(problem.headers)
    return page


def is_call(path: str) -> bool:
    """Tell whether an address is one of the API."""
    return path == API or path.startswith(f"{API}/")


def describe_error(error: AttribuneError) -> Problem:
    """Return what ``error`` says to a caller; where our files lie is none of their business."""
    status = next((status for kind, status in STATUSES if isinstance(error, kind)), OWN_FAULT)
    named = bool(error.item) and isinstance(error, UsageError | InputError | InvalidRecord)
    detail = f"{error.item}: {error.message}" if named else error.message
    headers = {"Retry-After": RETRY_S} if status == 503 else {}
    return Problem(status, detail, error.code, error.hint, headers)


def describe_refusal(error: HTTPException) -> Problem:
    """Return what the framework's own error says."""
    phrase = HTTPStatus(error.status_code).phrase
    stated = error.detail if error.detail and error.detail != phrase else ""
    detail = stated or SAID.get(error.status_code, f"{phrase}.")
    return Problem(error.status_code, detail, phrase.lower().replace(" ", "-"), "", dict(error.headers or {}))


def describe_invalid(error: RequestValidationError) -> Problem:
    """Return which parameters are wrong, and how; what they held is not sent back."""
    wrong = [
        {"field": ".".join(map(str, each["loc"][1:] or each["loc"])), "message": str(each["msg"])}
        for each in error.errors()
    ]
    detail = "; ".join(f"{each['field']}: {each['message']}" for each in wrong[:5]) + "."
    return Problem(422, detail, "invalid-parameters", "Correct the address or the body.", more={"errors": wrong})


def install_problems(app: FastAPI) -> None:
    """Let ``app`` answer its errors so."""

    def answer_error(request: Request, error: Exception) -> Response:
        match error:
            case AttribuneError():
                return answer_problem(request, describe_error(error))
            case HTTPException():
                return answer_problem(request, describe_refusal(error))
            case RequestValidationError():
                return answer_problem(request, describe_invalid(error))
            case UnicodeEncodeError():
                detail = "A text in it cannot be written as UTF-8."
                return answer_problem(request, Problem(400, detail, "bad-text"))
        raise error

    for kind in (AttribuneError, HTTPException, RequestValidationError, UnicodeEncodeError):
        app.add_exception_handler(kind, answer_error)
