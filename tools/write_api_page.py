"""The page about the API: its calls and fields are written from their description, below what people wrote."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

from attribune.explore.tally.selection import FIELDS
from attribune.web.api.answers.shapes import Answer
from attribune.web.api.contract import DescribedApp
from attribune.web.app import CALLS
from attribune.web.links import API

PAGE = Path(__file__).resolve().parent.parent / "docs" / "api.md"
MARK = "<!-- What follows is written by `python -m tools.write_api_page`. -->\n"
REFERENCE = "#/components/schemas/"
Json = dict[str, Any]
SPACES = re.compile(r"\n{3,}")
WIDTH = 125
NAMES: Mapping[str, str] = {"object": "object of", "array": "list of"}


def describe_calls() -> Json:
    """Return the description of the calls, without an explorer."""
    app = DescribedApp(title="Attribune")
    for call in CALLS:
        app.include_router(call.router, prefix=API)
    return app.openapi()


def write_reference(described: Json) -> str:
    """Return the part of the page that is written from the description."""
    lines = ["", "## The calls", "", *write_calls(described), "## The fields", ""]
    lines += ["Every field is there, null where it says nothing, but for those that may be missing or left out.", ""]
    shapes = sorted(list_shapes(described), key=itemgetter(0))
    lines += [line for name, schema in shapes for line in write_shape(name, schema)]
    return SPACES.sub("\n\n", "\n".join(lines)).rstrip() + "\n"


def write_calls(described: Json) -> Iterator[str]:
    """Yield the lines of all calls: what each does, takes and answers."""
    for path, calls in described["paths"].items():
        for method, call in calls.items():
            yield from (f"### `{method.upper()} {path.removeprefix(API)}`", "")
            does = " ".join(call["description"].replace("``", "`").split())
            yield from (wrap(f"*{call['summary']}.* {does}"), "")
            parameters = call.get("parameters", [])
            named = {each["name"] for each in parameters}
            has_pairs = named.issuperset(f"a_{name}" for name in FIELDS)
            own = [each for each in parameters if not is_of_selection(each["name"], named)]
            if named.issuperset(FIELDS):
                more = ", as they are for both sets, with `a_` before for the first and with `b_` for the second alone"
                yield wrap(
                    f"It takes the fields of a [selection](#selection) as parameters{more if has_pairs else ''}."
                )
                yield ""
            if own:
                yield from ("", "| parameter | type | meaning |", "|---|---|---|")
                yield from (write_parameter(each) for each in own)
                yield ""
            if "requestBody" in call:
                yield f"It takes {name_type(call['requestBody']['content']['application/json']['schema'])} as JSON."
            yield from (write_answer(call["responses"]), "")


def is_of_selection(name: str, named: set[str]) -> bool:
    """Tell whether a parameter is a field of a selection, if the call takes all of them."""
    plain = name.removeprefix("a_").removeprefix("b_")
    return plain in FIELDS and named.issuperset(FIELDS)


def write_parameter(parameter: Json) -> str:
    """Return the row of a parameter."""
    schema = parameter["schema"]
    default = schema.get("default")
    meaning = parameter["description"] + (f" If not given: {default}." if default not in (None, "", False) else "")
    kept = [each for each in schema.get("anyOf", []) if each.get("type") != "null"]
    return f"| `{parameter['name']}` | {name_type(kept[0] if kept else schema)} | {meaning} |"


def write_answer(answers: Json) -> str:
    """Return what a call answers, in a sentence."""
    (status,) = (status for status in answers if status.startswith("2"))
    ((media, content),) = answers[status]["content"].items()
    how = "" if media == "application/json" else f" a line, as `{media}`"
    return f"It answers {status} with {name_type(content['schema'])}{how}."


def list_shapes(described: Json) -> Iterator[tuple[str, Json]]:
    """Yield name and schema of each shape, those that others are made of among them."""
    schemas = dict(described["components"]["schemas"])
    for shape in list_kinds(Answer):
        whole = shape.model_json_schema(ref_template=f"{REFERENCE}{{model}}", mode="serialization")
        own = vars(shape).get("__annotations__", {})
        fields = {name: field for name, field in whole.get("properties", {}).items() if name in own}
        bases = [kind.__name__ for kind in shape.__bases__ if kind is not Answer]
        schemas.pop(shape.__name__, None)
        yield shape.__name__, {**whole, "properties": fields, "bases": bases}
    yield from schemas.items()


def list_kinds(root: type[Answer]) -> Iterator[type[Answer]]:
    """Yield all classes below ``root``, each once."""
    seen = dict[type[Answer], None]()
    for kind in root.__subclasses__():
        seen |= {kind: None, **dict.fromkeys(list_kinds(kind))}
    yield from seen


def write_shape(name: str, schema: Json) -> Iterator[str]:
    """Yield the lines of a shape."""
    yield from (f"### {name}", "")
    meaning = schema.get("description", "").partition("\n\n")[0].replace("\n", " ").replace("``", "`")
    if "enum" in schema:
        yield from (f"{meaning} One of {', '.join(f'`{value}`' for value in schema['enum'])}.", "")
        return
    bases = [f"[{base}](#{base.lower()})" for base in schema.get("bases", [])]
    yield wrap(f"{meaning} It has the fields of {' and '.join(bases)}, and:" if bases else meaning)
    yield from ("", "| field | type | meaning |", "|---|---|---|")
    without = " May be left out." if name.startswith("Wanted") else " May be missing."
    for field, told in schema["properties"].items():
        missing = "" if field in schema.get("required", []) else without
        yield f"| `{field}` | {name_type(told)} | {told['description']}{missing} |"
    yield ""


def name_type(schema: Json) -> str:
    """Return the type of a field in words, with a link to the shape that it has."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(map(name_type, schema["anyOf"]))
    if "enum" in schema:
        return "one of " + ", ".join(f"`{value}`" for value in schema["enum"])
    if "prefixItems" in schema:
        return "`[start, end]`"
    kind = str(schema["type"])
    inner = schema.get("items") or schema.get("additionalProperties")
    return f"{NAMES[kind]} {name_type(inner)}" if kind in NAMES and isinstance(inner, dict) else kind


def wrap(words: str) -> str:
    """Return a paragraph in lines."""
    return textwrap.fill(words, WIDTH, break_long_words=False, break_on_hyphens=False)


def main() -> None:
    """Write the page anew."""
    written, _, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    PAGE.write_text(written + MARK + write_reference(describe_calls()), encoding="utf-8")


if __name__ == "__main__":
    main()
