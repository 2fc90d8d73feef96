"""Ledgers: what two of them hold, compared row by row."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sqlalchemy import select

from attribune.ledger import open_ledger
from attribune.ledger.schema import RECORD_TABLES, run_log

Rows = dict[str, Counter[tuple[str, ...]]]
# The order of writing, which differs where processes share the work; the run log holds times and nothing else.
ORDER = "seq"


def read_rows(path: Path) -> Rows:
    """Return how often each row stands in each table of records, whatever the order and time of its writing."""
    with open_ledger(path) as ledger, ledger.read() as connection:
        return {
            table.name: Counter(
                tuple(map(repr, row))
                for row in connection.execute(select(*(each for each in table.columns if each.name != ORDER)))
            )
            for table in RECORD_TABLES
            if table is not run_log
        }


def compare_rows(found: Rows, wanted: Rows) -> list[str]:
    """Return, in words, what one ledger lacks or has too often beside another; nothing if they hold the same."""
    differences = []
    for name in sorted({*found, *wanted}):
        here, there = found.get(name, Counter()), wanted.get(name, Counter())
        lost, doubled = (there - here).total(), (here - there).total()
        if lost or doubled:
            differences.append(f"{name}: {lost:,} rows lost, {doubled:,} too many")
    return differences
