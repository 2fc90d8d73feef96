"""Headers of mails, decoded: who sent it, what it is about, the day it was sent.

They are read by the older half of the standard library's email package: the newer one parses each header by a grammar,
at a cost that grows with the square of a hostile header's length, and raises what it does not document.
"""

from __future__ import annotations

import re
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from attribune.ingest.charset import decode_as, is_utf8
from attribune.ingest.guesses import FALLBACK
from attribune.ingest.html.pages import find_codec
from attribune.text.normalise import normalise_text

# Longer ones are cut: no subject and no sender's name is.
MOST_CHARACTERS = 4_000
SPACES = re.compile(r"\s+")
# Python's way to hold bytes that are no ASCII in text (PEP 383).
ESCAPED_BYTES = re.compile(r"[\udc80-\udcff]+")
ADDRESS_IN_ANGLES = re.compile(r"<\s*(https?://[^\s<>]+)\s*>")


def read_header(message: Message, name: str) -> str | None:
    """Return the first header called ``name``, decoded, with white space collapsed; null if there is none."""
    raw = find_raw(message, name)
    if raw is None:
        return None
    try:
        words = "".join(decode_word(word, charset) for word, charset in decode_header(raw))
    except (MessageError, ValueError, IndexError):
        words = raw
    return normalise_text(SPACES.sub(" ", show_bytes(words)).strip()).text or None


def read_sender(message: Message) -> str | None:
    """Return the name of the sender; null if only an address is given."""
    raw = find_raw(message, "from")
    if raw is None:
        return None
    try:
        # Taken apart before it is decoded: an encoded name may hold a comma or an angle.
        name, _ = parseaddr(SPACES.sub(" ", raw))
    except (ValueError, IndexError, RecursionError, TypeError):
        return None
    holder: Message = Message()
    holder["Name"] = SPACES.sub(" ", name).strip()
    shown = read_header(holder, "name")
    return None if shown is None or "@" in shown else shown.strip("'\" ") or None


def read_day(message: Message) -> str | None:
    """Return the ISO day on which a mail was sent, in the sender's time zone; null if that cannot be told."""
    stated = read_header(message, "date")
    try:
        return None if stated is None else parsedate_to_datetime(stated).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def read_address(message: Message) -> str | None:
    """Return the address at which a mail says that it can be read on the web (RFC 5064), null if it says none."""
    match = ADDRESS_IN_ANGLES.search(read_header(message, "archived-at") or "")
    return match[1] if match else None


def find_raw(message: Message, name: str) -> str | None:
    """Return the first header called ``name`` as it stands in the mail."""
    for key, value in message.raw_items():
        if key.lower() == name:
            return str(value)[:MOST_CHARACTERS]
    return None


def decode_word(word: bytes | str, charset: str | None) -> str:
    """Return one encoded word, or what stands between two."""
    if isinstance(word, str):
        return word
    codec = find_codec(charset) if charset else None
    if charset is None:
        # What is not encoded comes as Latin-1 or with escapes, either of which keeps the bytes.
        return word.decode("latin-1") if not is_utf8(word) else word.decode("utf-8")
    return decode_as(word, "utf-8" if is_utf8(word) else codec or FALLBACK)[0]


def show_bytes(text: str) -> str:
    """Return ``text`` with the bytes in it that are no ASCII as UTF-8 if they are that, else as cp1252."""

    def show(match: re.Match[str]) -> str:
        content = match.group().encode("ascii", "surrogateescape")
        return decode_as(content, "utf-8" if is_utf8(content) else FALLBACK)[0]

    return ESCAPED_BYTES.sub(show, text)
