"""The contract: the description of every call (OpenAPI): what it sends, and how it tells what goes wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from inspect import getdoc
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse

from attribune.web.api.answers.shapes import Answer, Listed, Problem
from attribune.web.problems import PROBLEM

Json = dict[str, Any]
COMPONENTS = "#/components"
# By status: the name of the answer, and what it tells.
PROBLEMS: Mapping[str, tuple[str, str]] = {
    "400": ("BadRequest", "The question makes no sense, or names a value that there is not."),
    "401": ("Unauthorized", "A token is needed, and there is none that works."),
    "403": ("Forbidden", "Nothing may be changed here, or not with this token, or not from there."),
    "404": ("NotFound", "The ledger does not have it."),
    "408": ("BodyTooSlow", "The body did not come in time."),
    "413": ("TooLarge", "The body, or what it holds, is too large."),
    "414": ("AddressTooLong", "The address is too long."),
    "415": ("WrongType", "A change is sent as JSON."),
    "421": ("WrongHost", "It was asked for under a name that it does not have."),
    "422": ("Invalid", "A parameter means nothing, or the text cannot be read."),
    "429": ("TooOften", "Too much at once; `Retry-After` says when to go on."),
    "500": ("Fault", "A fault in Attribune itself."),
    "503": ("NotNow", "The ledger is locked, or the question takes too long; `Retry-After` says when to go on."),
    "507": ("LedgerFull", "There is no space left on the disk of the ledger."),
}
ANY_CALL = frozenset({"400", "401", "414", "421", "422", "429", "500", "503"})
CHANGE = frozenset({"403", "404", "408", "413", "415", "507"})
UNCHANGED = {"description": "Nothing has changed since the answer whose `ETag` was sent as `If-None-Match`."}
TAG = {"ETag": {"description": "Names this answer.", "schema": {"type": "string"}}}
NEXT = {"Link": {"description": 'The next page, with `rel="next"`.', "schema": {"type": "string"}}}
PLACE = {"Location": {"description": "Where the judgement is.", "schema": {"type": "string"}}}
TOKEN = {"type": "http", "scheme": "bearer", "description": "Needed beyond this computer: `attribune token create`."}


class JsonLines(JSONResponse):
    """How a call that sends an object a line says so; the lines themselves are streamed."""

    media_type = "application/x-ndjson"


class DescribedApp(FastAPI):
    """An application that says of each call what it may answer."""

    def openapi(self) -> Json:
        """Return the description, made when it is first asked for."""
        if self.openapi_schema is None:
            self.openapi_schema = complete(
                get_openapi(title=self.title, version=self.version, routes=self.routes, description=self.description)
            )
        return self.openapi_schema


def promise(shape: Any, *, status: int = 200, told: str = "") -> dict[int | str, Json]:
    """Return what a route says that it sends: ``shape``, a kind of ``Answer`` or several, in the words of ``told``."""
    return {status: {"model": shape, "description": told or getdoc(shape) or ""}}


def complete(described: Json) -> Json:
    """Add to a description what holds of all calls; the framework's own form of errors is not used here."""
    components = described.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas.update(describe_shape(Problem))
    schema = {"schema": {"$ref": f"{COMPONENTS}/schemas/{Problem.__name__}"}}
    for each in schemas.values():
        drop_titles(each)
    components["responses"] = {
        name: {"description": told, "content": {PROBLEM: schema}} for name, told in PROBLEMS.values()
    }
    components["securitySchemes"] = {"token": TOKEN}
    # Nothing, or a token: which of them an explorer asks for depends on where it listens.
    described["security"] = [{}, {"token": []}]
    for path, method, call in list_calls(described):
        complete_call(call, is_change=method != "get", is_named="{" in path, schemas=schemas)
    return described


def list_calls(described: Json) -> Iterator[tuple[str, str, Json]]:
    """Yield path, method and description of each call."""
    for path, methods in described["paths"].items():
        for method, call in methods.items():
            yield path, method, call


def complete_call(call: Json, *, is_change: bool, is_named: bool, schemas: Json) -> None:
    """Add to the description of a call the answers that every such call may give."""
    sent = {status: answer for status, answer in call["responses"].items() if status.startswith("2")}
    statuses = ANY_CALL | (CHANGE if is_change else set()) | ({"404"} if is_named else set())
    wrong = {status: {"$ref": f"{COMPONENTS}/responses/{PROBLEMS[status][0]}"} for status in statuses}
    unchanged = {}
    if "201" in sent:
        sent["201"]["headers"] = PLACE
    media = sent.get("200", {}).get("content", {}).get("application/json")
    if media is not None and not is_change:
        shape = schemas[media["schema"]["$ref"].rpartition("/")[2]]
        is_list = Listed.model_fields.keys() <= shape["properties"].keys()
        sent["200"]["headers"] = {**TAG, **(NEXT if is_list else {})}
        unchanged = {"304": UNCHANGED}
    call["responses"] = {**sent, **unchanged, **dict(sorted(wrong.items()))}


def resolve(schema: Json, described: Json) -> Json:
    """Return the schema that a schema refers to, or itself."""
    name = schema.get("$ref", "").rpartition("/")[2]
    found: Json = described["components"]["schemas"][name] if name else schema
    return found


def describe_shape(shape: type[Answer]) -> Json:
    """Return the schemas of a shape and of what is in it, by name."""
    described = shape.model_json_schema(ref_template=f"{COMPONENTS}/schemas/{{model}}", mode="serialization")
    return {**described.pop("$defs", {}), shape.__name__: described}


def drop_titles(schema: Json) -> None:
    """Leave out the titles that repeat the names of a shape and its fields."""
    schema.pop("title", None)
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
