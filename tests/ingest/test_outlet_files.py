"""A list of outlets that cannot be taken as it is stops the reading, with the line that is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.errors import UsageError
from attribune.ingest.outlet_files import read_outlet_pairs


def write(folder: Path, content: str) -> str:
    """Return the path of a list of ``content``."""
    (folder / "outlets.csv").write_text(content, encoding="utf-8")
    return str(folder / "outlets.csv")


def test_pairs_come_in_the_order_of_the_file_and_once(tmp_path: Path) -> None:
    path = write(tmp_path, "written,outlet\nquay.example,Quay Post\nQ. Post,Quay Post\nq. post,Quay Post\n")
    assert read_outlet_pairs(path) == (("quay.example", "Quay Post"), ("Q. Post", "Quay Post"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "written,outlet\nQ. Post,Quay Post\nq. post,Quick Post\n",
            "line 3 says 'Quick Post' for 'q. post', and line 2",
        ),
        ("written,outlet\nQ. Post,\n", "line 2 has nothing under 'outlet'"),
        ("name,outlet\n", "names no column 'written'"),
    ],
)
def test_a_list_that_is_wrong_names_the_line(content: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        read_outlet_pairs(write(tmp_path, content))


def test_a_list_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.csv: there is no such file"):
        read_outlet_pairs(str(tmp_path / "none.csv"))
