"""Documents keep up with the code: targets, verbs, error codes, decisions and links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from attribune.errors import AttribuneError

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *DOCS]


def list_verbs() -> list[str]:
    """Return the verbs of the command line."""
    from attribune.cli import app

    return sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def list_errors(root: type[AttribuneError] = AttribuneError) -> list[type[AttribuneError]]:
    """Return ``root`` and all classes of the product below it."""
    return [root, *(below for child in root.__subclasses__() for below in list_errors(child))]


def list_anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as they are commonly made."""
    headings = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_readme_s_make_targets_exist() -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    for page in PAGES:
        named = set(re.findall(r"(?m)(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8")))
        assert named <= targets, page


def test_readme_s_first_commands_are_demo_and_test() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^make ([a-z]+)", readme) == ["demo", "test"]


def test_every_verb_stands_in_readme_or_the_documents() -> None:
    text = "\n".join(page.read_text(encoding="utf-8") for page in DOCS)
    assert [verb for verb in list_verbs() if f"attribune {verb}" not in text] == []


@pytest.mark.parametrize("verb", list_verbs())
def test_every_option_of_a_verb_is_explained(verb: str) -> None:
    from attribune.cli import app

    command = typer.main.get_command(app).commands[verb]  # type: ignore[attr-defined]
    spellings = [parameter.opts for parameter in command.params if parameter.opts[0].startswith("-")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in DOCS)
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))
    assert [either for either in spellings if not named & set(either)] == []


def test_documents_name_no_verb_that_does_not_exist() -> None:
    verbs = set(list_verbs())
    for page in PAGES:
        named = set(re.findall(r"(?m)(?:^|`)attribune ([a-z]+)", page.read_text(encoding="utf-8")))
        assert named <= verbs, page


@pytest.mark.parametrize("error", list_errors(), ids=lambda error: error.code)
def test_every_error_code_is_explained(error: type[AttribuneError]) -> None:
    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    assert f"| `{error.code}` | `{error.__name__}` | {error.exit_code} |" in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_pages_and_headings_that_exist(page: Path) -> None:
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_file(), link
        assert not anchor or anchor in list_anchors(target), link


def test_every_decision_is_listed() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [path.name for path in decisions if f"(adr/{path.name})" not in index] == []


def test_readme_stays_under_120_lines() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 120
