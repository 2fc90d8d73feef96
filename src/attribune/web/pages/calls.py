"""The calls of the API, listed from their own description."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from attribune.web.links import API
from attribune.web.rendering import render_page

router = APIRouter()


@router.get("/api")
def show_calls(request: Request) -> Response:
    """List the calls with their parameters."""
    described = request.app.openapi()
    calls = [
        {"method": method.upper(), "path": path, **describe_call(call)}
        for path, methods in described["paths"].items()
        for method, call in methods.items()
    ]
    context = {"calls": sorted(calls, key=lambda call: (call["path"], call["method"]))}
    return render_page(request, "calls.html", context, json_url=f"{API}/openapi.json")


def describe_call(call: dict[str, Any]) -> dict[str, Any]:
    """Return what a call does, and its parameters: name, where it stands, whether it is needed, and what it means."""
    return {
        "does": (call.get("description") or call.get("summary") or "").strip().partition("\n\n")[0],
        "parameters": [
            {
                "name": each["name"],
                "place": each["in"],
                "is_needed": each.get("required", False),
                "means": each.get("description", ""),
            }
            for each in call.get("parameters", [])
        ],
        "has_body": "requestBody" in call,
    }
