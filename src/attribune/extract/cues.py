"""Cues: the speech act that the words of a cue tell by themselves, and where the content is to decide."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from attribune.extract import cue_lexicon as lexicon
from attribune.extract.inflections import find_lemmas
from attribune.records import SpeechAct

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|:")
# Cues are short; of a longer one (an error of the model) the first words tell enough.
MOST_WORDS = 24
# Behind a word of saying, these begin an adjunct ("said in a statement that condemned ..."), which is not the act.
ADJUNCTS = frozenset(
    [
        "in",
        "at",
        "on",
        "during",
        "from",
        "before",
        "after",
        "outside",
        "via",
        "through",
        "over",
        "while",
        "when",
        "as",
        "about",
        "of",
    ]
)
# Between the words of a phrase one word may stand, but not one that begins something else.
FIXED = frozenset(["to", "for", "on", "that", "against"])


class Weight(IntEnum):
    """How much an entry counts beside others in the same cue."""

    LIGHT = 0
    OPEN = 1
    FIRM = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry of the lexicon says.

    Attributes:
        act: what the cue says; the default where the content decides.
        weight: of several entries in a cue the first of most weight counts.
        is_open: the content may decide otherwise.
        rest: the words that must follow the first one.
    """

    act: SpeechAct
    weight: Weight
    is_open: bool
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that a cue holds, and the number of its first word."""

    entry: Entry
    at: int


GROUPS = (
    (lexicon.OPEN, SpeechAct.ASSERT, Weight.OPEN),
    (lexicon.APPEARANCE, SpeechAct.ASSERT, Weight.LIGHT),
    (lexicon.EMPTY, SpeechAct.OTHER, Weight.LIGHT),
    (lexicon.LEANING, SpeechAct.BELIEVE, Weight.OPEN),
    (lexicon.ASSERT, SpeechAct.ASSERT, Weight.FIRM),
    (lexicon.OTHER, SpeechAct.OTHER, Weight.FIRM),
    (lexicon.BELIEVE, SpeechAct.BELIEVE, Weight.FIRM),
    (lexicon.PREDICT, SpeechAct.PREDICT, Weight.FIRM),
    (lexicon.PROMISE, SpeechAct.PROMISE, Weight.FIRM),
    (lexicon.DEMAND, SpeechAct.DEMAND, Weight.FIRM),
    (lexicon.ASK, SpeechAct.ASK, Weight.FIRM),
    (lexicon.CONFIRM, SpeechAct.CONFIRM, Weight.FIRM),
    (lexicon.ACCUSE, SpeechAct.ACCUSE, Weight.FIRM),
    (lexicon.REJECT, SpeechAct.REJECT, Weight.FIRM),
    (lexicon.DENY, SpeechAct.DENY, Weight.FIRM),
)


def list_phrases(group: str) -> list[tuple[str, ...]]:
    """Return the entries of a group, each as its words."""
    return [tuple(phrase.split()) for phrase in group.split(";") if phrase.strip()]


@functools.cache
def load_lexicon() -> Mapping[str, tuple[Entry, ...]]:
    """Return the entries by their first word, longest first."""
    entries: dict[str, list[Entry]] = {}
    for group, act, weight in GROUPS:
        for first, *rest in list_phrases(group):
            is_open = weight is not Weight.FIRM
            entries.setdefault(first, []).append(Entry(act, weight, is_open, tuple(rest)))
    return {first: tuple(sorted(found, key=lambda e: -len(e.rest))) for first, found in entries.items()}


def split_words(text: str) -> list[str]:
    """Return the words of ``text`` in lower case with plain apostrophes; a colon is a word."""
    return [word.lower().replace("’", "'") for word in WORD.findall(text)]


def find_end(words: Sequence[str], at: int, rest: Sequence[str]) -> int | None:
    """Return where ``rest`` ends that stands at ``at``, with at most one other word before each of its words."""
    for wanted in rest:
        here = next((i for i in (at, at + 1) if i < len(words) and wanted in find_lemmas(words[i])), None)
        if here is None or (here > at and words[at] in FIXED):
            return None
        at = here + 1
    return at


def find_entry(words: Sequence[str], at: int) -> tuple[Entry | None, int]:
    """Return the longest entry that begins at the word ``at``, and the word behind it."""
    best: Entry | None = None
    best_end = at + 1
    for lemma in find_lemmas(words[at]):
        for entry in load_lexicon().get(lemma, ()):
            end = find_end(words, at + 1, entry.rest)
            # Of two as long the first counts: "determined" itself comes before "determine".
            if end is not None and (best is None or len(entry.rest) > len(best.rest)):
                best, best_end = entry, end
    return best, best_end


def find_entries(cue: Sequence[str], ahead: Sequence[str]) -> list[Found]:
    """Return the entries of a cue in its order, up to an adjunct behind a word of saying; ``ahead`` is what follows."""
    words = [*cue[:MOST_WORDS], *ahead]
    found: list[Found] = []
    at, last = 0, min(len(cue), MOST_WORDS)
    while at < last:
        if words[at] in ADJUNCTS and any(f.entry.weight > Weight.LIGHT for f in found):
            break
        entry, end = find_entry(words, at)
        if entry is not None:
            found.append(Found(entry, at))
            # "Said of the order" ends in an adjunct itself.
            if entry.weight is Weight.OPEN and entry.rest[-1:] in (("of",), ("about",)):
                break
        at = end
    return found


def choose_entry(found: Sequence[Found]) -> Found | None:
    """Return the first entry of most weight; none if there is none."""
    return max(found, key=lambda f: (f.entry.weight, -f.at), default=None)
