"""Mentions: texts with names and with who is meant, as in CoNLL++, GUM and ECB+.

CoNLL++: Wang et al., EMNLP 2019; GUM: Zeldes, LRE 51 (2017); ECB+: Cybulska and Vossen, LREC 2014. Reading gives one
shape for all three: names of a kind, mentions with the number of what they refer to, and the stretches that annotators
went through.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribune.resolve.speakers.traits import gather_words

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
# Small words that may stand inside a name, and never end it.
INSIDE = gather_words("of the and for de la von van der den al bin del du da di el & - ' ’ .")
# Of these, the ones that part a person's name from another.
JOINERS = gather_words("of the and for &")
WORD = re.compile(r"\w+|[^\w\s]")
# Titles stand before a name in GUM's mentions and are no part of it in CoNLL's.
TITLE = re.compile(
    r"(Mr|Mrs|Ms|Dr|Prof|President|Vice|Prime|Minister|Senator|Sen|Justice|Chief|Governor|General|Gen|Judge|Secretary|"
    r"Professor|Captain|Colonel|Rep|Congressman|Congresswoman|Pope|King|Queen|Prince|Princess|Sir|Lord|Lady)",
)

# Peoples and creeds are persons to GUM and MISC to CoNLL.
PEOPLE = re.compile(r"[A-Z]\w+(ans?|ish|ese|is|ims?|ists?|ingya|eans)")


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity in code points; ``kind`` is PER, ORG, LOC or MISC."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to something, in code points; mentions of the same thing share ``cluster``."""

    start: int
    end: int
    cluster: str


@dataclass(frozen=True, slots=True)
class Marked:
    """One text with what annotators marked in it.

    Attributes:
        names: what a name tagger is to find; not all of them where ``loose``.
        mentions: in text order, the longer first.
        loose: capitalised words outside names may be names all the same.
        tagged: whether names were marked at all.
    """

    name: str
    text: str
    names: tuple[Name, ...] = ()
    mentions: tuple[Mention, ...] = ()
    loose: bool = False
    tagged: bool = True


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def order_mentions(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Return mentions in text order, the longer first."""
    return tuple(sorted(mentions, key=lambda m: (m.start, -m.end)))


def read_names(path: Path) -> Iterator[Marked]:
    """Yield the documents of a file in the form of CoNLL++."""
    for row in read_lines(path):
        names = tuple(Name(e["start"], e["end"], e["type"]) for e in row["entities"])
        yield Marked(row["name"], row["text"], names)


def trim_name(text: str, start: int, end: int, kind: str) -> tuple[int, int] | None:
    """Return the name inside a noun phrase: its first run of capitalised words, small words of names included."""
    inside = INSIDE - JOINERS if kind == "PER" else INSIDE
    run: list[tuple[int, int]] = []
    for match in WORD.finditer(text, start, end):
        word = match.group()
        hyphened = text[match.start() - 1] in "-–" and bool(run)
        if (word[0].isupper() and word.lower() not in INSIDE) or (run and word in inside) or hyphened:
            run.append(match.span())
        elif run:
            break
    while run and text[slice(*run[-1])] in INSIDE:
        run.pop()
    while len(run) > 1 and (TITLE.fullmatch(text[slice(*run[0])]) or text[slice(*run[0])] in INSIDE):
        run.pop(0)
    return (run[0][0], run[-1][1]) if run else None


def find_gum_names(row: dict[str, Any]) -> tuple[Name, ...]:
    """Return the names of persons, organisations and places; of nested ones the outermost."""
    names: list[Name] = []
    for mention in sorted(row["mentions"], key=lambda m: (m["start"], -m["end"])):
        if mention["named"] and mention["entity_type"] in KINDS:
            kind = KINDS[mention["entity_type"]]
            found = trim_name(row["text"], mention["start"], mention["end"], kind)
            if found and all(found[0] >= n.end or found[1] <= n.start for n in names):
                people = kind == "PER" and PEOPLE.fullmatch(row["text"][slice(*found)])
                names.append(Name(*found, "MISC" if people else kind))
    return tuple(sorted(names, key=lambda n: n.start))


def read_gum(path: Path, parity: int | None = None) -> Iterator[Marked]:
    """Yield the documents of a coreference file of GUM.

    Args:
        parity: 0 or 1 for those at even or odd positions; none for all.
    """
    for place, row in enumerate(read_lines(path)):
        if parity is None or place % 2 == parity:
            mentions = [Mention(m["start"], m["end"], str(m["cluster"])) for m in row["mentions"]]
            yield Marked(row["name"], row["text"], find_gum_names(row), order_mentions(mentions), loose=True)


def read_ecbplus(path: Path) -> Iterator[Marked]:
    """Yield the articles of ECB+ cut down to the sentences that were annotated whole."""
    for row in read_lines(path):
        text: list[str] = []
        moved: dict[int, int] = {}
        at = 0
        for sentence in row["sentences"]:
            if sentence["annotated"]:
                part = row["text"][sentence["start"] : sentence["end"]]
                moved |= {sentence["start"] + i: at + i for i in range(len(part) + 1)}
                text.append(part)
                at += len(part) + 1
        mentions = [
            Mention(moved[m["spans"][0][0]], moved[m["spans"][-1][1]], m["chain"] or f"{row['name']}-{i}")
            for i, m in enumerate(row["mentions"])
            if m["spans"][0][0] in moved and m["spans"][-1][1] in moved and not m["type"].startswith(("ACTION", "NEG"))
        ]
        if mentions:
            yield Marked(row["name"], "\n".join(text), (), order_mentions(mentions), tagged=False)
