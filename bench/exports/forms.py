"""Rows of an export as files: plain text in several layouts, RTF, a page, a Word document."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Callable, Iterable, Iterator
from html import escape

from bench.exports.printing import write_pdf
from bench.exports.products import Row

WIDTH = 78


def write_text(rows: Iterable[Row]) -> bytes:
    """Return plain text: a line a paragraph, blank lines between."""
    return _join(rows, wrap=False).encode()


def write_wrapped(rows: Iterable[Row]) -> bytes:
    """Return plain text as old exports are: wrapped, centred, with CRLF, form feeds and a byte order mark."""
    text = _join(rows, wrap=True).replace("\n", "\r\n")
    return ("\ufeff" + text).encode()


def _join(rows: Iterable[Row], *, wrap: bool) -> str:
    lines: list[str] = []
    for row in rows:
        if not row.close:
            lines += ["", ""] if row.centred else [""]
        for line in row.words.split("\n"):
            shown = textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) if wrap else [line]
            if wrap and "start" in row.role and lines and row.centred:
                shown[0] = "\f" + shown[0].center(WIDTH - 1).rstrip()
            elif wrap and row.centred:
                shown = [each.center(WIDTH).rstrip() for each in shown]
            lines += shown
    return "\n".join(lines) + "\n"


def write_rtf(rows: Iterable[Row]) -> bytes:
    """Return RTF as databases write it: fields in cells, titles bold, quotation marks escaped."""
    out = ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\header Page 1 of 9\\par}\\pard\\f0"]
    for row in rows:
        words = _escape_rtf(row.words).replace("\n", "\\line ")
        if "code" in row.role:
            code, _, value = words.partition("\t")
            out.append(f"\\trowd\\cellx900\\cellx9000\\intbl {{\\b {code}}}\\cell {value}\\cell\\row\\pard ")
        elif "start" in row.role:
            out.append(f"{{\\pard\\qc\\b {words}\\par}}")
        else:
            out.append(f"{{\\pard\\ql {words}\\par}}")
    return "\n".join([*out, "}"]).encode("ascii")


def _escape_rtf(words: str) -> str:
    def show(char: str) -> str:
        if char in "\\{}":
            return f"\\{char}"
        if ord(char) < 128:
            return char
        try:
            return f"\\'{char.encode('cp1252')[0]:02x}"
        except UnicodeEncodeError:
            return f"\\u{ord(char)}?"

    return "".join(map(show, words))


def write_page(rows: Iterable[Row]) -> bytes:
    """Return a page as databases write it: divs and paragraphs, fields in a table, a heading in bold."""
    out = ["<!DOCTYPE html><html><head><meta charset='utf-8'><title>Results</title></head><body><div class='results'>"]
    out += _list_boxes(rows)
    return "\n".join([*out, "</div></body></html>"]).encode()


def _list_boxes(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        words = escape(row.words).replace("\n", "<br>")
        if "code" in row.role:
            code, _, value = words.partition("\t")
            yield f"<table><tr><td><b>{code}</b></td><td>{value}</td></tr></table>"
        elif "start" in row.role:
            yield f"<div class='c0'><span class='headline'><b>{words}</b></span></div>"
        elif row.role == "body":
            yield f"<p class='articleParagraph'>{words}</p>"
        else:
            yield f"<div class='c1'>{words}</div>"


def write_word(rows: Iterable[Row]) -> bytes:
    """Return a Word document: fields in tables, titles as headings."""
    from docx import Document

    document = Document()
    for row in rows:
        if "code" in row.role:
            code, _, value = row.words.partition("\t")
            cells = document.add_table(rows=1, cols=2).rows[0].cells
            cells[0].text, cells[1].text = code, value
        elif "start" in row.role:
            document.add_heading(row.words, level=1)
        else:
            document.add_paragraph(row.words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


FORMS: dict[str, tuple[str, Callable[[Iterable[Row]], bytes]]] = {
    "text": ("export.txt", write_text),
    "wrapped": ("export.txt", write_wrapped),
    "rtf": ("export.rtf", write_rtf),
    "html": ("export.html", write_page),
    "docx": ("export.docx", write_word),
    "pdf": ("export.pdf", write_pdf),
}
