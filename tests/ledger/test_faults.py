"""What goes wrong with a ledger, told by name."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event, text

from attribune.errors import LedgerCorrupt, LedgerError, LedgerFull, LedgerLocked, LedgerMissing, LedgerNewer
from attribune.ledger import Ledger, open_ledger
from attribune.ledger.transactions import wait_for
from attribune.records import DigestRecord, Run


def count_rows(ledger: Ledger, table: str) -> int:
    with ledger.read() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_ledger_held_by_another_process_is_locked(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path, busy_timeout_s=0.05) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerLocked):
            ledger.write_record(record, run)
        other.execute("ROLLBACK")
        other.close()
        assert ledger.write_record(record, run).digests == 1


def test_a_new_ledger_that_another_process_is_making_is_locked(new_path: Path) -> None:
    other = sqlite3.connect(new_path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LedgerLocked):
        open_ledger(new_path, busy_timeout_s=0.05)
    other.close()


def test_a_full_disk_is_told_as_such_and_what_was_recorded_stays(
    path: Path, run: Run, make_record: Callable[[str], DigestRecord]
) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(make_record("a"), run)
        ledger.engine.dispose()
        event.listen(ledger.engine, "connect", lambda driver, _: driver.execute("PRAGMA max_page_count = 1"))
        with pytest.raises(LedgerFull):
            ledger.write_record(make_record("b" * 100_000), run)
    with open_ledger(path) as ledger:
        assert count_rows(ledger, "digests") == 1
        assert ledger.write_record(make_record("b" * 100_000), run).digests == 1


def test_a_name_that_cannot_be_encoded_is_an_error_of_the_ledger(path: Path, record: DigestRecord, run: Run) -> None:
    broken = dataclasses.replace(record, digest=dataclasses.replace(record.digest, name="a\ud800"))
    with open_ledger(path) as ledger, pytest.raises(LedgerError, match="cannot be kept"):
        ledger.write_record(broken, run)


def test_what_another_process_holds_for_a_moment_is_tried_again() -> None:
    busy = sqlite3.OperationalError("database is locked")
    busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    outcomes: list[sqlite3.Error | str] = ["done", busy, busy]

    def attempt() -> str:
        outcome = outcomes.pop()
        if isinstance(outcome, sqlite3.Error):
            raise outcome
        return outcome

    assert wait_for(attempt, busy_timeout_s=10) == "done"


def test_a_new_ledger_is_made_only_if_asked_for(new_path: Path) -> None:
    with pytest.raises(LedgerMissing):
        open_ledger(new_path, create=False)
    assert not new_path.exists()


def test_an_empty_file_is_no_ledger_yet(new_path: Path) -> None:
    new_path.touch()
    with pytest.raises(LedgerMissing):
        open_ledger(new_path, create=False)
    open_ledger(new_path).close()


def test_a_ledger_of_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    open_ledger(path).close()
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    with pytest.raises(LedgerNewer, match="9999"):
        open_ledger(path)


@pytest.mark.parametrize("content", [b"Kora said no.\n" * 400, b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(new_path: Path, content: bytes) -> None:
    new_path.write_bytes(content)
    with pytest.raises(LedgerCorrupt):
        open_ledger(new_path)
    assert new_path.read_bytes() == content


def test_a_database_of_something_else_is_refused_and_left_alone(new_path: Path) -> None:
    with sqlite3.connect(new_path) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()
    before = new_path.read_bytes()
    with pytest.raises(LedgerCorrupt, match="not a ledger"):
        open_ledger(new_path)
    assert new_path.read_bytes() == before


def test_a_damaged_ledger_is_told_as_such(path: Path, run: Run, make_record: Callable[[str], DigestRecord]) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(make_record("a" * 50_000), run)
    content = bytearray(path.read_bytes())
    content[8_192:] = b"\xff" * (len(content) - 8_192)
    path.write_bytes(content)
    with pytest.raises(LedgerCorrupt), open_ledger(path) as ledger:
        ledger.load_record(make_record("a" * 50_000).digest.id)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="folder"):
        open_ledger(tmp_path)


def test_a_ledger_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="folder does not exist"):
        open_ledger(tmp_path / "none" / "news.db")


def test_a_ledger_that_may_not_be_written_says_what_to_check(path: Path, record: DigestRecord, run: Run) -> None:
    open_ledger(path).close()
    with open_ledger(path) as ledger:
        event.listen(ledger.engine, "connect", lambda driver, _: driver.execute("PRAGMA query_only = ON"))
        ledger.engine.dispose()
        with pytest.raises(LedgerError, match="may write"):
            ledger.write_record(record, run)
