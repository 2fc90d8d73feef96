"""Failures in a digest that was read before: a second reading says again what the first one could not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribune.records import Failure, RunId

if TYPE_CHECKING:
    from attribune.ledger import Ledger


def load_failures(ledger: Ledger, sha256: str, run_id: RunId) -> tuple[Failure, ...]:
    """Return what ``run_id`` could not read in the digest of these bytes, in order of the items' names."""
    from sqlalchemy import select

    from attribune.ledger.schema import failures

    columns = (failures.c.item, failures.c.stage, failures.c.code, failures.c.reason, failures.c.sha256)
    chosen = select(*columns).where(failures.c.run_id == run_id, failures.c.sha256 == sha256)
    with ledger.read() as connection:
        rows = connection.execute(chosen.order_by(failures.c.item, failures.c.id)).all()
    return tuple(
        Failure(row.item, stage=row.stage, code=row.code, reason=row.reason, sha256=row.sha256) for row in rows
    )
