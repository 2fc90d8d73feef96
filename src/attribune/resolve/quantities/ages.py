"""Ages: a bare number that tells how old somebody is, by the words or the commas around it."""

from __future__ import annotations

import re

from attribune.resolve.quantities.amounts import Amount
from attribune.resolve.quantities.prose import Prose

AGES = frozenset({"aged", "age", "ages"})
BETWEEN = frozenset({"of", "between", "over", "under", "above", "below"})
MAX_AGE = 115
MIN_WORDED_AGE = 13
AGE_END = re.compile(r",")


def read_age(prose: Prose, amount: Amount, words: list[str]) -> str | None:
    """Return "year" where a bare number is an age: "aged 45", "the age of 65", or between commas behind a name."""
    if not 0 < amount.value <= MAX_AGE or not words:
        return None
    if words[-1] in AGES or (words[-1] in BETWEEN and len(words) > 1 and words[-2] in AGES):
        return "year"
    if amount.number.is_word and amount.value < MIN_WORDED_AGE:
        return None
    start = amount.start - 1 - len(words[-1])
    is_set_off = words[-1].endswith(",") and AGE_END.match(prose.folded, amount.end) is not None
    return "year" if is_set_off and start >= 0 and prose.text[start].isupper() else None
