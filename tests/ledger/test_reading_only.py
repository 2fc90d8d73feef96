"""A ledger that is only read: it may lie where nothing can be written, and nothing of it changes."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from attribune.errors import LedgerError, LedgerMissing
from attribune.ledger import open_ledger
from attribune.ledger.sqlite import choose_reading
from attribune.records import DigestRecord, Run


def forbid_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the folder be one that cannot be written, also for a user who may write everywhere."""
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)


def test_a_ledger_in_a_closed_folder_is_read_and_nothing_appears_beside_it(
    path: Path, record: DigestRecord, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
    before = path.read_bytes()
    forbid_writing(monkeypatch)
    with open_ledger(path, read_only=True) as ledger:
        assert ledger.load_record(record.digest.id) == record
        assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before


def test_a_name_with_marks_of_addresses_is_found(path: Path) -> None:
    odd = path.rename(path.with_name("a b%20?c#d.db"))
    with open_ledger(odd, read_only=True) as ledger:
        assert ledger.load_judgements() == ()


def test_what_others_write_meanwhile_is_seen_where_there_is_a_log(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path, read_only=True) as reading, open_ledger(path) as writing:
        assert reading.load_record(record.digest.id) is None
        writing.write_record(record, run)
        assert reading.load_record(record.digest.id) is not None


def test_a_log_is_never_left_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forbid_writing(monkeypatch)
    assert choose_reading(str(path)) == {"immutable": "1"}
    Path(f"{path}-wal").write_bytes(b"x")
    assert choose_reading(str(path)) == {"mode": "ro"}


def test_nothing_can_be_written(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path, read_only=True) as ledger:
        assert ledger.is_read_only
        with pytest.raises(LedgerError, match="only to be read"):
            ledger.write_record(record, run)
        with pytest.raises(sqlite3.OperationalError), ledger.engine.connect() as connection:
            connection.connection.cursor().execute("DELETE FROM watch_feeds")


def test_an_older_ledger_is_not_changed_but_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.commit()
    connection.close()
    with pytest.raises(LedgerError, match="it has schema 0001"):
        open_ledger(path, read_only=True)


def test_a_ledger_that_is_not_there_is_not_made(new_path: Path) -> None:
    with pytest.raises(LedgerMissing):
        open_ledger(new_path, read_only=True)
    new_path.touch()
    with pytest.raises(LedgerMissing):
        open_ledger(new_path, read_only=True)
