"""Which way the words before and after a date point: to what has happened, or to what is to come."""

from __future__ import annotations

import re

from attribune.resolve.dates.grammar import Tense, expand_pattern

# Signs: how far a verb may stand from its date.
REACH = 40
AFTER = 16
BREAK = re.compile(expand_pattern(r"(?<!@abbreviation)\.(?= |\n|$)|[;!\n]", keep=False))
SIGNAL = re.compile(
    expand_pattern(
        r"(?P<ahead>@will|@future|@deadline|@plan @to|@plan @prep)|(?P<likely>@likely)|(?P<behind>@did|@verbed)",
        keep=True,
    )
)
BEHIND = re.compile(expand_pattern(r"(?P<ahead>@will)|(?P<behind>@did|@verbed)", keep=True))
TENSES = {"ahead": Tense.FUTURE, "likely": Tense.LIKELY, "behind": Tense.PAST}


def find_tense(signs: str, start: int, end: int) -> Tense:
    """Tell which way the nearest signal of the sentence points; one before the date counts more than one behind it.

    Args:
        signs: of the text's tokens.
        start, end: the date's tokens.
    """
    before = signs[max(0, start - REACH) : start]
    cuts = [match.end() for match in BREAK.finditer(before)]
    before = before[cuts[-1] :] if cuts else before
    signals = list(SIGNAL.finditer(before))
    if signals:
        return read_signals([match.lastgroup or "behind" for match in signals], [match.start() for match in signals])
    after = signs[end : end + AFTER]
    cut = BREAK.search(after)
    first = BEHIND.search(after, 0, cut.start() if cut else len(after))
    if first is None:
        return Tense.OPEN
    return Tense.PAST if first.lastgroup == "behind" else Tense.FUTURE


def read_signals(kinds: list[str], places: list[int]) -> Tense:
    """Tell the tense of the last of several signals: "will be named" is ahead, though "named" is not."""
    last = kinds[-1]
    if last != "behind":
        return TENSES[last]
    for kind, place in zip(reversed(kinds[:-1]), reversed(places[:-1]), strict=True):
        if places[-1] - place > 6:
            break
        if kind != "behind":
            return TENSES[kind]
    return Tense.PAST
