"""The calls of the public API: any input or a string in, typed records out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from attribune.config import Settings, load_settings
from attribune.pipeline.outcomes import Outcome
from attribune.pipeline.recording import read_into, read_or_recall
from attribune.pipeline.stages import load_stages
from attribune.records import ArticleRecord, DigestRecord, Failure, Run

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ledger import Ledger


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read: the records in input order, and what could not be read.

    Attributes:
        records: one a digest.
        failures: one an input, or a part of one, that could not be read, with the reason.
        run: the code version, model and configuration that read it.
    """

    records: tuple[DigestRecord, ...]
    failures: tuple[Failure, ...]
    run: Run

    def __iter__(self) -> Iterator[DigestRecord]:
        return iter(self.records)

    @property
    def articles(self) -> tuple[ArticleRecord, ...]:
        """The articles of all digests, in order."""
        return tuple(article for record in self.records for article in record.articles)


def read(
    path: str | Path,
    *,
    ledger: str | Path | None = None,
    settings: Settings | None = None,
    options: Options | None = None,
) -> ReadResult:
    """Return who said what in an input; record it too if a ``ledger`` is named.

    An input is a file, a folder with all files in it, an address of the web (a string), or ``-`` for standard input;
    ``options`` say how it is to be read.

    The whole result is held in memory: for more than a few thousand articles use ``attribune.pipeline.read_into``.

    Raises:
        ModelError: there is no working model.
        LedgerError: the ledger cannot be opened or written.
    """
    chosen = load_settings() if settings is None else settings
    columns = () if options is None else options.columns
    stages = load_stages(chosen.model, threads=chosen.threads, columns=columns)
    with open_if_named(ledger) as opened:
        return gather(read_into(opened, [path], stages, options=options), stages.run)


def read_text(
    text: str, *, name: str = "text", ledger: str | Path | None = None, settings: Settings | None = None
) -> ReadResult:
    """Return who said what in ``text``, as ``read`` does for a file of that text in UTF-8.

    Raises:
        EmptyInput: there are no words in it.
        ModelError: there is no working model.
        LedgerError: the ledger cannot be opened or written.
    """
    from attribune.ingest import read_string

    chosen = load_settings() if settings is None else settings
    digest = read_string(text, name=name)
    stages = load_stages(chosen.model, threads=chosen.threads)
    with open_if_named(ledger) as opened:
        return gather(iter([read_or_recall(opened, digest, stages)]), stages.run)


@contextmanager
def open_if_named(path: str | Path | None) -> Iterator[Ledger | None]:
    """Open the ledger at ``path`` for as long as the block runs; nothing is opened without a path."""
    if path is None:
        yield None
        return
    from attribune.ledger import open_ledger

    with open_ledger(Path(path)) as ledger:
        yield ledger


def gather(outcomes: Iterator[Outcome], run: Run) -> ReadResult:
    """Return all ``outcomes`` as one result."""
    records: list[DigestRecord] = []
    failures: list[Failure] = []
    for outcome in outcomes:
        failures.extend(outcome.failures)
        if outcome.record is not None:
            records.append(outcome.record)
    return ReadResult(tuple(records), tuple(failures), run)
