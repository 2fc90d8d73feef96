"""The door: who comes from elsewhere shows a token once, and the browser keeps it in a cookie."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from starlette.responses import RedirectResponse

from attribune.ledger.tokens import find_token
from attribune.web.links import keep_local
from attribune.web.rendering import render_page
from attribune.web.security.access import COOKIE
from attribune.web.site import get_site

router = APIRouter()
MOST_LETTERS = 400


@router.get("/login")
def show_login(request: Request, to: Annotated[str, Query()] = "/") -> Response:
    """Return the form that asks for a token."""
    return render_page(request, "login.html", {"to": choose_path(to), "is_refused": False})


@router.post("/login")
def log_in(
    request: Request,
    token: Annotated[str, Form(max_length=MOST_LETTERS)] = "",
    to: Annotated[str, Form()] = "/",
) -> Response:
    """Keep the token in the browser and lead on; ask again if it is not one that works."""
    if find_token(get_site(request).ledger, token.strip()) is None:
        return render_page(request, "login.html", {"to": choose_path(to), "is_refused": True}, status=403)
    answer = lead_to(choose_path(to))
    safe = request.url.scheme == "https"
    answer.set_cookie(COOKIE, token.strip(), httponly=True, samesite="strict", secure=safe)
    return answer


@router.post("/logout")
def log_out() -> Response:
    """Let the browser forget the token."""
    answer = lead_to("/login")
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


def choose_path(to: str) -> str:
    """Return ``to`` if it is a path of ours, else the start page."""
    path = keep_local(to, otherwise="/")
    return "/" if path.startswith(("/login", "/logout")) else path


def lead_to(path: str) -> RedirectResponse:
    """Return what leads the browser to a path; 303, so that it asks for it and does not send the form again."""
    return RedirectResponse(path, 303)
