"""Offsets in other units than code points: UTF-16 code units, as browsers count, and bytes of UTF-8.

The units are those of the Unicode Standard, 3.9 (UTF-16: one unit up to U+FFFF, two above; UTF-8: one to four bytes).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class OffsetUnit(Enum):
    """What to count, and the codec that counts it: its name, and how many bytes one unit takes."""

    UTF8 = ("utf-8", 1)
    UTF16 = ("utf-16-le", 2)


def convert_offsets(text: str, offsets: Iterable[int], *, unit: OffsetUnit) -> dict[int, int]:
    """Return each of ``offsets``, code points into ``text``, in ``unit``, in one pass over the text.

    Raises:
        ValueError: an offset lies outside the text.
    """
    codec, width = unit.value
    converted, at, units = dict[int, int](), 0, 0
    for offset in sorted(set(offsets)):
        check_offset(offset, text)
        units += len(text[at:offset].encode(codec)) // width
        at = offset
        converted[offset] = units
    return converted


def restore_offset(text: str, offset: int, *, unit: OffsetUnit) -> int:
    """Return in code points the ``offset`` that counts in ``unit``; one inside a code point means its start.

    Raises:
        ValueError: it is negative, or beyond the end of the text.
    """
    codec, width = unit.value
    encoded = text.encode(codec)
    if not 0 <= offset * width <= len(encoded):
        raise ValueError(f"offset {offset} lies outside a text of {len(encoded) // width} units of {codec}.")
    return len(encoded[: offset * width].decode(codec, errors="ignore"))


def check_offset(offset: int, text: str) -> None:
    """Raise ``ValueError`` unless ``offset`` lies in ``text`` or at its end."""
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} lies outside a text of {len(text)} code points.")
