"""Settings: which one wins, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.config import Settings, count_cores, load_settings, name_user
from attribune.errors import UsageError


def test_without_settings_the_ledger_lies_in_the_working_folder(tmp_path: Path) -> None:
    assert load_settings(environ={}, folder=tmp_path) == Settings(ledger=Path("attribune.db"), model=None, threads=1)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    (tmp_path / "attribune.toml").write_text('ledger = "file.db"\nthreads = 2\n', encoding="utf-8")
    settings = load_settings(environ={"ATTRIBUNE_LEDGER": "env.db"}, folder=tmp_path)
    assert (settings.ledger, settings.threads) == (Path("env.db"), 2)


def test_paths_in_the_file_start_at_its_folder(tmp_path: Path) -> None:
    (tmp_path / "attribune.toml").write_text('model = "models/mine"\n', encoding="utf-8")
    assert load_settings(environ={}, folder=tmp_path).model == tmp_path / "models" / "mine"


def test_an_author_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "attribune.toml").write_text('author = "M. Orrel"\n', encoding="utf-8")
    assert load_settings(environ={}, folder=tmp_path).author == "M. Orrel"


def test_a_user_whom_the_computer_does_not_know_has_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise OSError("no such user")

    monkeypatch.setattr("attribune.config.getpass.getuser", fail)
    assert name_user() is None


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    assert load_settings(environ={"ATTRIBUNE_MODEL": " "}, folder=tmp_path).model is None


@pytest.mark.parametrize("threads", ["0", "-1", "many", "257", "1.5", "²"])
def test_a_number_of_threads_that_means_nothing_is_refused(tmp_path: Path, threads: str) -> None:
    with pytest.raises(UsageError, match="ATTRIBUNE_THREADS"):
        load_settings(environ={"ATTRIBUNE_THREADS": threads}, folder=tmp_path)


@pytest.mark.parametrize("content", ["colour = 1\n", "threads = true\n", "ledger = [1]\n", "ledger =\n"])
def test_a_settings_file_that_means_nothing_is_refused_by_name(tmp_path: Path, content: str) -> None:
    (tmp_path / "attribune.toml").write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"attribune\.toml"):
        load_settings(environ={}, folder=tmp_path)


def test_a_settings_file_that_is_not_utf8_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "attribune.toml").write_bytes(b"ledger = '\xff'\n")
    with pytest.raises(UsageError, match=r"attribune\.toml"):
        load_settings(environ={}, folder=tmp_path)


def test_processes_are_told_apart_from_none_given(tmp_path: Path) -> None:
    assert load_settings(environ={}, folder=tmp_path).processes is None
    assert load_settings(environ={"ATTRIBUNE_PROCESSES": "3"}, folder=tmp_path).processes == 3
    with pytest.raises(UsageError, match="processes must be a number"):
        load_settings(environ={"ATTRIBUNE_PROCESSES": "0"}, folder=tmp_path)


def test_there_is_a_process_for_each_core_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attribune.config.os.sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert count_cores() == 8
    monkeypatch.setattr("attribune.config.os.sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert count_cores() == 2
