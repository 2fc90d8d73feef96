"""Cells of CSV: values as text, and what a spreadsheet would take for a formula made harmless, reversibly.

A cell that begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end is run or altered by spreadsheets
(https://owasp.org/www-community/attacks/CSV_Injection). It gets an apostrophe in front, as does a cell that begins so
behind apostrophes of its own: so taking away one apostrophe restores exactly what was there.
"""

from __future__ import annotations

import json
import re

# The full-width forms too: spreadsheets fold them before they look.
HARMFUL = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def write_cell(value: object) -> str:
    """Return a value as text: nothing for null, else a string as it is and all other as JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def guard_cell(text: str) -> str:
    """Return ``text`` so that no spreadsheet runs it."""
    return f"'{text}" if HARMFUL.match(text) else text


def restore_cell(cell: str) -> str:
    """Return what ``guard_cell`` was given."""
    return cell[1:] if GUARDED.match(cell) else cell
