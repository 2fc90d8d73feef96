"""``attribune doctor``: what it looks at, and what it says to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import Result

from attribune.errors import ModelCorrupt
from attribune.ledger import open_ledger

Call = Callable[..., Result]


class FakeEncoder(NamedTuple):
    """A model that is whole."""

    model_sha256: str


@pytest.fixture
def whole_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the model be whole."""

    def load(*_: object, **__: object) -> FakeEncoder:
        return FakeEncoder("ab" * 32)

    monkeypatch.setattr("attribune.encode.load_encoder", load)


def find_checks(result: Result, subject: str) -> list[dict[str, Any]]:
    checks = [json.loads(line) for line in result.stdout.splitlines()]
    return [check for check in checks if check["subject"].startswith(subject)]


@pytest.mark.usefixtures("whole_model")
def test_all_is_well_before_there_is_a_ledger(call: Call, tmp_path: Path) -> None:
    result = call("doctor", "--json")
    assert result.exit_code == 0
    assert {check["level"] for check in find_checks(result, "")} == {"ok"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("whole_model")
def test_a_named_ledger_that_is_not_there_is_an_error(call: Call) -> None:
    result = call("doctor", "--ledger", "none.db", "--json")
    [check] = find_checks(result, "ledger")
    assert (result.exit_code, check["level"], bool(check["remedy"])) == (3, "error", True)


@pytest.mark.usefixtures("whole_model")
def test_a_whole_ledger_is_well(call: Call) -> None:
    open_ledger("good.db").close()
    result = call("doctor", "--ledger", "good.db", "--json")
    assert result.exit_code == 0
    assert {check["level"] for check in find_checks(result, "ledger")} == {"ok"}


@pytest.mark.usefixtures("whole_model")
def test_a_file_that_is_no_ledger_is_an_error_with_a_remedy(call: Call, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("my notes " * 500, encoding="utf-8")
    result = call("doctor", "--ledger", "notes.db", "--json")
    assert result.exit_code == 3
    assert [bool(check["remedy"]) for check in find_checks(result, "ledger")] == [True]


def test_a_corrupt_model_is_an_error_with_a_remedy(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> FakeEncoder:
        raise ModelCorrupt("sha256 is 12, not 34.", "model.onnx", "Install Attribune again.")

    monkeypatch.setattr("attribune.encode.load_encoder", fail)
    result = call("doctor")
    assert result.exit_code == 3
    assert "model.onnx: sha256 is 12, not 34." in result.stdout
    assert "→ Install Attribune again." in result.stdout


@pytest.mark.usefixtures("whole_model")
def test_little_room_on_the_disk_is_a_warning_only(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage(NamedTuple):
        free: int

    def measure(_: object) -> Usage:
        return Usage(free=1000)

    monkeypatch.setattr("attribune.cli.checks.shutil.disk_usage", measure)
    result = call("doctor", "--json")
    assert (result.exit_code, find_checks(result, "disk")[0]["level"]) == (0, "warning")


@pytest.mark.usefixtures("whole_model")
def test_the_versions_of_python_and_libraries_are_named(call: Call) -> None:
    result = call("doctor", "--json")
    assert "Python 3." in find_checks(result, "versions")[0]["message"]
    assert "sqlalchemy" in find_checks(result, "libraries")[0]["message"]
