"""Small tables that a person writes: CSV with a header, as spreadsheets save it; each row knows its line.

The charset is told as for texts. Cells are divided by what divides the header: a comma, a semicolon or a tab.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.charset import decode_bytes
from attribune.ingest.files import open_regular, show_path

MAX_BYTES = 100_000_000
DIVIDERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file, from 1, and its cells by column; empty cells are not among them."""

    line: int
    cells: dict[str, str]


def read_rows(path: str, *, required: Collection[str]) -> Iterator[Row]:
    """Yield the rows of the file that are not empty; names of columns are in lower case.

    Raises:
        UnreadableInput, BinaryInput: the file cannot be read.
        InputTooLarge: it is too large for a person to have written it.
        MalformedInput: no header, one without the ``required`` columns, or a row that is broken; its line is named.
    """
    shown = show_path(path)
    reader = csv.reader(io.StringIO(text := load_text(path), newline=""), delimiter=find_divider(text), strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        for name in required:
            if name not in header:
                message = f"its first line names no column {name!r}."
                raise MalformedInput(message, shown, f"It must name {' and '.join(required)}, divided by commas.")
        line = reader.line_num + 1
        for cells in reader:
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                message = f"line {line} has {len(cells)} cells under {len(header)} columns."
                raise MalformedInput(message, shown, "Put a cell that holds a divider in double quotes.")
            filled = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name and cell.strip()}
            if filled:
                yield Row(line, filled)
            line = reader.line_num + 1
    except csv.Error as error:
        raise MalformedInput(f"line {reader.line_num} cannot be read as CSV: {error}.", shown) from error


def load_text(path: str) -> str:
    """Return the text of the file, whatever its charset."""
    with open_regular(path) as stream:
        content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise InputTooLarge(f"it is larger than {MAX_BYTES:,} bytes.", show_path(path))
    return decode_bytes(content).text


def find_divider(text: str) -> str:
    """Return what divides the cells of the first line."""
    header = text.partition("\n")[0]
    return max(DIVIDERS, key=header.count)
