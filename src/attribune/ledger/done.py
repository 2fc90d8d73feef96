"""Done: what a run has recorded; in a second reading of the same these are all the questions that are asked.

The statements are built once, as building one takes longer than answering it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Text, bindparam, func, select

from attribune.ledger import rows
from attribune.ledger.schema import (
    article_readings,
    articles,
    attributions,
    digest_names,
    digest_runs,
    digests,
    readings,
)
from attribune.records import DigestId, RunId

DIGEST = bindparam("digest", type_=Text)
RUN = bindparam("run", type_=Text)
NAME = bindparam("name", type_=Text)
SHA256 = bindparam("sha256", type_=Text)
HAS_RUN = select(digest_runs.c.seq).where(digest_runs.c.digest_id == DIGEST, digest_runs.c.run_id == RUN)
HAS_NAME = select(digest_names.c.seq).where(digest_names.c.digest_id == DIGEST, digest_names.c.name == NAME)
RECORDED = (
    select(digests.c.id, digest_runs.c.origin)
    .join(digest_runs, digest_runs.c.digest_id == digests.c.id)
    .where(digests.c.sha256 == SHA256, digest_runs.c.run_id == RUN)
    .order_by(digest_runs.c.seq)
)
# How many attributions the run found in each article of a digest.
FOUND = (
    select(func.count(readings.c.attribution_id))
    .select_from(articles)
    .join(article_readings, article_readings.c.article_id == articles.c.id)
    .outerjoin(attributions, attributions.c.article_id == articles.c.id)
    .outerjoin(readings, (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == RUN))
    .where(articles.c.digest_id == DIGEST, article_readings.c.run_id == RUN)
    .group_by(articles.c.id)
)


@dataclass(frozen=True, slots=True)
class Done:
    """A digest that a run has recorded.

    Attributes:
        digest_id: which one it is.
        format: as what its bytes were read.
        articles, attributions: how many the run found in it.
        silent: in how many of the articles nobody says anything, or which could not be read.
    """

    digest_id: DigestId
    format: str
    articles: int
    attributions: int
    silent: int


def has_run(connection: Connection, digest_id: DigestId, run_id: RunId) -> bool:
    """Tell whether the record of the digest by the run is there."""
    return connection.execute(HAS_RUN, {"digest": digest_id, "run": run_id}).first() is not None


def has_name(connection: Connection, digest_id: DigestId, name: str) -> bool:
    """Tell whether a digest is known by a name."""
    return connection.execute(HAS_NAME, {"digest": digest_id, "name": name}).first() is not None


def find_done(connection: Connection, sha256: str, run_id: RunId) -> tuple[Done, ...]:
    """Return the digests that the run has recorded from bytes of this sha256, oldest first.

    They can be several, since bytes become another text if they are read as another format or in another charset.
    """
    found = connection.execute(RECORDED, {"sha256": sha256, "run": run_id}).all()
    return tuple(
        count_found(connection, DigestId(row.id), run_id, rows.read_origin(row.origin).format) for row in found
    )


def count_found(connection: Connection, digest_id: DigestId, run_id: RunId, format: str) -> Done:
    """Return how much the run found in a digest."""
    counts = connection.execute(FOUND, {"digest": digest_id, "run": run_id}).scalars().all()
    return Done(digest_id, format, len(counts), attributions=sum(counts), silent=counts.count(0))
