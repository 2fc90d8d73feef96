"""Rows of an export as a PDF: wrapped lines on pages with running heads and page numbers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from bench.exports.products import Row

WIDTH = 84
LINES_A_PAGE = 52
LEADING = 14


def write_pdf(rows: Iterable[Row]) -> bytes:
    """Return a PDF; what is beyond cp1252 becomes a question mark."""
    lines: list[str] = []
    for row in rows:
        for line in row.words.replace("\t", "   ").split("\n"):
            lines += textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""]
        lines.append("")
    sheets = [lines[at : at + LINES_A_PAGE] for at in range(0, len(lines), LINES_A_PAGE)]
    return _bind([_draw(sheet, f"Page {n} of {len(sheets)}") for n, sheet in enumerate(sheets, 1)])


def _draw(lines: list[str], foot: str) -> bytes:
    shown = b" ".join(b"(" + _escape(line) + b") Tj T*" for line in ["Results of the search", "", *lines, "", foot])
    return b"BT /F 10 Tf %d TL 50 800 Td " % LEADING + shown + b" ET"


def _escape(line: str) -> bytes:
    raw = line.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _bind(streams: list[bytes]) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(streams)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % len(streams),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, stream in enumerate(streams):
        shown = b"/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(b"<</Type/Page/Parent 2 0 R" + shown + b"/Contents %d 0 R>>" % (5 + 2 * number))
        objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for at, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % at + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end
