"""Judgements into the ledger and out of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from attribune.ledger.judgement_rows import read_judgement_row, write_judgement_row
from attribune.ledger.schema import judgements
from attribune.ledger.sqlite import insert_missing
from attribune.ledger.standing import keep_live
from attribune.records import Judgement


def insert_judgements(connection: Connection, new: Sequence[Judgement]) -> int:
    """Add the judgements that are not there; return how many those are."""
    if not new:
        return 0
    before = count_judgements(connection)
    connection.execute(insert_missing(judgements), [write_judgement_row(each) for each in new])
    return count_judgements(connection) - before


def count_judgements(connection: Connection) -> int:
    """Return how many judgements there are."""
    return int(connection.execute(select(func.count()).select_from(judgements)).scalar_one())


def select_judgements(connection: Connection, *, include_retracted: bool) -> tuple[Judgement, ...]:
    """Return the judgements, oldest first; those that are taken back only if they are to be included."""
    rows = connection.execute(select(judgements).order_by(judgements.c.at, judgements.c.id)).mappings()
    found = tuple(read_judgement_row(row) for row in rows)
    return found if include_retracted else keep_live(found)
