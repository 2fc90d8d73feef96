"""Lines of a PDF's pages, in the order in which pdfium reads them; the one module that touches pdfium.

pdfium may be used from one thread at a time, so all of a document is read under a lock.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pypdfium2

from attribune.errors import InputTimeout, InputTooLarge, MalformedInput

ONE_AT_A_TIME = threading.Lock()
MOST_PAGES = 5_000
MOST_SECONDS = 60.0
MOST_CHARS = 50_000_000
PASSWORD, SECURITY = 4, 5
# pdfium takes any hyphen at the end of a line for a broken word; before a capital it closes a word more often.
BREAK = re.compile(r"\r\n|\r|\n|(?<=\ufffe)(?=[A-ZÀ-ÞŒ\d])")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; where a word was broken at the end of a line, pdfium gives one line with U+FFFE in the word.

    Attributes:
        page: from 0.
        text: as pdfium gives it, without white space at its edges.
        left, right, bottom: in points from the page's lower left corner; of its first and its last character.
        height: of its first letter in points, which tells sizes of type apart.
    """

    page: int
    text: str
    left: float
    right: float
    bottom: float
    height: float


def read_lines(content: bytes) -> list[Line]:
    """Return the lines of the document ``content``, page by page.

    Raises:
        InputTimeout: reading its pages takes too long.
        InputTooLarge: it has too many pages or too much text.
        MalformedInput: it is damaged, or needs a password.
    """
    with ONE_AT_A_TIME, ExitStack() as stack:
        document = open_document(content)
        stack.callback(document.close)
        count = len(document)
        if count > MOST_PAGES:
            raise InputTooLarge(f"it has {count:,} pages, more than the limit of {MOST_PAGES:,}.", hint="Cut it.")
        lines, chars, started = list[Line](), 0, time.monotonic()
        for page in range(count):
            if time.monotonic() - started > MOST_SECONDS:
                message = f"its first {page} of {count} pages took more than {MOST_SECONDS:.0f} seconds."
                raise InputTimeout(message, hint="Cut it in parts.")
            for line in read_page(document, page):
                lines.append(line)
                chars += len(line.text)
            if chars > MOST_CHARS:
                raise InputTooLarge(f"it holds more than {MOST_CHARS:,} characters.", hint="Cut it in parts.")
        return lines


def open_document(content: bytes) -> Any:
    """Return the document, opened; its owner closes it."""
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (PASSWORD, SECURITY):
            raise MalformedInput("it is encrypted.", hint="Save it without a password.") from error
        hint = "It may have been cut off on its way: fetch it again."
        raise MalformedInput("it is damaged, or no PDF.", hint=hint) from error


def read_page(document: Any, number: int) -> Iterator[Line]:
    """Yield the lines of a page; none of a page that is damaged, so that the others are read."""
    with ExitStack() as stack:
        try:
            page = document[number]
            stack.callback(page.close)
            shown = page.get_textpage()
            stack.callback(shown.close)
            text = shown.get_text_range()
        except pypdfium2.PdfiumError:
            return
        at = 0
        for part in (*BREAK.finditer(text), None):
            end = part.start() if part else len(text)
            if line := measure_line(shown, number, text, at=at, end=end):
                yield line
            at = part.end() if part else end


def measure_line(shown: Any, page: int, text: str, *, at: int, end: int) -> Line | None:
    """Return the line at ``[at, end)`` of a page's text, null if it holds nothing."""
    raw = text[at:end]
    words = raw.strip()
    if not words:
        return None
    first = at + raw.index(words)
    last = first + len(words) - 1
    try:
        left, bottom, _, _ = shown.get_charbox(first, loose=True)
        _, _, right, top = shown.get_charbox(last, loose=True)
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        # Letters beyond U+FFFF shift pdfium's count; without a place a line still has its words.
        return Line(page, close_hyphen(words), 0.0, 0.0, 0.0, 0.0)
    return Line(page, close_hyphen(words), left, right, bottom, max(0.0, top - bottom))


def close_hyphen(words: str) -> str:
    """Return a line whose last sign is a hyphen that breaks no word with that hyphen."""
    return words[:-1] + "-" if words.endswith("\ufffe") else words
