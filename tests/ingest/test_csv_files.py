"""Tables that people write are read as spreadsheets save them, and what is wrong in them is named by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.errors import MalformedInput, UnreadableInput
from attribune.ingest.csv_files import Row, read_rows


def read(folder: Path, content: bytes | str) -> list[Row]:
    """Return the rows of a file of ``content`` that must have a column "file"."""
    path = folder / "t.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return list(read_rows(str(path), required=["file"]))


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_cells_are_divided_by_what_divides_the_header(divider: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"file{divider}title\na.txt{divider}Late\n") == [Row(2, {"file": "a.txt", "title": "Late"})]


def test_a_mark_and_another_charset_do_no_harm(tmp_path: Path) -> None:
    rows = [Row(2, {"file": "a.txt", "title": "Café"})]
    assert read(tmp_path, "\ufefffile,title\r\na.txt,Café\r\n") == rows
    assert read(tmp_path, "file,title\r\na.txt,Café\r\n".encode("cp1252")) == rows


def test_names_of_columns_are_known_in_any_case_and_empty_cells_and_rows_are_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "File,TITLE \n\n a.txt ,\n,,\n") == [Row(3, {"file": "a.txt"})]


def test_a_row_is_named_by_its_first_line_even_below_cells_of_many(tmp_path: Path) -> None:
    rows = read(tmp_path, 'file,title\na.txt,"Ferry\nis late"\nb.txt,Rain\n')
    assert [(row.line, row.cells["file"]) for row in rows] == [(2, "a.txt"), (4, "b.txt")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "its first line names no column 'file'"),
        ("name,title\n", "its first line names no column 'file'"),
        ("file,title\na.txt,Late,on Monday\n", "line 2 has 3 cells under 2 columns"),
        ('file,title\na.txt,Late\nb.txt,"Rain\n', "line 3 cannot be read as CSV"),
        ('file\n"a"b\n', "line 2 cannot be read as CSV"),
    ],
)
def test_a_broken_table_is_named_with_its_line(content: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(MalformedInput, match=message):
        read(tmp_path, content)


def test_a_table_that_is_not_there_is_an_error_of_the_input(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such file"):
        list(read_rows(str(tmp_path / "none.csv"), required=[]))
