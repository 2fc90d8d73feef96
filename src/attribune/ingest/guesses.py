"""The charset that bytes look like: charset-normalizer, held to charsets that news comes in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

FALLBACK = "cp1252"
CANDIDATES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "mac_roman",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
)
# They differ from cp1252 in a few letters, and charset-normalizer cannot tell them apart in English: it prefers cp1250.
SIBLINGS = ("cp1250", "cp1254")
# Share of letters beyond ASCII: English with foreign names stays under it, Czech, Polish and Turkish do not.
FOREIGN_SHARE = 0.06
LETTER = re.compile(r"[^\W\d_]")
HIGH_LETTER = re.compile(r"[^\W\d_\x00-\x7f]")


def guess_charset(sample: bytes) -> str:
    """Return the Python name of the charset that ``sample``, not UTF-8, is most likely in; cp1252 if none fits."""
    match = from_bytes(sample, cp_isolation=list(CANDIDATES)).best()
    if match is None or (match.encoding in SIBLINGS and is_mostly_english(sample)):
        return FALLBACK
    return codecs.lookup(match.encoding).name


def is_mostly_english(sample: bytes) -> bool:
    """Tell whether ``sample``, read as cp1252, has few letters beyond ASCII."""
    text = sample.decode(FALLBACK, "replace")
    return len(HIGH_LETTER.findall(text)) <= FOREIGN_SHARE * len(LETTER.findall(text))
