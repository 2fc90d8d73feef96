"""Bodies: names of organisations, governments and outlets in one article, brought together under the fullest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from attribune.records import Span
from attribune.resolve.speakers.countries import find_country, fold_name
from attribune.resolve.speakers.names import Name, NameKind
from attribune.resolve.speakers.nouns import BODIES

WORD = re.compile(r"\w+(?:['’]\w+)*")
POSSESSIVE = re.compile(r"['’]s?$")
# Words that a shorter form of a body's name may leave out behind its first word.
CORPORATE = frozenset(
    "inc corp corporation co company companies ltd llc plc group holdings motor motors energy industries party bank "
    "news agency university international technologies airlines media".split()
)
SMALL = frozenset("of the and for in on".split())


@dataclass(slots=True)
class Body:
    """A body or country of an article, while the article is read.

    Attributes:
        key: its name, folded, without article.
        name: the fullest name, as written, without article; of a country its common name.
        country: that it is, null for other bodies.
        spans: where named.
        others: other names, as written.
        place: whether it is a place that is no country.
    """

    key: str
    name: str
    country: str | None = None
    spans: list[Span] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    place: bool = False


def show_body(words: str) -> str:
    """Return a body's name as written, without article, possessive and line breaks."""
    shown = re.sub(r"\s+", " ", POSSESSIVE.sub("", words.strip()))
    return re.sub(r"^[Tt]he\s+(?=\w)", "", shown)


def find_initials(name: str) -> str:
    """Return the first letters of a name's capitalised words."""
    return "".join(word[0] for word in WORD.findall(name) if word[0].isupper())


def read_acronym(short: str) -> str:
    """Return the letters of a name that is nothing but capitals, with or without points ("U.N."); else nothing."""
    letters = re.sub(r"[\W\d]", "", short)
    return letters if len(letters) > 1 and re.fullmatch(r"[A-Z]+", letters) else ""


def is_acronym(short: str, full: str) -> bool:
    """Tell whether ``short`` abbreviates ``full`` ("U.N." and "United Nations")."""
    return bool(read_acronym(short)) and read_acronym(short) == find_initials(full)


def list_short_forms(full: str) -> Iterator[str]:
    """Yield a folded name and what shortens it: its end ("foreign ministry"), or its first words and no more."""
    words = full.split()
    yield full
    if len(words) > 1:
        # "the Ministry" of an article is its Ministry of Works.
        yield from (word for word in (words[0], words[-1]) if word in BODIES)
    for i in range(1, len(words)):
        if len(words) - i > 1:
            yield " ".join(words[i:])
        if all(word.strip(".") in CORPORATE for word in words[i:]):
            yield " ".join(words[:i])


@dataclass(slots=True)
class Directory:
    """The bodies of an article by every name that may be theirs, so that none is looked for among all.

    Attributes:
        bodies: in the order in which they were added.
        by_name: the place of the first body with that folded name, or a name that it shortens.
        by_initials: the place of the first body whose name has those initials.
        by_country: the place of a country.
    """

    bodies: list[Body] = field(default_factory=list)
    by_name: dict[str, int] = field(default_factory=dict)
    by_initials: dict[str, int] = field(default_factory=dict)
    by_country: dict[str, int] = field(default_factory=dict)

    def find_body(self, shown: str, *, key: str, country: str | None) -> Body | None:
        """Return the first body that a name may stand for, null if none."""
        if country is not None:
            places = [self.by_country.get(country)]
        else:
            places = [self.by_name.get(key), self.by_initials.get(read_acronym(shown))]
        first = min((at for at in places if at is not None), default=None)
        return None if first is None else self.bodies[first]

    def add_body(self, body: Body) -> None:
        """Add a body under all its names."""
        at = len(self.bodies)
        self.bodies.append(body)
        if body.country is not None:
            self.by_country.setdefault(body.country, at)
            return
        for short in list_short_forms(body.key):
            self.by_name.setdefault(short, at)
        initials = find_initials(body.name)
        if len(initials) > 1:
            self.by_initials.setdefault(initials, at)


def gather_bodies(text: str, names: Sequence[Name]) -> list[Body]:
    """Return the bodies and places of an article in order of first mention."""
    directory = Directory()
    chosen = [name for name in names if name.kind in (NameKind.BODY, NameKind.PLACE)]
    for name in sorted(chosen, key=lambda name: (name.span.start - name.span.end, name.span.start)):
        shown = show_body(text[name.span.start : name.span.end])
        country = find_country(shown)
        key = fold_name(shown)
        body = directory.find_body(shown, key=key, country=country)
        if body is None:
            body = Body(key, country or shown, country, place=name.kind is NameKind.PLACE and country is None)
            directory.add_body(body)
        body.spans.append(name.span)
        if shown != body.name and shown not in body.others:
            body.others.append(shown)
    for body in directory.bodies:
        body.spans.sort()
        prefer_usual_name(text, body)
    return sorted(directory.bodies, key=lambda body: body.spans[0])


def prefer_usual_name(text: str, body: Body) -> None:
    """Call a body by its initials where the article does so more often than it spells them out."""
    short = next((other for other in body.others if is_acronym(other, body.name)), None)
    if short is None or body.country is not None:
        return
    written = [show_body(text[span.start : span.end]) for span in body.spans]
    if written.count(short) > len(written) - written.count(short):
        body.others = [body.name if other == short else other for other in body.others]
        body.name = short
