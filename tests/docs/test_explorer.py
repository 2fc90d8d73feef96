"""The page about the explorer names what guards refuse, and no page that is not there."""

from __future__ import annotations

import re
from pathlib import Path

from attribune.web.app import CALLS, PAGES

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "4-explorer.md").read_text(encoding="utf-8")
CODE = re.compile(r'Problem\(\s*(?P<status>\d{3}),[^"]*?(?:f?"[^"]*"|detail),\s*"(?P<code>[a-z-]+)"')


def list_paths() -> set[str]:
    """Return the paths of all pages, without what varies in them."""
    routes = [route for module in (*PAGES, *CALLS) for route in module.router.routes]
    return {getattr(route, "path", "").partition("/{")[0] or "/" for route in routes}


def test_every_code_of_a_refusal_is_explained() -> None:
    found: dict[str, str] = {}
    for module in sorted((ROOT / "src" / "attribune" / "web" / "security").glob("*.py")):
        found |= {match["code"]: match["status"] for match in CODE.finditer(module.read_text(encoding="utf-8"))}
    assert len(found) >= 10
    rows = [line for line in PAGE.splitlines() if line.startswith("| 4") or line.startswith("| 5")]
    for code, status in found.items():
        assert any(f"`{code}`" in row and status in row.partition("|")[2][:10] for row in rows), (code, status)


def test_every_page_that_is_named_is_there() -> None:
    table = PAGE.partition("## The pages")[2].partition("##")[0]
    named = {path.partition("#")[0] for path in re.findall(r"`(/[a-z/]*)", table)}
    assert len(named) > 8
    assert {path.rstrip("/") or "/" for path in named} - list_paths() == set()
