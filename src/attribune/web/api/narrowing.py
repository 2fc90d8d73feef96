"""The parameters that narrow a list, as the description of the API names them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attribune.explore.tally.columns import ACTS, KINDS, QUOTES, ROLES
from attribune.explore.tally.ordering import Order
from attribune.web.api.answers.searches import Selection
from attribune.web.audits.pairs import FIRST, SECOND

Json = dict[str, Any]
TEXT: Json = {"type": "string"}


def describe(name: str, words: str, schema: Json) -> Json:
    """Return the description of one parameter in a query."""
    return {"name": name, "in": "query", "required": False, "description": words, "schema": schema}


def several(values: tuple[str, ...] = ()) -> Json:
    """Return the schema of a parameter that may be given several times."""
    return {"type": "array", "items": {"type": "string", "enum": list(values)} if values else TEXT}


MEANINGS = {name: field.description or "" for name, field in Selection.model_fields.items()}
SCHEMAS: Mapping[str, Json] = {
    "words": TEXT,
    "title": TEXT,
    "speaker": several(),
    "outlet": several(),
    "author": several(),
    "kind": several(KINDS),
    "act": several(ACTS),
    "quote": several(QUOTES),
    "role": several(ROLES),
    "anonymous": {"type": "boolean"},
    "published_from": TEXT,
    "published_to": TEXT,
    "article": several(),
    "min_confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "include_rejected": {"type": "boolean"},
}


def describe_selection(prefix: str = "", whose: str = "") -> list[Json]:
    """Return the descriptions of the fields of a selection, under ``prefix``."""
    return [describe(prefix + name, whose + MEANINGS[name], schema) for name, schema in SCHEMAS.items()]


ORDER = describe("order", "By what the list is sorted.", {"type": "string", "enum": [each.value for each in Order]})
# Of a list that has a parameter ``kind`` of its own.
NARROWED: Json = {"parameters": [each for each in describe_selection() if each["name"] != "kind"]}
COUNTED: Json = {"parameters": describe_selection()}
LISTED: Json = {"parameters": [*describe_selection(), ORDER]}
PAIRED: Json = {
    "parameters": [
        *describe_selection(whose="Of both sets. "),
        *describe_selection(FIRST, "Of the first set alone. "),
        *describe_selection(SECOND, "Of the second set alone. "),
    ]
}
