"""The full record: who speaks and how, dates and quantities, names to find speakers by, judgements."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from attribune.ledger import sqlite

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NEW_RECORD_TABLES = ("article_dates", "article_quantities", "judgements")
# All may be null: what an earlier version read does not say.
NEW_COLUMNS: tuple[tuple[str, type[sa.types.TypeEngine[Any]]], ...] = (
    ("negated", sa.Boolean),
    ("hedged", sa.Boolean),
    ("declined", sa.Boolean),
    ("addressee", sa.JSON),
    ("target", sa.JSON),
    ("anonymous", sa.Boolean),
    ("description", sa.JSON),
    ("anonymity_reason", sa.JSON),
    ("speaker_kind", sa.Text),
    ("speaker_rule", sa.Text),
    ("speaker_evidence", sa.JSON),
    ("speaker_aliases", sa.JSON),
    ("speaker_roles", sa.JSON),
    ("speaker_affiliation", sa.Text),
    ("unknown_reason", sa.Text),
    ("source_role", sa.Text),
)


def upgrade() -> None:
    """Add to the first schema; every row that is there stays as it is."""
    for name, kind in NEW_COLUMNS:
        op.add_column("readings", sa.Column(name, kind()))
    create_references()
    create_judgements()
    op.create_table(
        "speaker_keys",
        require("key"),
        require("attribution_seq", sa.Integer),
        sa.PrimaryKeyConstraint("key", "attribution_seq", name="pk_speaker_keys"),
        sa.ForeignKeyConstraint(["attribution_seq"], ["attributions.seq"], name="fk_speaker_keys_attribution_seq"),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    sqlite.forbid_changes(connection, NEW_RECORD_TABLES)
    sqlite.set_typical_sizes(connection)


def require(name: str, kind: type[sa.types.TypeEngine[Any]] = sa.Text) -> sa.Column[object]:
    """Return a column that is never null."""
    return sa.Column(name, kind(), nullable=False)


def create_references() -> None:
    """Create the tables of the dates and quantities that each run read in an article."""
    columns = {
        "article_dates": (sa.Column("iso", sa.Text()),),
        "article_quantities": (
            sa.Column("value", sa.Float()),
            sa.Column("unit", sa.Text()),
            sa.Column("bound", sa.Text()),
            sa.Column("upper", sa.Float()),
        ),
    }
    for table, own in columns.items():
        op.create_table(
            table,
            require("article_id"),
            require("run_id"),
            require("position", sa.Integer),
            require("start", sa.Integer),
            require("end", sa.Integer),
            *own,
            sa.PrimaryKeyConstraint("article_id", "run_id", "position", name=f"pk_{table}"),
            sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=f"fk_{table}_article_id"),
            sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=f"fk_{table}_run_id"),
            sqlite_with_rowid=False,
        )


def create_judgements() -> None:
    """Create the table of judgements; what they name need not be here, since they are exchanged between ledgers."""
    op.create_table(
        "judgements",
        require("seq", sa.Integer),
        require("id"),
        require("kind"),
        require("subjects", sa.JSON),
        sa.Column("value", sa.JSON()),
        sa.Column("author", sa.Text()),
        sa.Column("run_id", sa.Text()),
        sa.Column("note", sa.Text()),
        require("at"),
        sa.PrimaryKeyConstraint("seq", name="pk_judgements"),
        sa.UniqueConstraint("id", name="uq_judgements_id"),
    )
