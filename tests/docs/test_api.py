"""The page about the API names every call, parameter and field, and no other; its examples work and answer as shown."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from tests.web.clients import open_client
from tools.write_api_page import MARK, PAGE, describe_calls, write_reference

import attribune
from attribune.cli.options import load_chosen_stages
from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from attribune.web.links import API
from attribune.web.site import Site
from attribune.web.texts import TextReader

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = PAGE.read_text(encoding="utf-8")
HERE = "http://127.0.0.1:8031"
# A call, and what it is shown to answer, if it is shown.
EXAMPLE = re.compile(r"(?ms)^```sh\n(?P<commands>curl .*?)^```(?:\n\n(?:[^\n`]+\n\n)?```json\n(?P<shown>.*?)^```)?")
SECTION = re.compile(r"(?ms)^### (?P<name>\w+)\n(?P<told>.*?)(?=^### |\Z)")
ROW = re.compile(r"(?m)^\| `(\w+)` \|")
Json = dict[str, Any]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks an explorer of the examples, as the shipped model reads them."""
    file = tmp_path_factory.mktemp("examples") / "news.db"
    attribune.read(ROOT / "examples", ledger=file)
    with open_ledger(file) as ledger:
        site = Site(ledger=ledger, keeper=TallyKeeper(ledger, may_write=False), texts=TextReader(load_chosen_stages))
        yield open_client(site)


def curl(client: TestClient, command: str) -> Response:
    """Ask what a command of curl asks."""
    words = iter(shlex.split(command)[1:])
    headers, body, address = dict[str, str](), None, ""
    for word in words:
        if word == "-H":
            name, _, value = next(words).partition(": ")
            headers[name] = value
        elif word == "-d":
            body = next(words)
        elif word != "-s":
            address = word
    assert address.startswith(HERE), command
    path = address.removeprefix(HERE)
    return (
        client.get(path, headers=headers) if body is None else client.post(path, content=body.encode(), headers=headers)
    )


def find_difference(shown: Any, answer: Any, at: str = "$") -> Iterator[str]:
    """Yield where an answer is not what is shown of it: some fields of objects, the first items of lists."""
    if isinstance(shown, dict) and isinstance(answer, dict):
        for name, each in shown.items():
            yield from find_difference(each, answer.get(name), f"{at}.{name}")
    elif isinstance(shown, list) and isinstance(answer, list) and len(shown) <= len(answer):
        for number, each in enumerate(shown):
            yield from find_difference(each, answer[number], f"{at}[{number}]")
    elif shown != answer:
        yield f"{at}: {answer!r}, not {shown!r}"


@pytest.mark.parametrize("example", [*EXAMPLE.finditer(TEXT)], ids=lambda found: found["commands"].split("/")[-1][:30])
def test_an_example_works_and_answers_as_shown(client: TestClient, example: re.Match[str]) -> None:
    commands = example["commands"].replace("\\\n", " ").splitlines()
    answers = [curl(client, command) for command in commands]
    shown = json.loads(example["shown"]) if example["shown"] else {}
    assert [answer.status_code for answer in answers] == [shown.get("status", answers[0].status_code)] * len(answers)
    assert shown.get("status") or all(answer.is_success for answer in answers)
    assert list(find_difference(shown, answers[-1].json())) == []


def test_the_reference_is_what_the_description_says() -> None:
    written = TEXT.partition(MARK)[2]
    assert written == write_reference(describe_calls()), "write it anew: python -m tools.write_api_page"


def test_every_call_stands_on_the_page_and_no_other() -> None:
    paths = describe_calls()["paths"].items()
    calls = {f"{method.upper()} {path.removeprefix(API)}" for path, methods in paths for method in methods}
    assert set(re.findall(r"(?m)^### `([A-Z]+ [^`]+)`$", TEXT)) == calls


def test_every_field_of_every_shape_stands_on_the_page_and_no_other() -> None:
    sections = {found["name"]: found["told"] for found in SECTION.finditer(TEXT)}

    def list_fields(name: str) -> set[str]:
        """Return the fields of a section, with those that it has from others."""
        bases = re.findall(r"\(#(\w+)\)", sections[name].partition("It has the fields of")[2].partition("and:")[0])
        lower = {each.lower(): each for each in sections}
        return {*ROW.findall(sections[name]), *(field for base in bases for field in list_fields(lower[base]))}

    for name, schema in describe_calls()["components"]["schemas"].items():
        assert list_fields(name) == set(schema.get("properties", {})), name


def test_every_value_of_a_field_with_few_stands_on_the_page() -> None:
    for name, schema in describe_calls()["components"]["schemas"].items():
        told = TEXT.partition(f"\n### {name}\n")[2].partition("\n### ")[0]
        assert all(f"`{value}`" in told for value in schema.get("enum", [])), name
