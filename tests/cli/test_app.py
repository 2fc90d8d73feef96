"""The command line as a whole: help, version, exit codes, and how it ends when something breaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

import attribune

Call = Callable[..., Result]
HEAVY = ("onnxruntime", "sqlalchemy", "tokenizers", "numpy", "alembic", "charset_normalizer")


def run_python(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(Path(attribune.__file__).parents[1]), **variables}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("verb", ["", "read", "show", "split", "extract", "judge", "doctor"])
def test_every_verb_has_help_that_shows_an_example(call: Call, verb: str) -> None:
    result = call(*verb.split(), "--help")
    assert result.exit_code == 0
    assert f"attribune {verb}" in result.stdout


def test_help_starts_no_inference_engine_and_no_database() -> None:
    code = f"""
import sys
from attribune.cli import app
app(["--help"], standalone_mode=False)
print("loaded:", *(name for name in {HEAVY!r} if name in sys.modules))
"""
    ended = run_python("-c", code)
    assert (ended.stdout.splitlines()[-1], ended.stderr) == ("loaded:", "")


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = f"import sys, attribune; print([n for n in {(*HEAVY, 'rich', 'typer')!r} if n in sys.modules])"
    assert run_python("-c", code).stdout == "[]\n"


def test_the_version_is_that_of_the_package() -> None:
    ended = run_python("-m", "attribune", "--version")
    assert (ended.stdout, ended.returncode) == (f"attribune {attribune.__version__}\n", 0)


@pytest.mark.parametrize("arguments", [["read"], ["read", "--colour", "x"], ["sing"], ["extract"]])
def test_wrong_use_is_exit_code_2(call: Call, arguments: list[str]) -> None:
    assert call(*arguments).exit_code == 2


def test_a_setting_that_means_nothing_is_wrong_use(call: Call, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTRIBUNE_THREADS", "many")
    result = call("read", news)
    assert result.exit_code == 2
    assert result.stderr == "attribune: ATTRIBUNE_THREADS: threads must be a number from 1 to 256, not 'many'.\n"


def test_without_a_model_it_cannot_run_and_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{}\n", encoding="utf-8")
    ended = run_python("-m", "attribune", "extract", tmp_path / "in.jsonl", ATTRIBUNE_MODEL=str(tmp_path / "none"))
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith("attribune: ")
    assert ended.stderr.count("\n") == 1
    assert "ATTRIBUNE_MODEL" in ended.stderr


def test_a_traceback_is_shown_only_on_request(tmp_path: Path) -> None:
    arguments = ("extract", tmp_path / "in.jsonl")
    ended = run_python("-m", "attribune", "--debug", *arguments, ATTRIBUNE_MODEL=str(tmp_path / "none"))
    assert ended.returncode == 3
    assert "Traceback" in ended.stderr


def test_a_fault_of_its_own_is_one_line_too(call: Call, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise TypeError("an oversight")

    monkeypatch.setattr("attribune.cli.read.load_chosen_stages", fail)
    result = call("read", news)
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert "TypeError: an oversight" in result.stderr


def test_a_reader_that_leaves_ends_it_quietly(tmp_path: Path) -> None:
    line = json.dumps({"name": "a", "text": "One sentence, said Ollo."})
    (tmp_path / "in.jsonl").write_text((line + "\n") * 2000, encoding="utf-8")
    environ = {**os.environ, "PYTHONPATH": str(Path(attribune.__file__).parents[1])}
    command = [sys.executable, "-m", "attribune", "split", str(tmp_path / "in.jsonl")]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == ""
        assert running.wait(timeout=60) == 141


def test_an_interrupted_reading_says_that_the_same_command_goes_on(call: Call, news: Path) -> None:
    news.write_text("CTRL-C", encoding="utf-8")
    result = call("read", news, "--no-ledger")
    assert (result.exit_code, result.stdout) == (130, "")
    assert "the same command goes on from there" in result.stderr
