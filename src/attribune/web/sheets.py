"""Sheets: rows as CSV, sent as they are made; what a spreadsheet would take for a formula is made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from fastapi.responses import StreamingResponse

from attribune.export.cells import guard_cell, write_cell

# How much is gathered before it is sent on, in letters.
CHUNK = 1 << 16
# So that spreadsheets read it as UTF-8.
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def send_sheet(columns: Sequence[str], rows: Iterable[Iterable[object]], *, name: str) -> StreamingResponse:
    """Return a file called ``name`` with a row of ``columns`` and then the ``rows``."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    written = (part.encode("utf-8", "replace") for part in write_sheet(columns, rows))
    return StreamingResponse(written, media_type="text/csv; charset=utf-8", headers=headers)


def write_sheet(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield the lines, many at a time."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    out.write(MARK)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(write_guarded, row))
        if out.tell() > CHUNK:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def write_guarded(value: object) -> str:
    """Return a cell; a number is no formula, even if it is negative."""
    return guard_cell(write_cell(value)) if isinstance(value, str) else write_cell(value)
