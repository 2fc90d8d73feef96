"""The schema's version: a new file gets the schema, an old ledger is brought up to date, a newer one is refused."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from attribune.errors import LedgerCorrupt, LedgerError, LedgerMissing, LedgerNewer
from attribune.ledger import sqlite
from attribune.ledger.schema import HEAD
from attribune.ledger.transactions import begin_writing, wait_for

VERSION = re.compile(r"\d{4}")
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare_schema(engine: Engine, path: str, *, create: bool, busy_timeout_s: float) -> None:
    """Make sure that the file at ``path`` has the schema of this version.

    Raises:
        LedgerMissing: it is empty and ``create`` is false.
        LedgerNewer: a newer version wrote it.
        LedgerCorrupt: it is a database of something else.
    """
    with engine.connect() as connection:
        version = find_version(connection, path)
    if version == HEAD:
        return
    if version is None:
        if not create:
            raise LedgerMissing("the ledger is empty.", path, "Read something into it first.")
        wait_for(lambda: sqlite.use_write_ahead_log(engine), busy_timeout_s=busy_timeout_s)
    with begin_writing(engine, busy_timeout_s=busy_timeout_s) as connection:
        upgrade_schema(connection)


def require_schema(engine: Engine, path: str) -> None:
    """Make sure that the file at ``path`` has the schema of this version, without changing it.

    Raises:
        LedgerMissing: it is empty.
        LedgerNewer: a newer version wrote it.
        LedgerCorrupt: it is a database of something else.
        LedgerError: an older version wrote it.
    """
    with engine.connect() as connection:
        version = find_version(connection, path)
    if version is None:
        raise LedgerMissing("the ledger is empty.", path, "Read something into it first.")
    if version != HEAD:
        hint = "Open it once where it can be written, as `attribune show` does, or copy it to such a place."
        raise LedgerError(f"it has schema {version}, and {HEAD} is needed.", path, hint)


def upgrade_schema(connection: Connection) -> None:
    """Run the migrations that the ledger lacks, in the transaction that ``connection`` is in; none if it lacks none."""
    # Imported here since it takes longer than all else that opening an up-to-date ledger does.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def find_version(connection: Connection, path: str) -> str | None:
    """Return the version of the schema in the file at ``path``; null if nothing is in it.

    Raises:
        LedgerNewer, LedgerCorrupt: as ``prepare_schema``.
    """
    if not sqlite.has_tables(connection):
        return None
    if sqlite.read_application_id(connection) != sqlite.APPLICATION_ID:
        raise LedgerCorrupt("it is a database, but not a ledger.", path, "Name another file.")
    version = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if not VERSION.fullmatch(version):
        raise LedgerCorrupt(f"its schema has no number but {version!r}.", path, "Restore a copy.")
    if version > HEAD:
        message = f"it has schema {version}, and this version of Attribune knows schemas up to {HEAD}."
        raise LedgerNewer(message, path, "Update Attribune: pip install --upgrade attribune.")
    return version
