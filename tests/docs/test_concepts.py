"""What the concepts say of the record is what the code does: rules by name, and each example of the tables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.extract.anonymity import read_anonymity
from attribune.extract.speech import read_speech
from attribune.records import ArticleId, Attribution, Bound, Extent, SourceRole, SpeakerKind, SpeechAct
from attribune.resolve.dates import find_dates
from attribune.resolve.quantities import find_quantities

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "2-concepts.md").read_text(encoding="utf-8")
RESOLVER = ROOT / "src" / "attribune" / "resolve" / "speakers"
PUBLISHED = "2031-05-14"
MARKED = re.compile(r"\*\*(?P<cue>[^*]+)\*\*|\*(?P<source>[^*]+)\*")


def list_rows(head: str) -> list[list[str]]:
    """Return the cells of the table whose columns are named ``head``."""
    table = PAGE.partition(f"\n| {head} |\n")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[1:]]
    assert rows, head
    return rows


def mark_roles(marked: str) -> tuple[str, Attribution]:
    """Return a sentence without its marks, and the attribution whose source is in italics and whose cue is bold."""
    text, at = "", 0
    places: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
    for found in [*MARKED.finditer(marked), None]:
        between = marked[at : found.start() if found else None]
        content = between.strip(" .,")
        if content:
            start = len(text) + between.index(content)
            places["content"].append([start, start + len(content)])
        text += between
        if found and found.lastgroup:
            words = found[found.lastgroup]
            places[found.lastgroup].append([len(text), len(text) + len(words)])
            text, at = text + words, found.end()
    extents = {role: Extent.from_pairs(pairs) for role, pairs in places.items() if pairs}
    return text, Attribution(ArticleId("art-0"), extents["content"], extents.get("source"), extents.get("cue"))


def list_strings(node: ast.expr, names: dict[str, set[str]]) -> set[str]:
    """Return the strings that an expression may come to, as far as its module shows."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return list_strings(node.body, names) | list_strings(node.orelse, names)
    return names.get(node.id, set()) if isinstance(node, ast.Name) else set()


def list_answers() -> Iterator[tuple[bool, str]]:
    """Yield each rule or reason with which the resolver answers, and whether there is somebody to the answer."""
    for path in sorted(RESOLVER.glob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        names: dict[str, set[str]] = {}
        for node in nodes:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                names.setdefault(node.targets[0].id, set()).update(list_strings(node.value, {}))
        for node in nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Answer":
                rules = list_strings(node.args[1], names)
                assert rules, f"{path.name}:{node.lineno}: the rule cannot be told from the module"
                is_told = not (isinstance(node.args[0], ast.Constant) and node.args[0].value is None)
                yield from ((is_told, rule) for rule in rules)


def list_named(head: str) -> set[str]:
    """Return what stands between backquotes in the first column of a table."""
    return {name for row in list_rows(head) for name in re.findall(r"`([^`]+)`", row[0])}


def test_every_rule_of_evidence_is_explained_and_no_other() -> None:
    rules = {rule for is_told, rule in list_answers() if is_told}
    assert "pronoun" in rules
    assert list_named("`rule` | the source | for example") == rules


def test_every_reason_for_an_unknown_speaker_is_explained_and_no_other() -> None:
    from attribune.resolve.speakers.sources import NO_SOURCE

    reasons = {reason for is_told, reason in list_answers() if not is_told} | {NO_SOURCE}
    assert len(reasons) > 1
    assert {row[0] for row in list_rows("`unknown_reason` | that is")} == reasons


def test_every_act_kind_role_and_bound_is_explained() -> None:
    assert list_named("act | the speaker | for example") == {str(act) for act in SpeechAct}
    assert list_named("kind | is | for example") == {str(kind) for kind in SpeakerKind}
    for name in (*SourceRole, *Bound):
        assert f"`{name}`" in PAGE


@pytest.mark.parametrize("row", list_rows("act | the speaker | for example"), ids=lambda row: row[0])
def test_an_act_s_example_is_of_that_act(row: list[str]) -> None:
    assert f"`{read_speech(*mark_roles(row[2])).act}`" == row[0]


@pytest.mark.parametrize("row", list_rows("field | it holds where | for example"), ids=lambda row: row[0])
def test_how_it_is_put_holds_in_its_example(row: list[str]) -> None:
    assert getattr(read_speech(*mark_roles(row[2])), row[0].strip("`")) is True


@pytest.mark.parametrize("row", list_rows("words | anonymous"), ids=lambda row: row[0])
def test_a_source_is_anonymous_as_shown(row: list[str]) -> None:
    assert row[1] == ("no" if read_anonymity(*mark_roles(row[0])) is None else "yes")


def test_the_reason_for_anonymity_is_the_one_that_is_quoted() -> None:
    text, attribution = mark_roles(next(row[0] for row in list_rows("words | anonymous") if "because" in row[0]))
    anonymity = read_anonymity(text, attribution)
    assert anonymity is not None
    assert anonymity.reason is not None
    assert f'("{anonymity.reason.read(text)}")' in PAGE


@pytest.mark.parametrize("row", list_rows("words | iso"), ids=lambda row: row[0])
def test_a_date_comes_to_what_is_shown(row: list[str]) -> None:
    (date,) = find_dates(row[0], published=PUBLISHED)
    assert str(date.iso or "null") == row[1]


@pytest.mark.parametrize("row", list_rows("words | value | unit | bound | upper"), ids=lambda row: row[0])
def test_a_quantity_comes_to_what_is_shown(row: list[str]) -> None:
    (found,) = find_quantities(row[0])
    assert found.value == pytest.approx(float(row[1]), rel=1e-5)
    assert [found.unit or "", found.bound or ""] == row[2:4]
    assert found.upper == (float(row[4]) if row[4] else None)


def test_an_amount_without_a_number_is_left_out() -> None:
    assert find_quantities("It has dozens of ferries.") == ()
