"""SQLite's own part: connections, transactions, triggers, the full-text index, its error codes, its checks.

Nothing outside this module names a pragma or an FTS5 table, so that PostgreSQL can stand beside it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any
from urllib.parse import quote

from sqlalchemy import JSON, URL, Connection, Engine, Insert, Table, TextClause, create_engine, event, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine.interfaces import DBAPIConnection

from attribune.records import write_canonical_json

# "Attr" in the file's header (https://www.sqlite.org/fileformat2.html, offset 68) tells a ledger from other databases.
APPLICATION_ID = 0x41747472
WRITES = "attribune_writes"
TOKENIZER = "unicode61 remove_diacritics 2"
# Without stored content (https://www.sqlite.org/fts5.html, 4.4.3): the texts stay where they are, in the records.
INDEXES = {"article_words": ("title", "text"), "attribution_words": ("content",)}

# What ANALYZE would find in a ledger of middling size: rows, then rows for one value of each column of the index.
# Without them the planner starts at the wrong end and sorts everything before it gives the first row; with fixed ones
# it plans the same way on the first day and in the largest archive (https://www.sqlite.org/queryplanner-ng.html, 5).
TYPICAL_SIZES = (
    ("digests", "sqlite_autoindex_digests_1", "10000 1"),
    ("digests", "ix_digests_sha256", "10000 1"),
    ("digest_names", "sqlite_autoindex_digest_names_1", "10000 1 1"),
    ("digest_runs", "sqlite_autoindex_digest_runs_1", "10000 1 1"),
    ("articles", "sqlite_autoindex_articles_1", "100000 1"),
    ("articles", "ix_articles_digest_id", "100000 10"),
    ("article_readings", "article_readings", "100000 1 1"),
    ("attributions", "sqlite_autoindex_attributions_1", "2000000 1"),
    ("attributions", "ix_attributions_article_id", "2000000 20"),
    ("readings", "readings", "2000000 1 1"),
    ("outlet_keys", "sqlite_autoindex_outlet_keys_1", "1000 1"),
    ("article_keys", "sqlite_autoindex_article_keys_1", "100000 1 1"),
    ("source_keys", None, "2000000"),
    # Statistics of a key that the table itself is kept in bear the table's name.
    ("speaker_keys", "speaker_keys", "5000000 50 1"),
    ("article_dates", "article_dates", "1000000 10 10 1"),
    ("article_quantities", "article_quantities", "1000000 10 10 1"),
    ("judgements", "sqlite_autoindex_judgements_1", "10000 1"),
)

BUSY, FULL = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}), frozenset({sqlite3.SQLITE_FULL})
CORRUPT = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
UNWRITABLE = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM})
BROKEN_DISK = frozenset({sqlite3.SQLITE_IOERR})


def connect_engine(path: str, *, busy_timeout_s: float, query: Mapping[str, str] | None = None) -> Engine:
    """Return an engine on the file at ``path``; nothing is opened yet.

    Args:
        query: with which parameters SQLite opens the file (https://www.sqlite.org/uri.html); none to write to it.
    """
    url = URL.create("sqlite", database=path)
    if query is not None:
        url = URL.create("sqlite", database=f"file:{quote(path)}", query={**query, "uri": "true"})
    engine = create_engine(
        url,
        connect_args={"timeout": busy_timeout_s},
        json_serializer=write_canonical_json,
        # A server asks from many threads, some of them with two questions at once: nobody waits for a connection.
        pool_size=8,
        max_overflow=-1,
    )
    event.listen(engine, "connect", set_up_connection)
    event.listen(engine, "begin", begin_transaction)
    return engine


def choose_reading(path: str) -> Mapping[str, str]:
    """Return with which parameters SQLite opens the file at ``path`` only to read it.

    Readers of a file with a write-ahead log keep an index of the log beside it. Where they cannot write one, the file
    can still be read if there is no log: as one that nobody changes (https://www.sqlite.org/wal.html, 5).
    """
    log, index = f"{path}-wal", f"{path}-shm"
    has_log = os.path.exists(log) and os.path.getsize(log) > 0
    can_index = os.path.exists(index) or os.access(os.path.dirname(path), os.W_OK)
    return {"mode": "ro"} if has_log or can_index else {"immutable": "1"}


def set_up_connection(connection: DBAPIConnection, _record: object) -> None:
    """Set what holds for one connection only."""
    # The driver would begin transactions by its own rules; with this they begin where SQLAlchemy says.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    # With the write-ahead log, NORMAL can lose the last transactions to a power cut, but never damages the file.
    cursor.execute("PRAGMA synchronous=NORMAL")
    # Otherwise INSERT OR REPLACE would delete rows past the append-only triggers.
    cursor.execute("PRAGMA recursive_triggers=ON")
    # Ids are hashes, so a write touches pages all over the file: 32 MB of them are kept at hand.
    cursor.execute("PRAGMA cache_size=-32000")
    # A digest of ten articles fills some hundred pages of the log: it is moved to the file every 16 MB, not every 4.
    cursor.execute("PRAGMA wal_autocheckpoint=4000")
    cursor.close()


def begin_transaction(connection: Connection) -> None:
    """Begin as a writer or as a reader; a writer takes the lock at once, so that it cannot fail for it half-way."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def find_error_code(error: BaseException | None) -> int | None:
    """Return SQLite's primary result code of ``error``; null if it has none."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def use_write_ahead_log(engine: Engine) -> None:
    """Let readers and a writer work side by side; it stays with the file."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def read_application_id(connection: Connection) -> int:
    """Return whose file it says it is."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())


def has_tables(connection: Connection) -> bool:
    """Tell whether anything was ever created in the file."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()) > 0


def mark_as_ledger(connection: Connection) -> None:
    """Write into the file's header that it is a ledger."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def set_typical_sizes(connection: Connection) -> None:
    """Tell the query planner what sizes to expect."""
    # Of this table alone nothing is analysed: the table of the sizes is made, and the second time it is read.
    connection.exec_driver_sql("ANALYZE sqlite_master")
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    connection.exec_driver_sql("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", list(TYPICAL_SIZES))
    connection.exec_driver_sql("ANALYZE sqlite_master")


def forbid_changes(connection: Connection, tables: Iterable[str]) -> None:
    """Make ``tables`` append-only."""
    for name in tables:
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {name}_no_{verb.lower()} BEFORE {verb} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no {verb} of {name}'); END"
            )


def create_indexes(connection: Connection) -> None:
    """Create the full-text indexes, empty, in place of those that are there."""
    for name, columns in INDEXES.items():
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {name} USING fts5({', '.join(columns)}, content='', tokenize='{TOKENIZER}')"
        )


def fill_index(connection: Connection, name: str, rows: Sequence[dict[str, Any]]) -> None:
    """Add ``rows`` of ``rowid`` and the index's columns."""
    if rows:
        columns = INDEXES[name]
        places = ", ".join(f":{column}" for column in columns)
        connection.execute(text(f"INSERT INTO {name} (rowid, {', '.join(columns)}) VALUES (:rowid, {places})"), rows)


def count_indexed(connection: Connection, name: str) -> int:
    """Return how many rows the index ``name`` holds."""
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {name}_docsize").scalar_one())


def match_words(name: str, expression: str) -> TextClause:
    """Return the selection of the row ids in the index ``name`` that ``expression`` finds."""
    return text(f"SELECT rowid FROM {name} WHERE {name} MATCH :words").bindparams(words=expression)


def find_matches(connection: Connection, name: str, expression: str, *, is_ranked: bool) -> str | None:
    """Return the row ids in the index ``name`` that ``expression`` finds, with commas between them; null if none.

    One text: to hand over each of a hundred thousand rows takes longer than to find them.

    Args:
        is_ranked: whether those that the words are most about come first (BM25), else in the order of the ids.
    """
    order = "rank, rowid" if is_ranked else "rowid"
    found = f"SELECT rowid FROM {name} WHERE {name} MATCH ? ORDER BY {order}"
    joined = connection.exec_driver_sql(f"SELECT group_concat(rowid) FROM ({found})", (expression,)).scalar_one()
    return None if joined is None else str(joined)


def insert_missing(table: Table) -> Insert:
    """Return an insertion that leaves out rows whose key is there."""
    return insert(table).on_conflict_do_nothing()


def add_missing(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Add the rows whose key is not there, all of the same columns; return how many those are.

    As ``insert_missing`` does, but handed to the driver as they are: most of what a record costs is many small rows.
    """
    if not rows:
        return 0
    columns = [table.columns[name] for name in rows[0]]
    names, places = ", ".join(f'"{column.name}"' for column in columns), ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({places}) ON CONFLICT DO NOTHING'
    pick = itemgetter(*(column.name for column in columns))
    packed = [(at, column.type.none_as_null) for at, column in enumerate(columns) if isinstance(column.type, JSON)]
    values = []
    for row in rows:
        value = list(pick(row)) if len(columns) > 1 else [pick(row)]
        for at, none_as_null in packed:
            if value[at] is not None or not none_as_null:
                value[at] = write_canonical_json(value[at])
        values.append(tuple(value))
    return connection.exec_driver_sql(statement, values).rowcount


def replace_row(table: Table) -> Insert:
    """Return an insertion that takes the place of the row whose key is there."""
    statement = insert(table)
    changed = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)


def find_damage(connection: Connection) -> list[str]:
    """Return what SQLite finds wrong in the file's structure, ten things at most."""
    found = connection.exec_driver_sql("PRAGMA integrity_check(10)").scalars()
    return [str(message) for message in found if message != "ok"]


def find_dangling(connection: Connection) -> list[str]:
    """Return the tables with rows that point to rows which are not there."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return sorted({f"{row[0]} -> {row[2]}" for row in rows})
