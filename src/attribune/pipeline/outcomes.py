"""Outcome: what became of one input; Progress: where a long reading stands."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.pipeline.timing import NO_TIME, Timings
from attribune.records import DigestRecord, Failure


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one digest, or of an input that did not become one.

    Attributes:
        name: of the digest or of the input, as given.
        record: its articles and readings; none if it could not be read or was left out.
        failures: what could not be read: the input itself, or single articles of it.
        added_articles, added_attributions, added_readings: rows that were new to the ledger.
        was_done: this run had read it before, so the record comes from the ledger.
        articles, attributions: how many it holds, whether or not the record was loaded.
        size: bytes of the input that it came from.
        words: of the digest, as white space parts them, if it was read.
        timings: the seconds that each step took.
    """

    name: str
    record: DigestRecord | None
    failures: tuple[Failure, ...] = ()
    added_articles: int = 0
    added_attributions: int = 0
    added_readings: int = 0
    was_done: bool = False
    articles: int = 0
    attributions: int = 0
    size: int = 0
    words: int = 0
    timings: Timings = NO_TIME

    @property
    def is_left_out(self) -> bool:
        """Whether it was not read because all of it is too old."""
        return self.record is None and not self.failures and not self.was_done


@dataclass(frozen=True, slots=True)
class Progress:
    """Where reading stands: ``done`` of the ``total`` articles of the digest ``name``."""

    name: str
    done: int
    total: int


def ignore_progress(_: Progress) -> None:
    """Do nothing; for a caller who does not watch."""
