"""The calls of the API, listed from their own description."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from attribune.explore.tally.selection import FIELDS
from attribune.web.api.contract import resolve
from attribune.web.links import API
from attribune.web.rendering import render_page

router = APIRouter()

Json = dict[str, Any]


@router.get("/api")
def show_calls(request: Request) -> Response:
    """List the calls with what they take and answer."""
    described = request.app.openapi()
    calls = [
        {"method": method.upper(), "path": path, **describe_call(call, described)}
        for path, methods in described["paths"].items()
        for method, call in methods.items()
    ]
    context = {
        "calls": sorted(calls, key=lambda call: (call["path"], call["method"])),
        "selection": list_fields({"$ref": "#/components/schemas/Selection"}, described),
    }
    return render_page(request, "calls.html", context, json_url=f"{API}/openapi.json")


def describe_call(call: Json, described: Json) -> Json:
    """Return what a call does, takes and answers; the fields of a selection are told once for all calls."""
    parameters = call.get("parameters", [])
    named = {each["name"] for each in parameters}
    selects = named.issuperset(FIELDS)
    of_selection = {f"{prefix}{name}" for prefix in ("", "a_", "b_") for name in FIELDS} if selects else set()
    (answer,) = (answer for status, answer in call["responses"].items() if status.startswith("2"))
    (content,) = answer["content"].values()
    body = call.get("requestBody", {}).get("content", {}).get("application/json")
    return {
        "does": (call.get("description") or call["summary"]).partition("\n\n")[0],
        "parameters": [
            {
                "name": each["name"],
                "place": "in the path" if each["in"] == "path" else ("needed" if each.get("required") else ""),
                "means": each["description"],
            }
            for each in parameters
            if each["name"] not in of_selection
        ],
        "selections": 0 if not selects else 2 if "a_outlet" in named else 1,
        "body": list_fields(body["schema"], described) if body else [],
        "fields": list_fields(content["schema"], described),
    }


def list_fields(schema: Json, described: Json) -> list[Json]:
    """Return the fields of a shape, of several those of the first, with what they mean."""
    shape = resolve(schema.get("anyOf", [schema])[0], described)
    return [{"name": name, "place": "", "means": field["description"]} for name, field in shape["properties"].items()]
