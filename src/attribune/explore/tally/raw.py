"""Rows as the driver gives them: for a quarter of a million of them, wrapping each costs more than the database."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection


def select_raw(connection: Connection, statement: str, values: tuple[Any, ...]) -> Any:
    """Return the driver's own cursor over a selection: tuples, JSON not parsed."""
    cursor = connection.connection.cursor()
    cursor.execute(statement, values)
    return cursor


def read_extent(text: str, packed: str, *, start: int = 0) -> str:
    """Return the words of an extent, which is JSON, on one line; ``text`` begins at ``start``."""
    return " … ".join(" ".join(text[first - start : last - start].split()) for first, last in json.loads(packed))
