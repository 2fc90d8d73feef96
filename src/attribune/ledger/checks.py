"""What is wrong with a ledger, if anything, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, Table, func, select

from attribune.ledger import sqlite
from attribune.ledger.loader import find_current_run, load_record
from attribune.ledger.schema import (
    HEAD,
    article_keys,
    articles,
    attributions,
    digests,
    failures,
    readings,
    runs,
    speaker_keys,
)
from attribune.records import DigestId

Level = Literal["ok", "warning", "error"]

RESTORE = "Restore a copy, or move the file away and read the inputs again."
REBUILD = (
    "Rebuild the search index from the records (put the ledger's path for FILE): "
    """python -c "from attribune.ledger import open_ledger; open_ledger('FILE').rebuild_search()\""""
)
SAMPLE = 20
COUNTED = (digests, articles, attributions, readings, runs, failures)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        level: ``ok``, ``warning`` (works, but not as it should) or ``error`` (records are lost or wrong).
        subject: what was looked at.
        message: what was found, with the numbers.
        remedy: what to do about it; empty if it is ok.
    """

    level: Level
    subject: str
    message: str
    remedy: str = ""


def check_ledger(connection: Connection) -> Iterator[Finding]:
    """Yield what was found, in a fixed order; it reads the whole file, which takes a minute for some gigabytes."""
    yield Finding("ok", "ledger schema", f"version {HEAD}")
    for check in (check_structure, check_references, check_search, check_texts):
        yield check(connection)
    yield count_records(connection)


def check_structure(connection: Connection) -> Finding:
    """Ask the database about its own file."""
    damage = sqlite.find_damage(connection)
    if damage:
        return Finding("error", "ledger file", f"damaged: {'; '.join(damage)}", RESTORE)
    return Finding("ok", "ledger file", "whole")


def check_references(connection: Connection) -> Finding:
    """Look for rows that point to nothing."""
    dangling = sqlite.find_dangling(connection)
    if dangling:
        return Finding("error", "ledger references", f"rows are missing: {', '.join(dangling)}", RESTORE)
    return Finding("ok", "ledger references", "every row that is pointed to is there")


def check_search(connection: Connection) -> Finding:
    """Compare the search index with what it was built from."""
    pairs = (("attribution_words", attributions), ("article_words", article_keys))
    for name, table in pairs:
        indexed, there = sqlite.count_indexed(connection, name), count_rows(connection, table)
        if indexed != there:
            return Finding("warning", "ledger search", f"{name} holds {indexed} of {there} rows", REBUILD)
    unindexed = (
        select(func.count()).select_from(articles).where(articles.c.id.not_in(select(article_keys.c.article_id)))
    )
    missing = connection.execute(unindexed).scalar_one()
    if missing:
        return Finding("warning", "ledger search", f"{missing} articles are not indexed", REBUILD)
    nameless = count_unkeyed_speakers(connection)
    if nameless:
        return Finding("warning", "ledger search", f"the speakers of {nameless} attributions have no keys", REBUILD)
    return Finding("ok", "ledger search", "the index holds every article, attribution and speaker")


def count_unkeyed_speakers(connection: Connection) -> int:
    """Return how many attributions have a speaker by whose name they cannot be found."""
    unkeyed = (
        select(func.count(attributions.c.seq.distinct()))
        .select_from(readings.join(attributions, attributions.c.id == readings.c.attribution_id))
        .where(readings.c.speaker_kind.is_not(None), attributions.c.seq.not_in(select(speaker_keys.c.attribution_seq)))
    )
    return int(connection.execute(unkeyed).scalar_one())


def check_texts(connection: Connection) -> Finding:
    """Load a sample of digests: their ids must be those of their texts, and every span must lie in its text."""
    sample = connection.execute(select(digests.c.id).order_by(func.random()).limit(SAMPLE)).scalars().all()
    for key in sample:
        digest_id = DigestId(key)
        run_id = find_current_run(connection, digest_id)
        try:
            if run_id is None or load_record(connection, digest_id, run_id) is None:
                return Finding("error", "ledger texts", f"{digest_id} was never completed", RESTORE)
        except Exception as error:  # noqa: BLE001 (whatever the stored record cannot be built from is the finding)
            return Finding("error", "ledger texts", f"{digest_id} cannot be loaded: {error}", RESTORE)
    return Finding("ok", "ledger texts", f"ids and spans hold in {len(sample)} digests, taken at random")


def count_records(connection: Connection) -> Finding:
    """Say how much there is."""
    counts = (f"{count_rows(connection, table):,} {table.name}" for table in COUNTED)
    return Finding("ok", "ledger records", ", ".join(counts))


def count_rows(connection: Connection, table: Table) -> int:
    """Return the number of rows of ``table``."""
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())
