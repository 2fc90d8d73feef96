"""Header lines, as those of records and of servers' answers: a name, a colon, a value; names in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterable

BLANK_LINE = re.compile(rb"\r?\n\r?\n")
PARAMETER = re.compile(r""";\s*charset\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE)


def parse_headers(lines: Iterable[bytes]) -> dict[str, str]:
    """Return the headers in ``lines``; of those with the same name the first counts, and what is none is left out."""
    headers: dict[str, str] = {}
    last = ""
    for line in lines:
        text = decode_line(line).rstrip("\r\n")
        if text[:1] in (" ", "\t"):
            # A folded line goes on with the one before it.
            if last:
                headers[last] += " " + text.strip()
            continue
        name, colon, value = text.partition(":")
        last = name.strip().lower() if colon else ""
        if last in headers:
            last = ""
        elif last:
            headers[last] = value.strip()
    return headers


def split_type(stated: str) -> tuple[str | None, str | None]:
    """Return the media type, lower case, and the charset of a Content-Type header; null for what it does not state."""
    match = PARAMETER.search(stated[:1000])
    return stated.partition(";")[0].strip().lower()[:200] or None, match[1] if match else None


def decode_line(line: bytes) -> str:
    """Return a header line as text: UTF-8 if it is that, else Latin-1."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
