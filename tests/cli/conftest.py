"""The command line as a test calls it: in this process, with stages that need no model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.judged import RUN, build_record
from typer.testing import CliRunner, Result

from attribune.cli import app
from attribune.ledger import open_ledger
from attribune.pipeline import Stages

NEWS = 'Brine Post | Ferry is late\nOllo said "it sails".\n=\nTarn Echo | Rain\nMirel said "it rains".\n'


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, stages: Stages) -> Callable[..., Result]:
    """Return what runs ``attribune`` with arguments, in an empty working folder."""

    def load_none(*_: object, **__: object) -> Stages:
        return stages

    for name in ("ATTRIBUNE_LEDGER", "ATTRIBUNE_MODEL", "ATTRIBUNE_THREADS", "ATTRIBUNE_AUTHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    # Others would load the stages that are there, not these.
    monkeypatch.setenv("ATTRIBUNE_PROCESSES", "1")
    monkeypatch.setattr("attribune.pipeline.load_stages", load_none)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a file with two articles, each with one attribution."""
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


@pytest.fixture
def judge(call: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return what runs ``attribune judge`` over a ledger in which five spoke."""
    with open_ledger("attribune.db") as ledger:
        ledger.write_record(build_record(), RUN)
    monkeypatch.setenv("ATTRIBUNE_AUTHOR", "orrel")

    def run(*arguments: str) -> Result:
        return call("judge", *arguments)

    return run
