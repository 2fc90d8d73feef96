"""Persons: names of people in one article, brought together under the fullest of them."""

from __future__ import annotations

import bisect
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
    "spokeswoman spokesperson vice prime first brig lt cmdr cpl pvt sgt det supt insp atty hon".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
WORD = re.compile(r"\w+(?:['’ʼ`´]\w+)*")
POSSESSIVE = re.compile(r"['’](?:s)?$")
GENDERED = {"mr": -1, "sir": -1, "lord": -1, "mrs": 1, "ms": 1, "miss": 1, "lady": 1, "dame": 1, "madam": 1}
# A slip is told from another name in words of so many letters.
SLIP_LETTERS = 5
# So many times more often than anybody else of the name.
CLEARLY_MORE = 2
CHAIN = re.compile(r"\S+-\S+-\S+")
COUPLE = re.compile(r"\s+(?:and|&)\s+(?:[\w.]+\s+){0,3}")
APOSTROPHES = re.compile(r"['’ʼ`´]")


def read_name_words(words: str) -> tuple[str, ...]:
    """Return a person's name in folded words, without titles, suffixes, possessive and apostrophes."""
    folded = (APOSTROPHES.sub("", fold_text(word)) for word in WORD.findall(POSSESSIVE.sub("", words.strip())))
    # A letter that only marks another, as in half-width kana, folds to nothing.
    found = [word for word in folded if word]
    if len(found) > 2 and CHAIN.fullmatch(words.strip()):
        # "the Venn-Kray-Brannock plan": one word, whoever is in it.
        return ("-".join(found),)
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


@dataclass(slots=True)
class Register:
    """The persons of an article by the words of their names, so that nobody is looked for among all.

    Attributes:
        persons: in the order in which they were added.
        by_surname, by_given: by the last and the first word of the name.
        by_word: by any word of it.
        by_title: by what stands behind "Mr" or "Mrs", if that is not the name's last word.
        by_letter: those with a name of several words, by the surname's first letter.
    """

    persons: list[Person] = field(default_factory=list)
    by_surname: dict[str, list[Person]] = field(default_factory=dict)
    by_given: dict[str, list[Person]] = field(default_factory=dict)
    by_word: dict[str, list[Person]] = field(default_factory=dict)
    by_title: dict[str, list[Person]] = field(default_factory=dict)
    by_letter: dict[str, list[Person]] = field(default_factory=dict)

    def add_person(self, person: Person) -> None:
        """Add a person."""
        self.persons.append(person)
        self.by_surname.setdefault(person.words[-1], []).append(person)
        self.by_given.setdefault(person.words[0], []).append(person)
        for word in dict.fromkeys(person.words):
            self.by_word.setdefault(word, []).append(person)
        if len(person.words) > 1:
            self.by_letter.setdefault(person.words[-1][0], []).append(person)

    def find_bearers(self, word: str, gender: int) -> list[Person]:
        """Return the persons whom one word may name: by surname, else by first name, any part, or a slip of the pen.

        ``gender`` is that of a title ("Mrs"), 0 without; who has the other one is left out.
        """
        surnamed = [*self.by_surname.get(word, ()), *self.by_title.get(word, ())]
        for bearers in (surnamed, self.by_given.get(word, ()), self.by_word.get(word, ())):
            fitting = [person for person in bearers if fits_gender(person, gender)]
            if fitting:
                return fitting
        near = self.by_letter.get(word[0], ()) if len(word) >= SLIP_LETTERS else ()
        return [person for person in near if is_slip(word, person.words[-1]) and fits_gender(person, gender)]


def fits_gender(person: Person, gender: int) -> bool:
    """Tell whether a person may have the gender that a title shows."""
    return not gender or person.gender in (0, gender)


def name_person(person: Person, span: Span, shown: str) -> None:
    """Note that a person is named at a place, by a name as written."""
    bisect.insort(person.spans, span)
    if shown != person.name and shown not in person.others:
        person.others.append(shown)


def gather_full_names(text: str, names: Iterable[Name]) -> Register:
    """Return the persons whom names of two or more words name, each under the fullest."""
    register = Register()
    found = [(read_name_words(text[n.span.start : n.span.end]), n) for n in names]
    for words, name in sorted(((w, n) for w, n in found if len(w) > 1), key=lambda pair: -len(pair[0])):
        person = next((p for p in register.by_surname.get(words[-1], ()) if is_part(words, p.words)), None)
        shown = show_name(text[name.span.start : name.span.end])
        if person is None:
            person = Person(words, shown)
            register.add_person(person)
        name_person(person, name.span, shown)
    return register


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
    first, *others = sorted(bearers, key=lambda person: -len(person.spans))
    if not others or len(first.spans) >= CLEARLY_MORE * len(others[0].spans):
        return first

    def measure(person: Person) -> tuple[int, int]:
        place = bisect.bisect_left(person.spans, at, key=lambda span: span.start)
        return (0, at - person.spans[place - 1].start) if place else (1, person.spans[0].start)

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


def are_couple(text: str, span: Span, person: Person) -> bool:
    """Tell whether "and" joins a short name with the person's full one: "Kray and his wife Ilse Kray" are two."""
    place = bisect.bisect_left(person.spans, span.end, key=lambda each: each.start)
    following = person.spans[place : place + 1]
    return any(COUPLE.fullmatch(text[span.end : each.start]) for each in following if each.start - span.end < 40)


def add_short_name(text: str, name: Name, register: Register) -> None:
    """Give a name of one word to its bearer; to a new person if it has none."""
    words = read_name_words(text[name.span.start : name.span.end])
    gender = read_title_gender(text, name.span)
    shown = show_name(text[name.span.start : name.span.end])
    bearers = [each for each in register.find_bearers(words[0], gender) if not are_couple(text, name.span, each)]
    if bearers:
        person = choose_bearer(bearers, name.span.start)
    else:
        person = Person(words, shown)
        register.add_person(person)
    person.gender = person.gender or gender
    if gender and words[0] != person.words[-1] and person not in register.by_title.setdefault(words[0], []):
        register.by_title[words[0]].append(person)
    name_person(person, name.span, shown)


def tells_apart(text: str, span: Span, register: Register) -> bool:
    """Tell whether what stands around a short name shows that it is not just anybody's of that name."""
    if read_title_gender(text, span):
        return True
    words = read_name_words(text[span.start : span.end])
    return any(are_couple(text, span, each) for each in register.by_surname.get(words[-1], ()))


def gather_persons(text: str, names: Sequence[Name]) -> list[Person]:
    """Return the persons of an article in order of first mention; ``names`` of other kinds are left out."""
    persons = [name for name in names if name.kind is NameKind.PERSON]
    register = gather_full_names(text, persons)
    for person in register.persons:
        person.gender = next((g for span in person.spans if (g := read_person_gender(text, span))), 0)
    short = [name for name in persons if len(read_name_words(text[name.span.start : name.span.end])) == 1]
    # Names with "Mr" or "Mrs", and those of couples, first: they may show that there is somebody who is nowhere named
    # in full.
    for name in sorted(short, key=lambda name: (not tells_apart(text, name.span, register), name.span.start)):
        add_short_name(text, name, register)
    return sorted(register.persons, key=lambda person: person.spans[0])
