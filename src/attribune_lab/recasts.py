"""Recasts: lines of a corpus with another voice or other marks, in forms that the corpus hardly has.

An accusation in the passive ("Y was accused by X of Z", "Y was accused of Z"), and words in scare quotes that nobody
said.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from attribune.text.paragraphs import find_lines
from attribune_lab.corpora import Document, Relation

ACTIVE = re.compile(
    r"(?:(?:has|have|had|also) )?(accused|criticized|condemned|praised|blamed|attacked|mocked|slammed|denounced)"
)
# A target that can be turned into a subject, the preposition, and what is held against it.
CHARGE = re.compile(r"((?:[A-Z][\w.’'-]+ ?){1,4}|the (?:\w+ ){0,2}?\w+) (of|for|as) ([^\n]+)")
PRONOUNS = frozenset(("I", "He", "She", "They", "We", "It", "You", "Who", "That"))
VOICES = ("was", "has been", "had been", "is being")
SCARED = re.compile(r"\b(the|a|an|this|its|their) ((?:[a-z]{4,} )?[a-z]{4,})\b")


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation's parts, in words: the source, the participle, the target, and what it is accused of."""

    source: str
    verb: str
    target: str
    rest: str


def find_charges(documents: list[Document]) -> Iterator[Charge]:
    """Yield the accusations of named sources that stand in the active voice and in one piece."""
    for document in documents:
        for relation in document.relations:
            if len(relation.source) == len(relation.cue) == len(relation.content) == 1:
                parts = (relation.source, relation.cue, relation.content)
                source, cue, content = (document.text[slice(*pairs[0])] for pairs in parts)
                verb, charge = ACTIVE.fullmatch(cue), CHARGE.fullmatch(content)
                if not verb or not charge or not source[0].isupper() or source in PRONOUNS:
                    continue
                # "the efforts of X" is no charge, "the mayor of lying" is one only behind "accused".
                if (verb[1] == "accused") == (charge[2] == "of"):
                    yield Charge(
                        source.rstrip(","), verb[1], charge[1].strip(), f"{charge[2]} {charge[3].rstrip(' .,')}"
                    )


def turn_passive(charge: Charge, rng: random.Random) -> tuple[str, Relation]:
    """Return the accusation in the passive, one in three without its source, and its relation."""
    verb = f"{rng.choice(VOICES)} {charge.verb}"
    words = [charge.target[0].upper() + charge.target[1:], verb, charge.rest]
    if is_named := rng.random() < 0.67:
        source = charge.source[0].lower() + charge.source[1:] if charge.source.startswith("The ") else charge.source
        words[1:2] = [f"{verb} by", source]
    starts = [sum(len(word) + 1 for word in words[:i]) for i in range(len(words))]
    pairs = [[start, start + len(word)] for start, word in zip(starts, words, strict=True)]
    relation = Relation([pairs[2]] if is_named else [], [pairs[1]], [pairs[0], pairs[-1]])
    return " ".join(words) + ".", relation


def find_plain_lines(documents: list[Document]) -> Iterator[str]:
    """Yield the lines in which nobody says anything and that hold no marks."""
    for document in documents:
        taken = [pair for r in document.relations for pairs in (r.source, r.cue, r.content) for pair in pairs]
        for line in find_lines(document.text):
            words = document.text[line.start : line.end]
            is_plain = not any(line.start < end and start < line.end for start, end in taken)
            if is_plain and SCARED.search(words) and not set(words) & set("“”\"'‘’"):
                yield words


def add_scare_quotes(line: str, rng: random.Random) -> str:
    """Return the line with a word or two of it in quotation marks, at times after "so-called"."""
    found = rng.choice(list(SCARED.finditer(line)))
    opening, closing = rng.choice(("“”", '""'))
    called = "so-called " if rng.random() < 0.3 else ""
    return f"{line[: found.start(2)]}{called}{opening}{found[2]}{closing}{line[found.end(2) :]}"
