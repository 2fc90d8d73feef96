"""What the documents tell a user to type works as written, and prints what they show."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from attribune.cli import app

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = [ROOT / "README.md", ROOT / "docs" / "1-start.md"]
ARTICLE = '{"name": "a1", "text": "Kora said the ferry sails at dawn."}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the examples and the file that the documents take for granted."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "articles.jsonl").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def list_fences(page: Path, language: str) -> list[str]:
    """Return the code blocks of ``page`` in ``language``."""
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.usefixtures("folder")
def test_commands_work_as_written(page: Path) -> None:
    lines = "\n".join(list_fences(page, "sh")).splitlines()
    commands = [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("attribune ")]
    assert commands
    for command in commands:
        result = CliRunner().invoke(app, command)
        assert result.exit_code == 0, (command, result.output)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.usefixtures("folder")
def test_python_works_as_written(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code in list_fences(page, "python"):
        exec(compile(code, str(page), "exec"), {})
        assert "Quellwater Gazette" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_readme_shows_what_the_demo_prints() -> None:
    (shown,) = list_fences(ROOT / "README.md", "text")
    printed = CliRunner().invoke(app, ["read", "examples/digest.txt", "--ledger", "build.db"]).stdout
    lines = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
    assert shown in lines, f"README shows something else; copy from:\n{lines}"
