"""Tables beside the records, which may change: what `watch` has read, names over all articles, tokens."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, Text

from attribune.ledger.schema import metadata

# What `watch` knows of the feeds: when to ask again, and what was read. Not a record, so it may change.
watch_feeds = Table(
    "watch_feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("next_poll_at", Text),
    Column("failures", Integer, nullable=False),
    sqlite_with_rowid=False,
)
watch_items = Table(
    "watch_items",
    metadata,
    Column("feed_url", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("read_at", Text, nullable=False),
    sqlite_with_rowid=False,
)

# Under which name the ledger knows a speaker, by how an article shows them; derived from readings and judgements by
# comparing all speakers of the ledger, which takes minutes in a large one, so it is kept and brought up to date.
identity_ways = Table(
    "identity_ways",
    metadata,
    Column("way", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("in_each_article", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
# Up to which row of what it is derived from a derived table is up to date.
derived_marks = Table(
    "derived_marks",
    metadata,
    Column("name", Text, primary_key=True),
    Column("digest_run_seq", Integer, nullable=False),
    Column("judgement_seq", Integer, nullable=False),
    sqlite_with_rowid=False,
)
# Who may use the explorer from elsewhere: of a token only the hash is kept.
tokens = Table(
    "tokens",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("may_write", Boolean, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("revoked_at", Text),
    sqlite_with_rowid=False,
)
