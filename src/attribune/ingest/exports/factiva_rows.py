"""What the two forms of Factiva exports share: accession numbers, counts of words, page furniture."""

from __future__ import annotations

import re

# Source code, zeros, day and nine characters: "XXXX000020310514e75e00001".
ACCESSION = re.compile(
    r"(?:document|dokument|documento|документ)\s+([A-Z0-9]{2,8}0{2,6}(?:19|20)\d{6}[a-z0-9]{6,12})", re.IGNORECASE
)
WORDS = re.compile(
    r"[\d.,'’\s]+(?:words?|wörter|worte|wort|mots?|palabras?|parole|palavras|woorden|слов\w*)", re.IGNORECASE
)
FURNITURE = re.compile(
    r"(?:page|seite) \d+ (?:of|von) \d+.*|.{0,30}©\s*\d{4} factiva\b.*|.{0,10}\d{4} factiva, inc\..*"
    r"|---+|\*\*\*+|search summary|suchzusammenfassung|table of contents|factiva|dow jones factiva|back to top",
    re.IGNORECASE,
)
