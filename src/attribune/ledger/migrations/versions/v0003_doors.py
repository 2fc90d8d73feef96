"""What inputs other than plain text state: addresses, excerpts, notes, page elements; and what `watch` has read."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from attribune.ledger import sqlite

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# All may be null: what an earlier version read does not say.
NEW_COLUMNS: tuple[tuple[str, str, type[sa.types.TypeEngine[Any]]], ...] = (
    ("digest_runs", "origin", sa.JSON),
    ("article_readings", "url", sa.Text),
    ("article_readings", "excerpt", sa.Text),
    ("article_readings", "notes", sa.JSON),
)
NEW_TABLES = ("watch_feeds", "watch_items")


def upgrade() -> None:
    """Add to the second schema; every row that is there stays as it is."""
    for table, name, kind in NEW_COLUMNS:
        op.add_column(table, sa.Column(name, kind()))
    op.create_index("ix_digests_sha256", "digests", ["sha256"])
    op.create_table(
        "watch_feeds",
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text()),
        sa.Column("last_modified", sa.Text()),
        sa.Column("next_poll_at", sa.Text()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("url", name="pk_watch_feeds"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "watch_items",
        sa.Column("feed_url", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("feed_url", "item", name="pk_watch_items"),
        sqlite_with_rowid=False,
    )
    sqlite.set_typical_sizes(op.get_bind())
