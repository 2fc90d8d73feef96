"""The first schema: records, readings, keys to search by."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from attribune.ledger import sqlite

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

RECORD_TABLES = (
    "runs",
    "run_log",
    "digests",
    "digest_names",
    "digest_runs",
    "articles",
    "article_readings",
    "attributions",
    "readings",
    "failures",
)
VIEWS = {
    "current_runs": """
        SELECT seq, digest_id, run_id FROM digest_runs AS latest
        WHERE seq = (SELECT max(seq) FROM digest_runs WHERE digest_id = latest.digest_id)
    """,
    "current_articles": """
        SELECT articles.digest_id, articles.start, articles."end", article_readings.*
        FROM current_runs
        JOIN articles ON articles.digest_id = current_runs.digest_id
        JOIN article_readings ON article_readings.article_id = articles.id
            AND article_readings.run_id = current_runs.run_id
    """,
    "current_attributions": """
        SELECT articles.digest_id, attributions.article_id, attributions.source, attributions.cue,
            attributions.content, readings.*
        FROM current_runs
        JOIN articles ON articles.digest_id = current_runs.digest_id
        JOIN attributions ON attributions.article_id = articles.id
        JOIN readings ON readings.attribution_id = attributions.id AND readings.run_id = current_runs.run_id
    """,
}


def upgrade() -> None:
    """Create everything in an empty database."""
    create_runs()
    create_digests()
    create_articles()
    create_readings()
    create_keys()
    connection = op.get_bind()
    for name, selection in VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {selection}")
    sqlite.create_indexes(connection)
    sqlite.forbid_changes(connection, RECORD_TABLES)
    sqlite.set_typical_sizes(connection)
    sqlite.mark_as_ledger(connection)


def require(name: str, kind: type[sa.types.TypeEngine[Any]] = sa.Text) -> sa.Column[object]:
    """Return a column that is never null."""
    return sa.Column(name, kind(), nullable=False)


def refer(table: str, name: str, target: str) -> sa.ForeignKeyConstraint:
    """Return the constraint that column ``name`` of ``table`` names a row of ``target``, as ``table.column``."""
    return sa.ForeignKeyConstraint([name], [target], name=f"fk_{table}_{name}")


def create_runs() -> None:
    """Create the tables of runs and of what they could not read."""
    op.create_table(
        "runs",
        require("id"),
        require("code_version"),
        require("model_sha256"),
        require("configuration", sa.JSON),
        sa.PrimaryKeyConstraint("id", name="pk_runs"),
    )
    op.create_table(
        "run_log",
        require("seq", sa.Integer),
        require("run_id"),
        require("event"),
        require("at"),
        sa.PrimaryKeyConstraint("seq", name="pk_run_log"),
        refer("run_log", "run_id", "runs.id"),
    )
    op.create_table(
        "failures",
        require("id"),
        require("run_id"),
        require("item"),
        require("stage"),
        require("code"),
        require("reason"),
        sa.Column("sha256", sa.Text()),
        sa.PrimaryKeyConstraint("id", "run_id", name="pk_failures"),
        refer("failures", "run_id", "runs.id"),
    )


def create_digests() -> None:
    """Create the tables of what was read."""
    op.create_table(
        "digests",
        require("id"),
        require("sha256"),
        require("charset"),
        require("charset_evidence"),
        require("charset_replaced", sa.Integer),
        require("text"),
        sa.PrimaryKeyConstraint("id", name="pk_digests"),
    )
    op.create_table(
        "digest_names",
        require("seq", sa.Integer),
        require("digest_id"),
        require("name"),
        sa.PrimaryKeyConstraint("seq", name="pk_digest_names"),
        sa.UniqueConstraint("digest_id", "name", name="uq_digest_names_digest_id_name"),
        refer("digest_names", "digest_id", "digests.id"),
    )
    op.create_table(
        "digest_runs",
        require("seq", sa.Integer),
        require("digest_id"),
        require("run_id"),
        require("parts", sa.JSON),
        sa.PrimaryKeyConstraint("seq", name="pk_digest_runs"),
        sa.UniqueConstraint("digest_id", "run_id", name="uq_digest_runs_digest_id_run_id"),
        refer("digest_runs", "digest_id", "digests.id"),
        refer("digest_runs", "run_id", "runs.id"),
    )


def create_articles() -> None:
    """Create the tables of articles and of what each run read about them."""
    op.create_table(
        "articles",
        require("id"),
        require("digest_id"),
        require("start", sa.Integer),
        require("end", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        refer("articles", "digest_id", "digests.id"),
    )
    op.create_index("ix_articles_digest_id", "articles", ["digest_id"])
    op.create_table(
        "article_readings",
        require("article_id"),
        require("run_id"),
        require("position", sa.Integer),
        *(sa.Column(name, sa.Text()) for name in ("title", "standfirst", "outlet", "author", "published")),
        require("unknown", sa.JSON),
        require("blocks", sa.JSON),
        sa.PrimaryKeyConstraint("article_id", "run_id", name="pk_article_readings"),
        refer("article_readings", "article_id", "articles.id"),
        refer("article_readings", "run_id", "runs.id"),
        sqlite_with_rowid=False,
    )


def create_readings() -> None:
    """Create the tables of attributions and of what each run read in them."""
    op.create_table(
        "attributions",
        require("seq", sa.Integer),
        require("id"),
        require("article_id"),
        sa.Column("source", sa.JSON()),
        sa.Column("cue", sa.JSON()),
        require("content", sa.JSON),
        sa.PrimaryKeyConstraint("seq", name="pk_attributions"),
        sa.UniqueConstraint("id", name="uq_attributions_id"),
        refer("attributions", "article_id", "articles.id"),
    )
    op.create_index("ix_attributions_article_id", "attributions", ["article_id"])
    op.create_table(
        "readings",
        require("attribution_id"),
        require("run_id"),
        require("position", sa.Integer),
        require("confidence", sa.Float),
        require("quote_type"),
        *(sa.Column(name, sa.Text()) for name in ("act", "speaker", "parent")),
        sa.PrimaryKeyConstraint("attribution_id", "run_id", name="pk_readings"),
        refer("readings", "attribution_id", "attributions.id"),
        refer("readings", "run_id", "runs.id"),
        refer("readings", "parent", "attributions.id"),
        sqlite_with_rowid=False,
    )


def create_keys() -> None:
    """Create the tables that are derived from the others, to search by."""
    op.create_table(
        "source_keys",
        require("attribution_seq", sa.Integer),
        require("key"),
        sa.PrimaryKeyConstraint("attribution_seq", name="pk_source_keys"),
        refer("source_keys", "attribution_seq", "attributions.seq"),
    )
    op.create_table(
        "outlet_keys",
        require("outlet"),
        require("key"),
        sa.PrimaryKeyConstraint("outlet", name="pk_outlet_keys"),
    )
    op.create_table(
        "article_keys",
        require("seq", sa.Integer),
        require("article_id"),
        require("title"),
        sa.PrimaryKeyConstraint("seq", name="pk_article_keys"),
        sa.UniqueConstraint("article_id", "title", name="uq_article_keys_article_id_title"),
        refer("article_keys", "article_id", "articles.id"),
    )
