"""Checking: where an answer is not what its schema says; a field that the schema does not name is a fault, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
# What is no rule about values; any other keyword that is not looked at below is one that this cannot check.
WORDS = frozenset({"title", "description", "default"})
CHECKED = frozenset({"$ref", "anyOf", "enum", "type", "properties", "required", "additionalProperties"})
CHECKED_OF_LISTS = frozenset({"items", "prefixItems", "minItems", "maxItems"})


@dataclass(frozen=True, slots=True)
class Described:
    """A description of calls (OpenAPI), against which answers are checked; ``seen`` are shapes that some had."""

    document: Json
    seen: set[str] = field(default_factory=set)

    def find_schema(self, method: str, path: str, status: str, media: str = "application/json") -> Json:
        """Return the schema of an answer."""
        answer = self.resolve(self.document["paths"][path][method]["responses"][status])
        schema: Json = answer["content"][media]["schema"]
        return schema

    def resolve(self, schema: Json) -> Json:
        """Return what a reference leads to."""
        while "$ref" in schema:
            target: Any = self.document
            for step in schema["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            schema = target
        return schema

    def find_faults(self, value: Any, schema: Json, at: str = "$") -> Iterator[str]:
        """Yield where ``value`` is not as ``schema`` says."""
        if "$ref" in schema:
            faults = list(self.find_faults(value, self.resolve(schema), at))
            if not faults:
                self.seen.add(schema["$ref"].rpartition("/")[2])
            yield from faults
            return
        assert schema.keys() <= WORDS | CHECKED | CHECKED_OF_LISTS, schema.keys()
        if not schema.keys() & {"anyOf", "type", "enum"}:
            yield f"{at}: nothing is said of it"
        if "anyOf" in schema:
            tried = [list(self.find_faults(value, each, at)) for each in schema["anyOf"]]
            if all(tried):
                yield from min(tried, key=len)
        if "enum" in schema and value not in schema["enum"]:
            yield f"{at}: {value!r} is not among the values"
        if "type" in schema:
            if not isinstance(value, TYPES[schema["type"]]) or (
                isinstance(value, bool) and schema["type"] != "boolean"
            ):
                yield f"{at}: {value!r:.60} is no {schema['type']}"
            elif isinstance(value, dict):
                yield from self.find_object_faults(value, schema, at)
            elif isinstance(value, list):
                yield from self.find_list_faults(value, schema, at)

    def find_object_faults(self, value: Json, schema: Json, at: str) -> Iterator[str]:
        """Yield where an object has other fields, or other values in them."""
        fields: Json = schema.get("properties", {})
        rest = schema.get("additionalProperties", {})
        yield from (f"{at}.{name}: is missing" for name in schema.get("required", []) if name not in value)
        for name, each in value.items():
            if name in fields:
                yield from self.find_faults(each, fields[name], f"{at}.{name}")
            elif rest:
                yield from self.find_faults(each, rest, f"{at}.{name}")
            else:
                yield f"{at}.{name}: is not described"

    def find_list_faults(self, value: list[Any], schema: Json, at: str) -> Iterator[str]:
        """Yield where a list has other items."""
        fixed = schema.get("prefixItems")
        if fixed is not None and len(value) != len(fixed):
            yield f"{at}: {len(value)} items, not {len(fixed)}"
        for number, each in enumerate(value):
            schema_of = fixed[number] if fixed is not None and number < len(fixed) else schema.get("items", {})
            yield from self.find_faults(each, schema_of, f"{at}[{number}]")
