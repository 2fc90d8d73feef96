"""Transactions: short writes that wait their turn, reads that see one moment of the ledger."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine

from attribune.ledger import sqlite
from attribune.ledger.faults import is_busy

Result = TypeVar("Result")

PAUSE_S = 0.02


@contextmanager
def begin_writing(engine: Engine, *, busy_timeout_s: float) -> Iterator[Connection]:
    """Hold the only write lock for the block; all of it is kept, or nothing if it raises or the process dies."""
    with engine.connect() as connection:
        connection.execution_options(**{sqlite.WRITES: True})
        with wait_for(connection.begin, busy_timeout_s=busy_timeout_s):
            yield connection


@contextmanager
def begin_reading(engine: Engine) -> Iterator[Connection]:
    """See the ledger as it is now for the whole block, whatever is written meanwhile."""
    with engine.connect() as connection, connection.begin():
        yield connection


def wait_for(attempt: Callable[[], Result], *, busy_timeout_s: float) -> Result:
    """Return what ``attempt`` returns, trying again while another process holds the ledger.

    SQLite waits by itself, but not in every case: not for a recovery, nor for a change of the log (busy_timeout).
    """
    deadline = time.monotonic() + busy_timeout_s
    while True:
        try:
            return attempt()
        except Exception as error:
            if not is_busy(error) or time.monotonic() >= deadline:
                raise
        time.sleep(PAUSE_S)
