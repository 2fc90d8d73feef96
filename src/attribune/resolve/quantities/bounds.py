"""Bounds: the words around a number that say how exact it is ("more than", "at least", "-odd", "or so").

"Nearly" and "almost" come near a number from below and are told as *about*: "under" would admit any smaller number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribune.records import Bound
from attribune.resolve.quantities.prose import BLANK, HYPHEN

PHRASES: dict[Bound, str] = {
    Bound.OVER: "more than|over|above|in excess of|exceeding|greater than|higher than|larger than|longer than|"
    "older than|upwards of|upward of|north of|better than|bigger than|exceeded|exceeds|surpassing|topped|topping",
    Bound.UNDER: "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|short of|shy of",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|"
    "as few as|as little as|at the very least|not below",
    Bound.AT_MOST: "up to|at most|no more than|not more than|no greater than|not exceeding|a maximum of|maximum of|"
    "as many as|as much as|not over|no later than|as high as",
    Bound.ABOUT: "about|around|some|roughly|approximately|approx|approx.|circa|ca.|c.|~|estimated|nearly|almost|"
    "close to|near|nearing|approaching|in the region of|in the neighborhood of|on the order of|virtually|more or less|"
    "or so|an average of|averaging",
}
BEFORE = {phrase: bound for bound, phrases in PHRASES.items() for phrase in phrases.split("|")}
MEASURING = frozenset({*BEFORE, "by", "than", "to", "only", "just", "least", "most"})
"""Words before a loose fraction that make it one ("cut by a third")."""
FILLERS = frozenset({"a", "an", "another", "additional", "further", "extra"})
EXCEEDING = frozenset(
    {"in", "for", "after", "of", "just", "well", "bit", "little", "took", "lasted", "is", "was", "been", "and", "at"}
)
"""Words before "over" with which it means more than, before a span of time."""
AFTER = re.compile(
    rf"(?P<at_least>{BLANK}or{BLANK}(?:more|over|above|higher|greater|longer|older)(?!\w)|{HYPHEN}plus(?!\w)|{BLANK}plus(?={BLANK}[a-z])|[+](?![\w]))"
    rf"|(?P<at_most>{BLANK}or{BLANK}(?:less|fewer|under|below|lower|younger)(?!\w))"
    rf"|(?P<about>{BLANK}or{BLANK}so(?!\w)|{HYPHEN}odd(?!\w)|{BLANK}or{BLANK}thereabouts|{HYPHEN}ish(?!\w))"
)
PARTS = re.compile(r"^[(\[“\"'‘—–-]+")
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound behind a number: where its words end, and which it is."""

    end: int
    bound: Bound


def read_bound_before(words: list[str]) -> Bound | None:
    """Tell which bound the words before a number end in; an article may stand between ("about another 20")."""
    words = [PARTS.sub("", word) for word in words[-MOST_WORDS - 1 :]]
    for dropped in (0, 1, 2):
        if dropped and (len(words) < dropped or words[-dropped] not in FILLERS):
            return None
        kept = words[: len(words) - dropped]
        for size in range(min(MOST_WORDS, len(kept)), 0, -1):
            if bound := BEFORE.get(" ".join(kept[-size:])):
                return bound
    return None


def lasts_over(words: list[str]) -> bool:
    """Tell whether the words before a span of time end in an "over" that means during ("spent over ten years")."""
    at = next((i for i in range(len(words) - 1, -1, -1) if words[i] == "over"), None)
    return at is not None and (at == 0 or words[at - 1] not in EXCEEDING)


def read_bound_after(folded: str, at: int) -> Limit | None:
    """Read the bound right behind a number or its unit that ends at ``at``."""
    found = AFTER.match(folded, at)
    if found is None or found.lastgroup is None:
        return None
    return Limit(found.end(), Bound(found.lastgroup))
