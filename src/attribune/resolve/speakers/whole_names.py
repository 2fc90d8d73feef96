"""Whole names: what the network marks, trimmed, joined and cut where its words end elsewhere than names do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribune.records import Span
from attribune.resolve.speakers.countries import is_country, is_house
from attribune.resolve.speakers.names import Name, NameKind
from attribune.resolve.speakers.nouns import BODIES
from attribune.resolve.speakers.phrases import is_plural
from attribune.resolve.speakers.roles import is_role
from attribune.resolve.speakers.traits import FEMALE_NAMES, MALE_NAMES
from attribune.text.fold import fold_text

# Words that are nobody's name; "King" and "Judge" may be.
OFFICES = frozenset(
    "president vice prime minister senator governor secretary chancellor mayor premier congressman congresswoman "
    "spokesman spokeswoman spokesperson ambassador chairman chairwoman".split()
)
RUN_TOGETHER = re.compile(r"[a-z]{4}[A-Z]")
WORD = re.compile(r"\w+")
# What follows an apostrophe and is neither a possessive nor a short form of "is" or "would".
REST_OF_WORD = re.compile(r"(?:['’ʼ`](?!(?:s|d|re|ve|ll|m)\b)\w+|-[A-Z]\w+)+")
# What may be a first name, with an initial, before a surname.
GIVEN = re.compile(r"\b([A-Z]\w+) (?:[A-Z]\. )?$")
# First names that are likelier a verb before a name: "Will Kray resign?"
VERBS = frozenset(("will", "may", "hope", "mark"))
POSSESSIVE = re.compile(r"['’]s$")
# Roles that are first names as well.
GIVEN_ROLES = frozenset("dean prince king earl duke queen major bishop pope abbot judge guy".split())
COMMON_WORD = re.compile(r"\b[a-z]+\b")
JOINT = re.compile(r"\s(?:of|on|for|and|of the|for the|on the)\s")


def is_title(word: str) -> bool:
    """Tell whether the first of three words of a name is no part of it: "Foreman Odo Brannock"."""
    return is_role(word) and word.lower() not in GIVEN_ROLES


def trim_name(text: str, name: Name) -> Name | None:
    """Return a name from its first capital or digit to its last letter, the whole of its last word; null for marks."""
    words = list(WORD.finditer(text, name.span.start, name.span.end))
    while words and words[0].group().islower():
        words.pop(0)
    while len(words) > 2 and name.kind is NameKind.PERSON and is_title(words[0].group()):
        words.pop(0)
    if all(word.group().lower() in OFFICES for word in words):
        # "the President" names an office, nobody in particular.
        return None
    if name.kind is NameKind.PERSON and any(RUN_TOGETHER.search(word.group()) for word in words):
        # Links and captions without blanks between them are nobody's name.
        return None
    end = words[-1].end()
    # "U.N." keeps its last point, "Vell." does not.
    if text[end : end + 1] == "." and "." in text[words[0].start() : end] and end < name.span.end:
        end += 1
    if name.kind is NameKind.PERSON and len(words) > 1 and POSSESSIVE.search(text[words[0].start() : end]):
        words.pop()
        end = words[-1].end()
    rest = REST_OF_WORD.match(text, end)
    start = words[0].start()
    given = GIVEN.search(text, max(0, start - 30), start) if name.kind is NameKind.PERSON and len(words) == 1 else None
    if given and given.group(1).lower() in (MALE_NAMES | FEMALE_NAMES) - VERBS:
        start = given.start()
    return replace(name, span=Span(start, rest.end() if rest else end))


def is_common(text: str, name: Name, common: frozenset[str]) -> bool:
    """Tell whether a name is only a plural that opens a sentence ("Lawmakers say"), by the words in small letters."""
    word = text[name.span.start : name.span.end]
    return is_plural(word.lower()) and (is_role(word) or word.lower() in common) and word.isalpha()


def cut_common_ends(text: str, names: Sequence[Name], common: frozenset[str]) -> Iterator[Name]:
    """Yield the names, "Kray Speech" cut down to "Kray" where that is a name by itself and "speech" is a word."""
    known = {text[name.span.start : name.span.end] for name in names if name.kind is NameKind.PERSON}
    for name in names:
        first, _, last = text[name.span.start : name.span.end].partition(" ")
        is_cut = name.kind is NameKind.PERSON and first in known and last.lower() in common and last not in known
        yield replace(name, span=Span(name.span.start, name.span.start + len(first))) if is_cut else name


def join_names(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, a body's joined with the name behind "of", "on" or "for" ("Board of Trade")."""
    held: Name | None = None
    for name in names:
        if held is not None:
            words = [word.lower() for word in WORD.findall(text[held.span.start : held.span.end])]
            between = text[held.span.end : name.span.start]
            # "Court of Appeals" is a body by any of its words; "and" joins only where the last is one.
            named = words[-1:] if "and" in between else words
            if held.kind is NameKind.BODY and BODIES & set(named) and JOINT.fullmatch(between):
                held = replace(held, span=Span(held.span.start, name.span.end))
                continue
            yield held
        held = name
    if held is not None:
        yield held


def fold_words(text: str, name: Name) -> tuple[str, ...]:
    """Return a name's words for comparison."""
    return tuple(fold_text(word) for word in WORD.findall(text[name.span.start : name.span.end]))


def agree_kinds(text: str, names: Sequence[Name]) -> list[Name]:
    """Return the names, each of the kind that its words, or the surname that it repeats, have most often."""
    kinds: dict[tuple[str, ...], Counter[NameKind]] = {}
    surnames: set[tuple[str, ...]] = set()
    given: set[tuple[str, ...]] = set()
    for name in names:
        words = fold_words(text, name)
        kinds.setdefault(words, Counter())[name.kind] += 1
        if name.kind is NameKind.PERSON and len(words) > 1:
            surnames.add(words[-1:])
            given.add(words[:1])
    agreed = []
    for name in names:
        words = fold_words(text, name)
        best = kinds[words].most_common(1)[0][0]
        if words in surnames or (words in given and name.kind is NameKind.PERSON):
            best = NameKind.PERSON
        elif is_country(" ".join(words)):
            best = NameKind.PLACE
        elif is_house(" ".join(words)):
            best = NameKind.BODY
        agreed.append(replace(name, kind=best))
    return agreed


def shorten_headline_names(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, those of the first line cut down to what the lines below call a name.

    In a headline every word has a capital, so names run into the words around them.
    """
    end = text.find("\n", len(text) - len(text.lstrip()))
    below = {fold_words(text, name): name.kind for name in names if name.span.start > end}
    for name in names:
        words = fold_words(text, name)
        if end < 0 or name.span.end > end or words in below:
            yield name
            continue
        if len(words) == 1 and is_role(words[0]):
            # A headline's "Lawmaker" is no name.
            continue
        places = [m.span() for m in WORD.finditer(text, name.span.start, name.span.end)]
        sizes = range(len(words) - 1, 0, -1)
        cuts = ((i, i + size) for size in sizes for i in range(len(words) - size + 1))
        cut = next(((i, j) for i, j in cuts if words[i:j] in below), None)
        if cut is None:
            yield name
        else:
            first, last = cut
            yield Name(Span(places[first][0], places[last - 1][1]), below[words[first:last]])


def complete_names(text: str, names: Sequence[Name]) -> list[Name]:
    """Return the names of an article as they should be read, in text order."""
    common = frozenset(COMMON_WORD.findall(text))
    trimmed = [trimmed for name in names if (trimmed := trim_name(text, name)) and not is_common(text, trimmed, common)]
    trimmed = list(cut_common_ends(text, trimmed, common))
    joined = list(join_names(text, sorted(trimmed, key=lambda name: (name.span, name.kind))))
    return list(shorten_headline_names(text, agree_kinds(text, joined)))
