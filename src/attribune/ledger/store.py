"""The ledger as callers see it: open it, ask whether a digest is done, write a record, load it again, check it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from attribune.errors import LedgerCorrupt, LedgerError, LedgerMissing
from attribune.ledger.checks import RESTORE, Finding, check_ledger
from attribune.ledger.done import Done, find_done, has_name, has_run
from attribune.ledger.faults import translate_faults
from attribune.ledger.judgements import insert_judgements, select_judgements
from attribune.ledger.loader import find_current_run, load_record
from attribune.ledger.rebuild import rebuild_search
from attribune.ledger.sqlite import choose_reading, connect_engine
from attribune.ledger.transactions import begin_reading, begin_writing
from attribune.ledger.versions import prepare_schema, require_schema
from attribune.ledger.writer import Added, insert_all, insert_failure, insert_name, insert_record
from attribune.records import DigestId, DigestRecord, Failure, Judgement, Run, RunId


@dataclass(frozen=True, slots=True)
class Ledger:
    """An open ledger; threads may share it. All methods raise ``LedgerError`` and its kinds, nothing else.

    Attributes:
        path: the file, absolute.
        engine: the database's connections.
        busy_timeout_s: how long a write waits for another process.
        is_read_only: whether nothing can be written.
        file: which file it is, whatever lies at its path later; null if that is not looked at.
    """

    path: str
    engine: Engine
    busy_timeout_s: float
    is_read_only: bool = False
    file: tuple[int, int] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the ledger, for questions over it."""
        self._check_file()
        with translate_faults(self.path), begin_reading(self.engine) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give a connection in a write transaction: keep it short, compute nothing in it."""
        if self.is_read_only:
            raise LedgerError("it was opened only to be read.", self.path, "Open it without --read-only.")
        self._check_file()
        with (
            translate_faults(self.path),
            begin_writing(self.engine, busy_timeout_s=self.busy_timeout_s) as connection,
        ):
            yield connection

    def _check_file(self) -> None:
        """Raise ``LedgerMissing`` if the file is not the one that was opened: what is written now would be lost."""
        if self.file is not None and self.file != find_file(self.path):
            hint = "Put it back, or stop and start again."
            raise LedgerMissing("its file was taken away or replaced while it was open.", self.path, hint)

    def is_done(self, digest_id: DigestId, run_id: RunId) -> bool:
        """Tell whether the run has recorded the digest."""
        with self.read() as connection:
            return has_run(connection, digest_id, run_id)

    def find_done(self, sha256: str, run_id: RunId) -> tuple[Done, ...]:
        """Return the digests that the run has recorded from bytes of this sha256; usually one, or none."""
        with self.read() as connection:
            return find_done(connection, sha256, run_id)

    def write_name(self, digest_id: DigestId, name: str) -> bool:
        """Record one more name of a digest; tell whether it is new, without waiting to write if it is not."""
        with self.read() as connection:
            if has_name(connection, digest_id, name):
                return False
        with self.write() as connection:
            return insert_name(connection, digest_id, name)

    def write_record(self, record: DigestRecord, run: Run) -> Added:
        """Record what ``run`` read in a digest, in one transaction; a record that is there adds at most a name."""
        with self.write() as connection:
            return insert_record(connection, record, run)

    def write_batch(self, items: Sequence[DigestRecord | Failure], run: Run) -> tuple[Added, ...]:
        """Record what ``run`` read and could not read, in one transaction; return what each item added."""
        if not items:
            return ()
        with self.write() as connection:
            return insert_all(connection, items, run)

    def write_failure(self, failure: Failure, run: Run) -> bool:
        """Record that ``run`` could not read an input; tell whether that is new."""
        with self.write() as connection:
            return insert_failure(connection, failure, run)

    def write_judgement(self, judgement: Judgement) -> bool:
        """Record a judgement; tell whether it is new."""
        return self.write_judgements((judgement,)) > 0

    def write_judgements(self, judgements: Sequence[Judgement]) -> int:
        """Record judgements in one transaction; return how many are new."""
        with self.write() as connection:
            return insert_judgements(connection, judgements)

    def load_judgements(self, *, include_retracted: bool = False) -> tuple[Judgement, ...]:
        """Return the judgements that count, oldest first; all of them, those taken back too, if so asked."""
        with self.read() as connection:
            return select_judgements(connection, include_retracted=include_retracted)

    def load_record(self, digest_id: DigestId, run_id: RunId | None = None) -> DigestRecord | None:
        """Return what was written for a digest by ``run_id``, or by its newest run; null if nothing was."""
        with self.read() as connection:
            chosen = find_current_run(connection, digest_id) if run_id is None else run_id
            return None if chosen is None else load_record(connection, digest_id, chosen)

    def check(self) -> list[Finding]:
        """Return what was found right and wrong in the ledger; damage is a finding, not an error."""
        findings: list[Finding] = []
        try:
            with self.read() as connection:
                findings.extend(check_ledger(connection))
        except LedgerCorrupt as error:
            findings.append(Finding("error", "ledger file", error.message, RESTORE))
        return findings

    def rebuild_search(self) -> None:
        """Build the search index anew from the records."""
        with self.write() as connection:
            rebuild_search(connection)


def open_ledger(
    path: str | Path, *, create: bool = True, read_only: bool = False, busy_timeout_s: float = 10.0
) -> Ledger:
    """Open the ledger at ``path``, a new one if there is none; an older schema is brought up to date.

    Args:
        create: whether to make a new ledger; without it, there has to be one.
        read_only: whether only to read one that is there, which then may lie where nothing can be written.
        busy_timeout_s: how long to wait for another process that is writing.

    Raises:
        LedgerMissing: there is none, and ``create`` is false.
        LedgerNewer, LedgerCorrupt, LedgerLocked, LedgerFull, LedgerError: it cannot be used.
    """
    file = os.path.abspath(path)
    with translate_faults(file):
        check_place(file, create=create and not read_only)
        query = choose_reading(file) if read_only else None
        engine = connect_engine(file, busy_timeout_s=busy_timeout_s, query=query)
        try:
            if read_only:
                require_schema(engine, file)
            else:
                prepare_schema(engine, file, create=create, busy_timeout_s=busy_timeout_s)
        except BaseException:
            engine.dispose()
            raise
    return Ledger(file, engine, busy_timeout_s, read_only, find_file(file))


def find_file(path: str) -> tuple[int, int] | None:
    """Return the device and number of the file at ``path``; null if there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def check_place(file: str, *, create: bool) -> None:
    """Raise ``LedgerError`` if there cannot be a ledger at ``file``."""
    if os.path.isdir(file):
        raise LedgerError("it is a folder.", file, "Name a file.")
    if os.path.exists(file):
        return
    if not create:
        raise LedgerMissing("there is no ledger.", file, "Check the path, or read something into it first.")
    if not os.path.isdir(os.path.dirname(file)):
        raise LedgerError("its folder does not exist.", file, "Make the folder, or name another file.")
