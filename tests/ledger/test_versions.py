"""The schema that the migrations make."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from attribune.ledger import open_ledger
from attribune.ledger.schema import HEAD, RECORD_TABLES, metadata
from attribune.ledger.sqlite import INDEXES
from attribune.ledger.versions import MIGRATIONS


def test_the_migrations_make_the_schema_that_the_code_expects(path: Path) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    extra = tuple(INDEXES)
    assert [each for each in differences if not (each[0] == "remove_table" and each[1].name.startswith(extra))] == []


def test_the_newest_migration_is_the_version_that_the_code_expects() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD


def test_every_record_table_is_append_only(path: Path) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        found = connection.exec_driver_sql("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    assert sorted(found) == sorted([table.name for table in RECORD_TABLES] * 2)


def test_the_ledger_has_a_write_ahead_log(path: Path) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
