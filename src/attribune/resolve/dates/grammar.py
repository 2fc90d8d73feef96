"""The notation of the grammar: patterns over signs of words, in which kinds go by their names.

``{month} {day}`` is a month, white space and a day, each kept under its name; ``{day:last}`` keeps a day as ``last``;
``@the`` is a kind that nothing keeps; ``~`` is white space or a hyphen. All else is a regular expression in which a
mark stands for itself. No pattern repeats without a bound, so matching is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attribune.resolve.dates.lexicon import VALUES
from attribune.resolve.dates.periods import Period
from attribune.resolve.dates.tokens import SIGNS

CLASSES = {
    "day": ("small", "large"),
    "short": ("small", "large", "pair"),
    "anymonth": ("month", "modal", "abbr"),
    "anyday": ("weekday", "wday"),
    "number": ("small", "large", "pair", "count", "tens", "a"),
    "numeral": ("small", "large", "pair", "count", "tens"),
    "digit": ("small", "large", "pair", "year", "eight", "digits"),
    "anyunit": ("unit", "quarter"),
    "anyunits": ("units", "quarters", "unit", "quarter"),
    "abbreviation": ("abbr", "title", "s", "ampm", "wday"),
    "direction": ("last", "next", "this"),
    "prep": ("relation", "before"),
}
AGAIN = "__"
NAMED = re.compile(r"\(\?P<\w+>")
PLACE = re.compile(r"\{(\w+)(?::(\w+))?\}|@(\w+)|~")


class Tense(StrEnum):
    """Which way the words around a date point; ``LIKELY``, that "would" and the like let it lie ahead."""

    PAST = "past"
    FUTURE = "future"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a date, and what they are read against.

    Attributes:
        parts: the words that the pattern keeps, by name, without those that are missing.
        today: the day of publication, or what stands in for it.
        tense: which way the words around point.
        month_first: whether 5/6 means the sixth of May in this text; null where it cannot be told.
        anchor: the date named last before this one, if any.
        quarter: the quarter named last before this one, if any.
    """

    parts: Mapping[str, str]
    today: date
    tense: Tense = Tense.OPEN
    month_first: bool | None = None
    anchor: Period | None = None
    quarter: Period | None = None

    def has(self, name: str) -> bool:
        """Tell whether the phrase has the part."""
        return name in self.parts

    def word(self, name: str) -> str:
        """Return a part in lower case, empty if it is missing."""
        return self.parts.get(name, "").lower()

    def number(self, name: str) -> int:
        """Return the value of a part: its number, or what the lexicon gives it."""
        word = self.word(name)
        return int(word) if word.isdecimal() else VALUES.get(word, 0)


Resolve = Callable[[Phrase], Period | None]


class Need(StrEnum):
    """What a phrase is read against."""

    NOTHING = "nothing"
    TODAY = "today"
    ANCHOR = "anchor"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of dates.

    Attributes:
        pattern: in the notation of this module.
        resolve: what the words come to, null if that cannot be told; raises ``ValueError`` if they are no date.
        need: what it must be known to resolve it.
    """

    pattern: str
    resolve: Resolve
    need: Need = Need.TODAY


def expand_pattern(pattern: str, *, keep: bool) -> str:
    """Return the regular expression over signs, with or without named groups.

    A name that stands twice, in alternatives, becomes two groups; ``name_parts`` brings them together.
    """
    used: dict[str, int] = {}

    def expand(place: re.Match[str]) -> str:
        if place.group() == "~":
            return "[ -]"
        kept, name, bare = place.groups()
        kind = kept or bare
        signs = "".join(SIGNS[each] for each in CLASSES.get(kind, (kind,)))
        found = f"[{signs}]" if len(signs) > 1 else signs
        if not (keep and kept):
            return found
        name = name or kept
        used[name] = used.get(name, 0) + 1
        return f"(?P<{name}{AGAIN}{used[name]}>{found})"

    return PLACE.sub(expand, pattern if keep else NAMED.sub("(?:", pattern))


def name_parts(match: re.Match[str], words: Sequence[str]) -> dict[str, str]:
    """Return the words that a match over signs kept, by name."""
    return {name.split(AGAIN)[0]: words[match.start(name)] for name, sign in match.groupdict().items() if sign}
