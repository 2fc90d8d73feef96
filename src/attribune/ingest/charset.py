"""How bytes become text: a byte order mark, else valid UTF-8, else the charset that they look like, else cp1252."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from attribune.ingest.binaries import refuse_controls, refuse_signature
from attribune.ingest.guesses import guess_charset
from attribune.records import Charset
from attribune.text.normalise import REPLACEMENT, drop_bom, normalise_text

# UTF-32 first: its little-endian mark starts with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE_BYTES = 65_536
HIGH_BYTE = re.compile(rb"[\x80-\xff]")
ASCII = bytes(range(0x80))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how the bytes became it."""

    text: str
    charset: Charset


def decode_bytes(data: bytes) -> Decoded:
    """Return the text of ``data``, normalised, with the evidence for its charset.

    Raises:
        BinaryInput: the bytes are no text in any charset.
    """
    name, evidence = choose_charset(data)
    text, undecodable = decode_as(data, name)
    normalised = normalise_text(drop_bom(text))
    return Decoded(normalised.text, Charset(name, evidence, undecodable + normalised.replaced))


def choose_charset(data: bytes) -> tuple[str, str]:
    """Return the name of the charset of ``data`` and the evidence for it, as ``Charset`` holds them."""
    refuse_signature(data)
    for mark, name in MARKS:
        if data.startswith(mark):
            return name, "bom"
    wide = find_wide_charset(data[:SAMPLE_BYTES])
    if wide is not None:
        return wide, "detected"
    refuse_controls(data)
    first_high = HIGH_BYTE.search(data)
    if first_high is None or is_utf8(data):
        return "utf-8", "valid"
    if is_damaged_utf8(data):
        return "utf-8", "detected"
    # The sample starts where the evidence does: the first letters beyond ASCII can be far into a long text.
    start = max(0, first_high.start() - SAMPLE_BYTES // 8)
    return guess_charset(data[start : start + SAMPLE_BYTES]), "detected"


def decode_as(data: bytes, name: str) -> tuple[str, int]:
    """Return the text of ``data`` in charset ``name`` and how many U+FFFD stand for bytes that could not be decoded."""
    try:
        return data.decode(name), 0
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        # What was U+FFFD before is no damage of ours.
        return text, text.count(REPLACEMENT) - data.decode(name, "ignore").count(REPLACEMENT)


def is_utf8(data: bytes) -> bool:
    """Tell whether all of ``data`` is valid UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def is_damaged_utf8(data: bytes) -> bool:
    """Tell whether ``data`` is UTF-8 with a few broken bytes, such as a text cut in the middle of a letter.

    Letters of several bytes rarely come about by chance in another charset: at least four whole ones for each broken
    one are taken as proof, or one, if all that is broken is the end.
    """
    text, broken = decode_as(data, "utf-8")
    # Counted by lengths, since a list of the letters of a long text would take many times its memory.
    whole = len(text) - (len(data) - len(data.translate(None, ASCII))) - broken
    if whole >= 4 * broken:
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return whole > 0 and error.reason == "unexpected end of data" and error.end == len(data)
    return True


def find_wide_charset(sample: bytes) -> str | None:
    """Return the UTF-16 or UTF-32 that ``sample`` is in, judged by where its zero bytes stand; null if it is neither.

    In Western text every code unit has a zero in the same place: three of four in UTF-32, one of two in UTF-16.
    """
    for name, width, zero_at, full_at in (
        ("utf-32-le", 4, (1, 2, 3), 0),
        ("utf-32-be", 4, (0, 1, 2), 3),
        ("utf-16-le", 2, (1,), 0),
        ("utf-16-be", 2, (0,), 1),
    ):
        units = len(sample) // width
        if units == 0:
            continue
        zeros = min(sample[at : units * width : width].count(0) for at in zero_at)
        empty = sample[full_at : units * width : width].count(0)
        if zeros > 0.7 * units and empty <= 0.01 * units:
            return name
    return None
