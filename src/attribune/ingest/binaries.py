"""Bytes that are no text in any charset: known formats, zero bytes, a run of control characters."""

from __future__ import annotations

import re

from attribune.errors import BinaryInput

SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"OggS\x00", "an Ogg recording"),
    (b"SQLite format 3\x00", "a SQLite database"),
)
CONTROLS = bytes(code for code in (*range(0x00, 0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
SAMPLE_BYTES = 1_000_000
# One stray zero byte in a long text is damage, which is replaced and counted; more of them are a format.
ZERO_SHARE = 0.001
CONTROL_SHARE = 0.05
FEWEST_CONTROLS = 16
PICTURE_OR_RECORDING = re.compile(rb"RIFF....(WEBP|WAVE|AVI )", re.DOTALL)


def refuse_signature(data: bytes) -> None:
    """Raise ``BinaryInput`` if ``data`` starts as a known format does that is not text."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise BinaryInput(f"it is {kind}, not text.", hint="Save it as plain text first.")
    if PICTURE_OR_RECORDING.match(data):
        raise BinaryInput("it is a picture or a recording, not text.", hint="Save its words as plain text first.")


def refuse_controls(data: bytes) -> None:
    """Raise ``BinaryInput`` if ``data``, in a charset of one byte a letter, holds too much that no text holds."""
    zeros = data.count(0)
    if zeros > ZERO_SHARE * len(data):
        raise BinaryInput(
            f"{zeros} of its {len(data)} bytes are zero, so it is not text.", hint="Save it as text first."
        )
    sample = data[:SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > max(FEWEST_CONTROLS, CONTROL_SHARE * len(sample)):
        raise BinaryInput(f"{controls} of its first {len(sample)} bytes are control characters, so it is not text.")
