"""Size limits: a module holds one idea, a function fits on a screen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULE_LINES = 300
FUNCTION_LINES = 60
# A migration is one list of tables, frozen once it has shipped; cutting it up would make it no clearer.
FROZEN = "migrations/versions"
MODULES = sorted(path for folder in ("src", "bench", "tests", "tools") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_and_its_functions_stay_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < MODULE_LINES
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    if FROZEN in path.as_posix():
        return
    lengths = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
    assert {name: lines for name, lines in lengths.items() if lines >= FUNCTION_LINES} == {}


@pytest.mark.parametrize(
    "path", [path for path in MODULES if "src" in path.parts], ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_a_module_states_its_idea_in_its_docstring(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
