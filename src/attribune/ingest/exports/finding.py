"""Which database an export comes from, and its articles; a text that is none has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from attribune.ingest.exports import factiva, factiva_codes, nexis, nexis_uni, proquest
from attribune.ingest.exports.rows import Row, read_rows
from attribune.records import Part


@dataclass(frozen=True, slots=True)
class Export:
    """One form of export: what stands in every file of it, and what reads its articles."""

    name: str
    sign: re.Pattern[str]
    find_articles: Callable[[str, Sequence[Row]], Iterator[Part]]


# Rare words, so that a text which is no export costs one quick search each.
EXPORTS = (
    Export("proquest", re.compile(r"proquest", re.IGNORECASE), proquest.find_articles),
    Export("factiva-codes", re.compile(r"^[ \t\xa0]*HD\b", re.MULTILINE), factiva_codes.find_articles),
    Export("factiva", re.compile(r"[A-Z0-9]{2}0{2,6}(?:19|20)\d{6}[a-z0-9]{6}", re.IGNORECASE), factiva.find_articles),
    Export(
        "nexis-uni",
        re.compile(r"end of document|ende des dokuments|fin d[ue] docu|einde van document|load-date", re.IGNORECASE),
        nexis_uni.find_articles,
    ),
    Export("nexis", re.compile(r"\b\d{1,6}\s+(?:of|von|de|van|di)\s+\d{1,6}\b", re.IGNORECASE), nexis.find_articles),
)


def find_export(text: str) -> tuple[Part, ...]:
    """Return the articles of ``text`` if it is an export of a newspaper database, in text order; nothing if it is none.

    Never raises, whatever the text.
    """
    rows: list[Row] | None = None
    for export in EXPORTS:
        if export.sign.search(text) is None:
            continue
        rows = read_rows(text) if rows is None else rows
        if parts := tuple(export.find_articles(text, rows)):
            return parts
    return ()
