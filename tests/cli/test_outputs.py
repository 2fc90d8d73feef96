"""Where a verb writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.cli.outputs import open_output
from attribune.errors import UsageError


def test_the_file_is_not_there_before_all_is_written(tmp_path: Path) -> None:
    with open_output(tmp_path / "out") as out:
        out.write("half")
        assert not (tmp_path / "out").exists()
    assert (tmp_path / "out").read_text(encoding="utf-8") == "half"


def test_what_was_written_before_an_error_is_removed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="lost"), open_output(tmp_path / "out"):
        raise ValueError("lost")
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("older", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with open_output(tmp_path / "link") as out:
        out.write("newer")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == "newer"


def test_a_folder_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"), open_output(tmp_path):
        pass
