"""Forgery: a change is made only by a form that this explorer wrote for this browser."""

from __future__ import annotations

from fastapi import Request
from markupsafe import Markup

FIELD = "csrf"


def write_csrf_field(request: Request) -> Markup:
    """Return the hidden field that every form with ``method="post"`` holds."""
    token = getattr(request.state, "csrf_token", "")
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, token)
