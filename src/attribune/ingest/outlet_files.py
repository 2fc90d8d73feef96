"""A person's list of outlets: CSV with a name or a domain as ``written``, and the ``outlet`` that it stands for."""

from __future__ import annotations

from attribune.errors import InputError, MalformedInput, UsageError
from attribune.ingest.csv_files import read_rows
from attribune.ingest.files import show_path
from attribune.text.fold import fold_text

COLUMNS = ("written", "outlet")


def read_outlet_pairs(path: str) -> tuple[tuple[str, str], ...]:
    """Return what is written and the outlet that it stands for, in the order of the file.

    Raises:
        UsageError: the file cannot be read or contradicts itself; the line is named.
    """
    shown, pairs, lines = show_path(path), dict[str, tuple[str, str]](), dict[str, int]()
    try:
        for row in read_rows(path, required=COLUMNS):
            for column in COLUMNS:
                if column not in row.cells:
                    raise MalformedInput(f"line {row.line} has nothing under {column!r}.", shown)
            written, outlet = row.cells["written"], row.cells["outlet"]
            key = fold_text(written)
            if key in pairs and pairs[key][1] != outlet:
                message = f"line {row.line} says {outlet!r} for {written!r}, and line {lines[key]} {pairs[key][1]!r}."
                raise MalformedInput(message, shown, "Leave one of them.")
            if key not in pairs:
                pairs[key], lines[key] = (written, outlet), row.line
    except InputError as error:
        # It is no input that others could be read without: what it names would be recorded under other names.
        raise UsageError(error.message, error.item or shown, error.hint) from error
    return tuple(pairs.values())
