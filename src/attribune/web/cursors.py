"""Cursors: where a list goes on, as a word that callers hand back and need not understand."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.errors import UsageError

if TYPE_CHECKING:
    from attribune.explore.tally.columns import Mark

MOST_LETTERS = 200
LARGEST = 1 << 53


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a list goes on.

    Attributes:
        offset: how many of its items were given out.
        mark: at which moment of the ledger; empty if that does not matter to the list.
    """

    offset: int
    mark: str = ""


START = Cursor(0)


def write_cursor(cursor: Cursor) -> str:
    """Return the cursor as a word that needs no quoting in an address."""
    packed = json.dumps([cursor.offset, cursor.mark], separators=(",", ":")).encode("ascii")
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode("ascii")


def read_cursor(word: str) -> Cursor:
    """Return the cursor that ``write_cursor`` wrote.

    Raises:
        UsageError: it did not write that.
    """
    try:
        if len(word) > MOST_LETTERS:
            raise ValueError("too long")
        # Ends without padding, as it was written; b64decode skips what is no letter of it unless told to check.
        packed = base64.b64decode(word.encode("ascii") + b"=" * (-len(word) % 4), altchars=b"-_", validate=True)
        offset, mark = json.loads(packed)
    except (ValueError, TypeError, UnicodeError, binascii.Error, RecursionError) as error:
        raise describe_bad_cursor() from error
    if type(offset) is not int or not 0 <= offset <= LARGEST or not isinstance(mark, str):
        raise describe_bad_cursor()
    return Cursor(offset, mark)


def write_mark(mark: Mark | None) -> str:
    """Return a moment of the ledger as a word."""
    return "" if mark is None else f"{mark.digest_run_seq}.{mark.judgement_seq}"


def describe_bad_cursor() -> UsageError:
    """Return the error of a word that is no cursor."""
    return UsageError("this is no cursor.", "cursor", "Use the address of the next page as it was given, or none.")
