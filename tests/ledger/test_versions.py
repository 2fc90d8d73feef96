"""The schema that the migrations make."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from attribune.ledger import Added, open_ledger
from attribune.ledger.migrations.versions import v0002_full_record as v0002
from attribune.ledger.migrations.versions import v0003_doors as v0003
from attribune.ledger.migrations.versions import v0004_explorer as v0004
from attribune.ledger.schema import HEAD, RECORD_TABLES, metadata
from attribune.ledger.sqlite import INDEXES
from attribune.ledger.state import watch_feeds
from attribune.ledger.versions import MIGRATIONS
from attribune.records import DigestRecord, Run


def return_to_first_schema(path: Path) -> None:
    """Take away all that the later migrations add."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in (*v0004.NEW_TABLES, *v0003.NEW_TABLES, *v0002.NEW_RECORD_TABLES, "speaker_keys"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX ix_digests_sha256")
        for table, column, _ in v0003.NEW_COLUMNS:
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for column, _ in v0002.NEW_COLUMNS:
            connection.execute(f"ALTER TABLE readings DROP COLUMN {column}")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")


def test_the_migrations_make_the_schema_that_the_code_expects(path: Path) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        # Tables that change are declared beside the records'.
        assert watch_feeds.metadata is metadata
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    extra = tuple(INDEXES)
    assert [each for each in differences if not (each[0] == "remove_table" and each[1].name.startswith(extra))] == []


def test_the_newest_migration_is_the_version_that_the_code_expects() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == HEAD


def test_an_older_ledger_is_brought_up_to_date_without_loss(
    new_path: Path, record: DigestRecord, full: DigestRecord, run: Run
) -> None:
    with open_ledger(new_path) as ledger:
        ledger.write_record(record, run)
    return_to_first_schema(new_path)
    with open_ledger(new_path) as ledger:
        assert ledger.load_record(record.digest.id) == record
        assert ledger.write_record(record, run) == Added()
        assert ledger.write_record(full, run).readings == 2
        assert ledger.load_record(full.digest.id) == full
        assert {finding.level for finding in ledger.check()} == {"ok"}
        with ledger.read() as connection:
            columns = connection.exec_driver_sql("SELECT speaker, speaker_kind FROM current_attributions").all()
    assert ("Kora Lévy", "person") in columns


def test_every_record_table_is_append_only(path: Path) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        found = connection.exec_driver_sql("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    assert sorted(found) == sorted([table.name for table in RECORD_TABLES] * 2)


def test_the_ledger_has_a_write_ahead_log(path: Path) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
