"""The note on how an audit was made: of what, by which run, when; and how often readings err."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from attribune import __version__
from attribune.ledger import Ledger

# All of them, also those of which a newer run has taken the place: which counts where is told article by article.
RUNS = "SELECT DISTINCT run_id FROM digest_runs"
# What is asked, how often it is right, and on how many; from bench/quality/RESULTS.md.
RATES = (
    ("What is read as an attribution is one, with that source and content", "81 of 100", "84 articles"),
    ("An attribution in the text is found", "72 of 100", "84 articles"),
    ("The speaker is the right one", "88 of 100", "133 attributions"),
    ("The act is the right one", "82 of 100", "72 attributions"),
)


@dataclass(frozen=True, slots=True)
class Method:
    """How an audit was made.

    Attributes:
        ledger: name of its file.
        version: of Attribune, which counted.
        runs: that read the ledger, the newest of each digest counts; beginnings of their ids.
        day: on which it was counted, in UTC.
    """

    ledger: str
    version: str
    runs: tuple[str, ...]
    day: str


def describe_method(ledger: Ledger) -> Method:
    """Return how what is counted now is made."""
    with ledger.read() as connection:
        runs = sorted(connection.execute(text(RUNS)).scalars())
    return Method(
        Path(ledger.path).name,
        __version__,
        tuple(run[: len("run-") + 12] for run in runs),
        datetime.now(UTC).date().isoformat(),
    )
