"""Rows that are lost or doubled come to light."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bench.scale.ledgers import Rows, compare_rows, read_rows
from tests.standins import load_standins

from attribune.ledger import open_ledger
from attribune.pipeline import read_into


def record(ledger: Path, *paths: Path) -> Rows:
    """Return the rows of a ledger into which files were read, one after the other."""
    with open_ledger(ledger) as opened:
        for path in paths:
            list(read_into(opened, [path], load_standins()))
    return read_rows(ledger)


def write(folder: Path, *said: str) -> list[Path]:
    """Write digests of one article each."""
    paths = [folder / f"{number}.txt" for number in range(len(said))]
    for path, words in zip(paths, said, strict=True):
        path.write_text(f'Brine Post | News\nOllo said "{words}".\n', encoding="utf-8")
    return paths


def test_ledgers_written_in_another_order_and_in_pieces_hold_the_same(tmp_path: Path) -> None:
    first, second, third = write(tmp_path, "the quay is open", "the quay is shut", "nothing")
    wanted = record(tmp_path / "whole.db", first, second, third)
    assert sum(rows.total() for rows in wanted.values()) > 0
    assert compare_rows(record(tmp_path / "pieces.db", third, first, first, second), wanted) == []


def test_a_digest_that_was_not_read_is_lost(tmp_path: Path) -> None:
    first, second = write(tmp_path, "the quay is open", "the quay is shut")
    wanted = record(tmp_path / "whole.db", first, second)
    found = compare_rows(record(tmp_path / "less.db", first), wanted)
    assert "digests: 1 rows lost, 0 too many" in found


def test_a_row_that_stands_twice_is_one_too_many() -> None:
    wanted: Rows = {"digests": Counter([("a",), ("b",)])}
    assert compare_rows({"digests": Counter([("a",), ("b",), ("b",)])}, wanted) == ["digests: 0 rows lost, 1 too many"]


def test_a_table_that_is_not_there_has_lost_its_rows() -> None:
    assert compare_rows({}, {"digests": Counter([("a",)])}) == ["digests: 1 rows lost, 0 too many"]
