"""The note on how an audit was made: of what, by which run, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import text

from attribune import __version__
from attribune.ledger import Ledger

# All of them, also those of which a newer run has taken the place: which counts where is told article by article.
RUNS = "SELECT DISTINCT run_id FROM digest_runs"


@dataclass(frozen=True, slots=True)
class Method:
    """How an audit was made.

    Attributes:
        version: of Attribune, which counted.
        runs: that read the ledger, the newest of each digest counts; beginnings of their ids.
        day: on which it was counted, in UTC.
    """

    version: str
    runs: tuple[str, ...]
    day: str


def describe_method(ledger: Ledger) -> Method:
    """Return how what is counted now is made."""
    with ledger.read() as connection:
        runs = sorted(connection.execute(text(RUNS)).scalars())
    return Method(__version__, tuple(run[: len("run-") + 12] for run in runs), datetime.now(UTC).date().isoformat())
