"""Persons: names of people in one article, brought together under the fullest of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from attribune.records import Span
from attribune.resolve.speakers.names import Name, NameKind
from attribune.resolve.speakers.traits import read_gender
from attribune.text.fold import fold_text

TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady madam prof professor president minister premier chancellor senator sen "
    "rep representative congressman congresswoman gov governor mayor judge justice general gen colonel col captain "
    "capt lt lieutenant sergeant sgt major maj admiral adm pope king queen prince princess sheikh ayatollah imam "
    "rabbi bishop archbishop cardinal father reverend rev secretary ambassador chairman chairwoman spokesman "
    "spokeswoman spokesperson vice prime".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
WORD = re.compile(r"\w+(?:['’ʼ`´]\w+)*")
POSSESSIVE = re.compile(r"['’](?:s)?$")
GENDERED = {"mr": -1, "sir": -1, "lord": -1, "mrs": 1, "ms": 1, "miss": 1, "lady": 1, "dame": 1, "madam": 1}
# A slip is told from another name in words of so many letters.
SLIP_LETTERS = 5
# So many times more often than anybody else of the name.
CLEARLY_MORE = 2
APOSTROPHES = re.compile(r"['’ʼ`´]")


def read_name_words(words: str) -> tuple[str, ...]:
    """Return a person's name in folded words, without titles, suffixes, possessive and apostrophes."""
    found = [APOSTROPHES.sub("", fold_text(word)) for word in WORD.findall(POSSESSIVE.sub("", words.strip()))]
    while len(found) > 1 and found[0] in TITLES:
        found = found[1:]
    while len(found) > 1 and found[-1] in SUFFIXES:
        found = found[:-1]
    return tuple(found)


def show_name(words: str) -> str:
    """Return a person's name as written, without titles, possessive and line breaks."""
    shown = re.sub(r"\s+", " ", POSSESSIVE.sub("", words.strip()))
    while True:
        title, _, rest = shown.partition(" ")
        if not rest or fold_text(title.rstrip(".")) not in TITLES:
            return shown
        shown = rest.lstrip()


@dataclass(slots=True)
class Person:
    """A person of an article, while the article is read.

    Attributes:
        words: the fullest name, folded.
        name: the fullest name, as written.
        spans: where named.
        gender: 1 feminine, -1 masculine, 0 unknown.
        others: shorter names, as written.
    """

    words: tuple[str, ...]
    name: str
    spans: list[Span] = field(default_factory=list)
    gender: int = 0
    others: list[str] = field(default_factory=list)


def is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether a name of several words is a shorter form of another: same surname, the rest in order, initials."""
    if len(short) > len(full) or short[-1] != full[-1]:
        return False
    at = 0
    for word in short[:-1]:
        while at < len(full) - 1 and full[at] != word and not is_initial(word, full[at]):
            at += 1
        if at >= len(full) - 1:
            return False
        at += 1
    return True


def is_initial(one: str, other: str) -> bool:
    """Tell whether one word is the other's first letter."""
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def gather_full_names(text: str, names: Iterable[Name]) -> list[Person]:
    """Return the persons whom names of two or more words name, each under the fullest."""
    persons: list[Person] = []
    found = [(read_name_words(text[n.span.start : n.span.end]), n) for n in names]
    for words, name in sorted(((w, n) for w, n in found if len(w) > 1), key=lambda pair: -len(pair[0])):
        person = next((p for p in persons if is_part(words, p.words)), None)
        shown = show_name(text[name.span.start : name.span.end])
        if person is None:
            person = Person(words, shown)
            persons.append(person)
        person.spans.append(name.span)
        if shown != person.name and shown not in person.others:
            person.others.append(shown)
    return persons


def find_bearers(word: str, persons: Sequence[Person], gender: int) -> list[Person]:
    """Return the persons whom one word may name: by surname, else by first name, any part, or a slip of the pen.

    ``gender`` is that of a title ("Mrs"), 0 without; who has the other one is left out.
    """
    fitting = [person for person in persons if not gender or person.gender in (0, gender)]
    for test in (
        [p for p in fitting if p.words[-1] == word],
        [p for p in fitting if p.words[0] == word],
        [p for p in fitting if word in p.words],
        [p for p in fitting if len(p.words) > 1 and is_slip(word, p.words[-1])],
    ):
        if test:
            return test
    return []


def is_slip(word: str, surname: str) -> bool:
    """Tell whether a surname that nobody bears is somebody's with one letter wrong."""
    return (
        word[0] == surname[0]
        and min(len(word), len(surname)) >= SLIP_LETTERS
        and Levenshtein.distance(word, surname) == 1
    )


def choose_bearer(bearers: Sequence[Person], at: int) -> Person:
    """Return the one of several bearers of a name who is meant by it alone at an offset.

    Whoever is named far more often than the others: the family of somebody in the news gets first names. Else the one
    who was named last before the offset, or first after it.
    """
    clear = [p for p in bearers if all(p is q or len(p.spans) >= CLEARLY_MORE * len(q.spans) for q in bearers)]
    if len(clear) == 1:
        return clear[0]

    def measure(person: Person) -> tuple[int, int]:
        before = [span.start for span in person.spans if span.start < at]
        return (0, at - max(before)) if before else (1, min(span.start for span in person.spans))

    return min(bearers, key=measure)


def read_title_gender(text: str, span: Span) -> int:
    """Return the gender that a title in or right before a name shows ("Mrs"): 1 feminine, -1 masculine, 0 none."""
    before = text[max(0, span.start - 14) : span.start].split("\n")[-1]
    words = re.findall(r"\w+", before)[-1:] + re.findall(r"\w+", text[span.start : span.end])[:1]
    return next((GENDERED[word.lower()] for word in words if word.lower() in GENDERED), 0)


def read_person_gender(text: str, span: Span) -> int:
    """Return the gender that a full name shows by a title or by what stands before the surname."""
    given = [word for word in re.findall(r"\w+", text[span.start : span.end]) if word][:-1]
    return read_title_gender(text, span) or (read_gender(given) if given else 0)


def add_short_name(text: str, name: Name, gathered: list[Person]) -> None:
    """Give a name of one word to its bearer; to a new person if it has none."""
    words = read_name_words(text[name.span.start : name.span.end])
    if not words or not words[0]:
        return
    gender = read_title_gender(text, name.span)
    shown = show_name(text[name.span.start : name.span.end])
    bearers = find_bearers(words[0], gathered, gender)
    if bearers:
        person = choose_bearer(bearers, name.span.start)
    else:
        person = Person(words, shown)
        gathered.append(person)
    person.gender = person.gender or gender
    person.spans.append(name.span)
    if shown != person.name and shown not in person.others:
        person.others.append(shown)


def gather_persons(text: str, names: Sequence[Name]) -> list[Person]:
    """Return the persons of an article in order of first mention; ``names`` of other kinds are left out."""
    persons = [name for name in names if name.kind is NameKind.PERSON]
    gathered = gather_full_names(text, persons)
    for person in gathered:
        person.spans.sort()
        person.gender = next((g for span in person.spans if (g := read_person_gender(text, span))), 0)
    short = [name for name in persons if len(read_name_words(text[name.span.start : name.span.end])) == 1]
    # Names with "Mr" or "Mrs" first: they may show that there is somebody who is nowhere named in full.
    for name in sorted(short, key=lambda name: (read_title_gender(text, name.span) == 0, name.span.start)):
        add_short_name(text, name, gathered)
    for person in gathered:
        person.spans.sort()
    return sorted(gathered, key=lambda person: person.spans[0])
