"""The names by which the ledger knows its speakers: kept rows, and up to where they are right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from attribune.ledger.judgement_rows import read_judgement_row
from attribune.ledger.schema import digest_runs, judgements
from attribune.ledger.state import derived_marks, identity_ways
from attribune.records import Judgement, JudgementKind
from attribune.records.judgements import PAIRING

# The name, and whether the same words are somebody else's in each article; by the hash of how an article shows them.
WayRows = Mapping[str, tuple[str, bool]]
# What the marks are of: all names compared anew, and those that a judgement touched.
COMPARED, ADJUSTED = "identity_ways", "identity_ways adjusted"

# Of a review that accepts and rejects a thousand attributions, nobody's name changes.
ON_SPEAKERS = tuple(kind.value for kind in sorted({*PAIRING, JudgementKind.RENAME, JudgementKind.RETRACT}))


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to which rows of what it is derived from something is right; 0 if there are none."""

    digest_run_seq: int
    judgement_seq: int


def read_newest_mark(connection: Connection) -> Mark:
    """Return the mark of what is derived from all that there is now; of judgements those on speakers count."""
    read = connection.execute(select(func.max(digest_runs.c.seq))).scalar_one()
    judged = connection.execute(select(func.max(judgements.c.seq)).where(judgements.c.kind.in_(ON_SPEAKERS)))
    return Mark(read or 0, judged.scalar_one() or 0)


def select_later(connection: Connection, mark: Mark) -> tuple[Judgement, ...]:
    """Return the judgements that were written after ``mark``, of all kinds, taken back or not."""
    found = select(judgements).where(judgements.c.seq > mark.judgement_seq).order_by(judgements.c.seq)
    return tuple(read_judgement_row(row) for row in connection.execute(found).mappings())


def read_mark(connection: Connection, name: str) -> Mark | None:
    """Return the mark kept under ``name``, null if there is none."""
    columns = derived_marks.c.digest_run_seq, derived_marks.c.judgement_seq
    found = connection.execute(select(*columns).where(derived_marks.c.name == name)).one_or_none()
    return None if found is None else Mark(*found)


def write_mark(connection: Connection, name: str, mark: Mark) -> None:
    """Keep ``mark`` under ``name`` in place of what is there."""
    connection.execute(delete(derived_marks).where(derived_marks.c.name == name))
    values = {"name": name, "digest_run_seq": mark.digest_run_seq, "judgement_seq": mark.judgement_seq}
    connection.execute(insert(derived_marks).values(values))


def select_ways(connection: Connection) -> dict[str, tuple[str, bool]]:
    """Return all kept names."""
    columns = identity_ways.c.way, identity_ways.c.name, identity_ways.c.in_each_article
    return {way: (name, in_each) for way, name, in_each in connection.execute(select(*columns))}


def replace_ways(connection: Connection, new: WayRows, *, gone: Iterable[str] = ()) -> None:
    """Keep ``new`` in place of the rows of the same ways, and drop those that are ``gone``; all else stays."""
    # In order of the ways, which is that of the table, so that a page is touched once.
    dropped = sorted({*gone, *new})
    if dropped:
        old = delete(identity_ways).where(identity_ways.c.way == bindparam("of_way"))
        connection.execute(old, [{"of_way": way} for way in dropped])
    rows = [{"way": way, "name": name, "in_each_article": in_each} for way, (name, in_each) in sorted(new.items())]
    if rows:
        connection.execute(insert(identity_ways), rows)


def drop_ways(connection: Connection) -> None:
    """Drop all kept names and their marks."""
    connection.execute(delete(identity_ways))
    connection.execute(delete(derived_marks).where(derived_marks.c.name.in_((COMPARED, ADJUSTED))))
