"""The parameters that narrow a list, as the description of the API names them."""

from __future__ import annotations

from typing import Any

from attribune.explore.tally.columns import ACTS, KINDS, QUOTES, ROLES
from attribune.explore.tally.ordering import Order

Json = dict[str, Any]
TEXT: Json = {"type": "string"}


def describe(name: str, words: str, schema: Json) -> Json:
    """Return the description of one parameter in a query."""
    return {"name": name, "in": "query", "required": False, "description": words, "schema": schema}


def several(values: tuple[str, ...] = ()) -> Json:
    """Return the schema of a parameter that may be given several times."""
    return {"type": "array", "items": {"type": "string", "enum": list(values)} if values else TEXT}


SELECTION: tuple[Json, ...] = (
    describe("words", 'Words in what was said, all of them; "..." for a phrase, word* for a beginning.', TEXT),
    describe("title", "Words in the title or the text of the article, likewise.", TEXT),
    describe("speaker", "Names by which the ledger knows speakers.", several()),
    describe("outlet", "Outlets, as recorded.", several()),
    describe("author", "Authors, as recorded.", several()),
    describe("kind", "Kinds of speaker.", several(KINDS)),
    describe("act", "What the speaker does.", several(ACTS)),
    describe("quote", "Quote types.", several(QUOTES)),
    describe("role", "In what capacity the speaker speaks.", several(ROLES)),
    describe("anonymous", "Whether the source is kept unnamed.", {"type": "boolean"}),
    describe("published_from", "First day: YYYY-MM-DD, YYYY-MM or YYYY.", TEXT),
    describe("published_to", "Last day, included, likewise.", TEXT),
    describe("article", "Ids of articles.", several()),
    describe("min_confidence", "The least confidence.", {"type": "number", "minimum": 0, "maximum": 1}),
    describe("include_rejected", "Whether what people rejected is meant, too.", {"type": "boolean"}),
)
ORDER = describe("order", "By what the list is sorted.", {"type": "string", "enum": [each.value for each in Order]})
LISTED: Json = {"parameters": [*SELECTION, ORDER]}
COUNTED: Json = {"parameters": list(SELECTION)}
