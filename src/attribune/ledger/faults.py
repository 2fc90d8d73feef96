"""The one place where errors of the database and its libraries become the ledger's own."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from attribune.errors import LedgerCorrupt, LedgerError, LedgerFull, LedgerLocked
from attribune.ledger import sqlite

# Below this the disk is taken for full when writing fails for a reason that the system does not name.
FULL_BELOW_BYTES = 1 << 20


@contextmanager
def translate_faults(path: str) -> Iterator[None]:
    """Raise errors about the ledger at ``path`` as ``LedgerError`` and its kinds."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise describe_fault(cause or error, path) from error
    except UnicodeEncodeError as error:
        raise LedgerError(f"a text of the record cannot be kept: {error}.", item=path) from error


def is_busy(error: BaseException) -> bool:
    """Tell whether ``error`` says that another process holds the ledger."""
    return sqlite.find_error_code(getattr(error, "orig", error)) in sqlite.BUSY


def describe_fault(cause: BaseException, path: str) -> LedgerError:
    """Return the ledger's error for ``cause``."""
    code = sqlite.find_error_code(cause)
    if code in sqlite.BUSY:
        hint = "Wait until the other process is done, or stop it."
        return LedgerLocked("another process is writing to the ledger and did not finish in time.", path, hint)
    if code in sqlite.FULL or (code in sqlite.BROKEN_DISK and is_disk_full(path)):
        return describe_full(path)
    if code in sqlite.CORRUPT:
        hint = "Move it away and read the inputs again, or restore a copy."
        return LedgerCorrupt(f"it is not a ledger, or it is damaged: {cause}.", path, hint)
    if code in sqlite.UNWRITABLE:
        hint = "Check that you may write the file and its folder, in which a log file is kept beside it."
        return LedgerError(f"it cannot be opened or written: {cause}.", path, hint)
    return LedgerError(f"the database reports: {cause}.", path)


def describe_full(path: str) -> LedgerFull:
    """Return the error of a full disk."""
    hint = "Free some space and run the same command again: what was recorded is kept."
    return LedgerFull("there is no space left for the ledger.", path, hint)


def is_disk_full(path: str) -> bool:
    """Tell whether the disk of ``path`` has next to no space left."""
    try:
        return shutil.disk_usage(os.path.dirname(path)).free < FULL_BELOW_BYTES
    except OSError:
        return False
