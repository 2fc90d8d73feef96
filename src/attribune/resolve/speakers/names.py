"""Names: what the network marks as names of persons, bodies and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from attribune.encode.scored import NAME_TAGS, Floats, Ints
from attribune.records import Span


class NameKind(StrEnum):
    """What a name names, in the terms of CoNLL-2003."""

    PERSON = "PER"
    BODY = "ORG"
    PLACE = "LOC"
    OTHER = "MISC"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in an article: its words, and what it names."""

    span: Span
    kind: NameKind


def read_names(scores: Floats, words: Ints, lines: Ints) -> Iterator[Name]:
    """Yield the names of a window in text order: the likeliest tag of each word, joined where tags and lines agree.

    Shapes: (words, name tags), (words, 2), (words,)
    """
    tags = scores.argmax(axis=1)
    open_kind, start, end, line = "", 0, 0, -1
    for tag, (first, last), number in zip(tags, words.tolist(), lines.tolist(), strict=True):
        begins, _, kind = NAME_TAGS[tag].partition("-")
        # An inside that continues nothing begins a name all the same.
        goes_on = begins == "I" and kind == open_kind and number == line
        if open_kind and not goes_on:
            yield Name(Span(start, end), NameKind(open_kind))
        if kind and not goes_on:
            start = first
        open_kind, end, line = kind, last, number
    if open_kind:
        yield Name(Span(start, end), NameKind(open_kind))
