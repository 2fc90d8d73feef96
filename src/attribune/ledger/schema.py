"""The tables: what stays true of the inputs, what each run read in them, and keys to search by.

Ids are content hashes, so equal rows are the same row. Record tables are append-only; ``KEY_TABLES`` are derived from
them and can be rebuilt. ``current_runs`` names the newest run of each digest; older readings stay and are not shown.
For questions asked by hand there are also the views ``current_articles`` and ``current_attributions``.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    column,
    table,
)

HEAD = "0004"

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    }
)

runs = Table(
    "runs",
    metadata,
    Column("id", Text, primary_key=True),
    Column("code_version", Text, nullable=False),
    Column("model_sha256", Text, nullable=False),
    Column("configuration", JSON, nullable=False),
)
run_log = Table(
    "run_log",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("run_id", Text, ForeignKey("runs.id"), nullable=False),
    Column("event", Text, nullable=False),
    Column("at", Text, nullable=False),
)
# The text comes last: what precedes it can be read without walking through the pages of a long text.
digests = Table(
    "digests",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("charset", Text, nullable=False),
    Column("charset_evidence", Text, nullable=False),
    Column("charset_replaced", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Index("ix_digests_sha256", "sha256"),
)
digest_names = Table(
    "digest_names",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("digest_id", Text, ForeignKey("digests.id"), nullable=False),
    Column("name", Text, nullable=False),
    UniqueConstraint("digest_id", "name"),
)
digest_runs = Table(
    "digest_runs",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("digest_id", Text, ForeignKey("digests.id"), nullable=False),
    Column("run_id", Text, ForeignKey("runs.id"), nullable=False),
    Column("parts", JSON, nullable=False),
    # Since 0003; null where an earlier version read.
    Column("origin", JSON(none_as_null=True)),
    UniqueConstraint("digest_id", "run_id"),
)
articles = Table(
    "articles",
    metadata,
    Column("id", Text, primary_key=True),
    Column("digest_id", Text, ForeignKey("digests.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("ix_articles_digest_id", "digest_id"),
)
article_readings = Table(
    "article_readings",
    metadata,
    Column("article_id", Text, ForeignKey("articles.id"), primary_key=True),
    Column("run_id", Text, ForeignKey("runs.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", Text),
    Column("standfirst", Text),
    Column("outlet", Text),
    Column("author", Text),
    Column("published", Text),
    Column("unknown", JSON, nullable=False),
    Column("blocks", JSON, nullable=False),
    # Since 0003; null where an earlier version read.
    Column("url", Text),
    Column("excerpt", Text),
    Column("notes", JSON(none_as_null=True)),
    sqlite_with_rowid=False,
)
attributions = Table(
    "attributions",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article_id", Text, ForeignKey("articles.id"), nullable=False),
    Column("source", JSON(none_as_null=True)),
    Column("cue", JSON(none_as_null=True)),
    Column("content", JSON, nullable=False),
    Index("ix_attributions_article_id", "article_id"),
)
readings = Table(
    "readings",
    metadata,
    Column("attribution_id", Text, ForeignKey("attributions.id"), primary_key=True),
    Column("run_id", Text, ForeignKey("runs.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("quote_type", Text, nullable=False),
    Column("act", Text),
    Column("speaker", Text),
    Column("parent", Text, ForeignKey("attributions.id")),
    # Since 0002; null where an earlier version read.
    Column("negated", Boolean),
    Column("hedged", Boolean),
    Column("declined", Boolean),
    Column("addressee", JSON(none_as_null=True)),
    Column("target", JSON(none_as_null=True)),
    Column("anonymous", Boolean),
    Column("description", JSON(none_as_null=True)),
    Column("anonymity_reason", JSON(none_as_null=True)),
    Column("speaker_kind", Text),
    Column("speaker_rule", Text),
    Column("speaker_evidence", JSON(none_as_null=True)),
    Column("speaker_aliases", JSON(none_as_null=True)),
    Column("speaker_roles", JSON(none_as_null=True)),
    Column("speaker_affiliation", Text),
    Column("unknown_reason", Text),
    Column("source_role", Text),
    sqlite_with_rowid=False,
)
article_dates = Table(
    "article_dates",
    metadata,
    Column("article_id", Text, ForeignKey("articles.id"), primary_key=True),
    Column("run_id", Text, ForeignKey("runs.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("iso", Text),
    sqlite_with_rowid=False,
)
article_quantities = Table(
    "article_quantities",
    metadata,
    Column("article_id", Text, ForeignKey("articles.id"), primary_key=True),
    Column("run_id", Text, ForeignKey("runs.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("value", Float),
    Column("unit", Text),
    Column("bound", Text),
    Column("upper", Float),
    sqlite_with_rowid=False,
)
# What they name need not be here, since judgements are exchanged between ledgers: so no foreign keys.
judgements = Table(
    "judgements",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("value", JSON(none_as_null=True)),
    Column("author", Text),
    Column("run_id", Text),
    Column("note", Text),
    Column("at", Text, nullable=False),
)
failures = Table(
    "failures",
    metadata,
    Column("id", Text, primary_key=True),
    Column("run_id", Text, ForeignKey("runs.id"), primary_key=True),
    Column("item", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("sha256", Text),
)

# Derived, and filled in the transaction that writes the records: folded keys for substring search, and the rows of the
# full-text index over articles (a row for each title that any run read, since a title need not stand in the text).
source_keys = Table(
    "source_keys",
    metadata,
    Column("attribution_seq", Integer, ForeignKey("attributions.seq"), primary_key=True),
    Column("key", Text, nullable=False),
)
# A key for each name and alias that any run read: what is found by it is compared with the newest reading.
speaker_keys = Table(
    "speaker_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("attribution_seq", Integer, ForeignKey("attributions.seq"), primary_key=True),
    sqlite_with_rowid=False,
)
outlet_keys = Table(
    "outlet_keys",
    metadata,
    Column("outlet", Text, primary_key=True),
    Column("key", Text, nullable=False),
)
article_keys = Table(
    "article_keys",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("article_id", Text, ForeignKey("articles.id"), nullable=False),
    Column("title", Text, nullable=False),
    UniqueConstraint("article_id", "title"),
)

RECORD_TABLES = (
    runs,
    run_log,
    digests,
    digest_names,
    digest_runs,
    articles,
    article_readings,
    attributions,
    readings,
    article_dates,
    article_quantities,
    failures,
    judgements,
)
KEY_TABLES = (source_keys, speaker_keys, outlet_keys, article_keys)

current_runs = table("current_runs", column("seq", Integer), column("digest_id", Text), column("run_id", Text))
