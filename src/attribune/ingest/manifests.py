"""Manifests: a table in a folder that says of the files in it what they are; what it says stands before what they say.

``manifest.csv`` or ``manifest.jsonl``, with ``file`` (its path from the folder on) and any of ``url``, ``title``,
``standfirst``, ``outlet``, ``author``, ``date``, ``language``; other columns are ignored.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace

from attribune.errors import MalformedInput
from attribune.ingest.csv_files import Row, load_text, read_rows
from attribune.ingest.files import open_regular, show_path
from attribune.ingest.readers import Hints
from attribune.ingest.statements import find_stated
from attribune.records import Metadata, Unknown
from attribune.text.normalise import normalise_text

CSV, JSON_LINES = "manifest.csv", "manifest.jsonl"
FILE = "file"
ADDRESS = ("http://", "https://")
PEEK_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that a manifest names, by its path from the working folder on, and what it says of it."""

    path: str
    hints: Hints


def find_manifest(folder: str, names: list[str]) -> str | None:
    """Return the path of the manifest of ``folder``, which holds ``names``; null if there is none.

    Raises:
        MalformedInput: there are two.
    """
    there = [os.path.join(folder, name) for name in (CSV, JSON_LINES) if name in names]
    found = [path for path in there if path.endswith(CSV) or states_files(path)]
    if len(found) > 1:
        raise MalformedInput(f"there is a {JSON_LINES} beside it.", show_path(found[0]), "Leave one of the two.")
    return found[0] if found else None


def states_files(path: str) -> bool:
    """Tell whether JSON lines are about files, as the first of them shows; texts may be in a file of any name."""
    with open_regular(path) as stream:
        first = parse_object(stream.readline(PEEK_BYTES))
    return first is not None and FILE in first and "text" not in first


def read_manifest(path: str) -> tuple[Entry, ...]:
    """Return what the manifest at ``path`` says of the files in its folder.

    Raises:
        InputError: it cannot be read, contradicts itself, or names what lies outside of the folder.
    """
    folder, shown = os.path.dirname(path), show_path(path)
    entries, lines = dict[str, Entry](), dict[str, int]()
    for row in read_rows(path, required=[FILE]) if path.endswith(CSV) else read_json_rows(path):
        file = find_inside(folder, row, shown=shown)
        if os.path.normpath(path) == os.path.normpath(file):
            raise MalformedInput(f"line {row.line} names the manifest itself.", shown)
        entry = Entry(file, build_hints(row.cells))
        if entries.setdefault(file, entry) != entry:
            raise MalformedInput(f"lines {lines[file]} and {row.line} say different things of one file.", shown)
        lines.setdefault(file, row.line)
    return tuple(entries.values())


def read_json_rows(path: str) -> Iterator[Row]:
    """Yield the objects in the lines of the file as rows; values that are no strings are left out.

    Raises:
        InputError: the file cannot be read, or a line is no object.
    """
    for number, line in enumerate(load_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        fields = parse_object(line)
        if fields is None:
            raise MalformedInput(f"line {number} is no JSON object.", show_path(path))
        cells = {key: value.strip() for key, value in fields.items() if isinstance(value, str) and value.strip()}
        yield Row(number, cells)


def parse_object(line: str | bytes) -> dict[str, object] | None:
    """Return the JSON object in a line, null if there is none."""
    try:
        fields = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return None
    return fields if isinstance(fields, dict) else None


def find_inside(folder: str, row: Row, *, shown: str) -> str:
    """Return the path of the file that a row names.

    Raises:
        MalformedInput: it names none, or one outside of the folder.
    """
    file = row.cells.get(FILE)
    if file is None:
        raise MalformedInput(f"line {row.line} names no file.", shown)
    if "\\" in file and not os.path.lexists(os.path.join(folder, file)):
        # As written on Windows.
        file = file.replace("\\", "/")
    inside = os.path.normpath(file)
    if os.path.isabs(file) or inside == os.pardir or inside.startswith(os.pardir + os.sep) or "\0" in file:
        message = f"line {row.line} names {show_path(file)!r}, which leaves the folder."
        raise MalformedInput(message, shown, "Paths start at the folder that holds the manifest.")
    return os.path.join(folder, inside)


def build_hints(cells: dict[str, str]) -> Hints:
    """Return what a row states of its file."""
    url = normalise_text(cells["url"]).text if "url" in cells else None
    metadata = find_stated(cells)
    if url is not None:
        metadata = state_url(metadata or Metadata(), url)
    is_known = url is not None and url.lower().startswith(ADDRESS)
    return Hints(url=url if is_known else None, language=cells.get("language"), metadata=metadata)


def state_url(metadata: Metadata, url: str) -> Metadata:
    """Return ``metadata`` with the address, or with the reason why it has none."""
    if url.lower().startswith(ADDRESS):
        return replace(metadata, url=url)
    reason = Unknown("url", f"the stated address {url[:80]!r} is none")
    return replace(metadata, unknown=(*metadata.unknown, reason))
