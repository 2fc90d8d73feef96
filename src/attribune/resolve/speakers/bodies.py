"""Bodies: names of organisations, governments and outlets in one article, brought together under the fullest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from attribune.records import Span
from attribune.resolve.speakers.countries import find_country, fold_name
from attribune.resolve.speakers.names import Name, NameKind

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


def is_acronym(short: str, full: str) -> bool:
    """Tell whether ``short`` abbreviates ``full`` ("U.N." and "United Nations")."""
    letters = re.sub(r"[^A-Z]", "", short)
    return len(letters) > 1 and letters == re.sub(r"[\W\d]", "", short) and letters == find_initials(full)


def is_short_form(short: str, full: str) -> bool:
    """Tell whether one folded name shortens another: its end ("foreign ministry"), or its first word and no more."""
    if full == short or not full or not short:
        return full == short
    words, whole = short.split(), full.split()
    if len(words) >= len(whole):
        return False
    if whole[-len(words) :] == words and len(words) > 1:
        return True
    return whole[: len(words)] == words and all(w.strip(".") in CORPORATE for w in whole[len(words) :])


def gather_bodies(text: str, names: Sequence[Name]) -> list[Body]:
    """Return the bodies and places of an article in order of first mention."""
    bodies: list[Body] = []
    chosen = [name for name in names if name.kind in (NameKind.BODY, NameKind.PLACE)]
    order = sorted(chosen, key=lambda name: (name.span.start - name.span.end, name.span.start))
    for name in order:
        words = text[name.span.start : name.span.end]
        shown = show_body(words)
        country = find_country(shown)
        key = fold_name(shown)
        body = next((b for b in bodies if is_same_body(b, key=key, shown=shown, country=country)), None)
        if body is None:
            body = Body(key, country or shown, country, place=name.kind is NameKind.PLACE and country is None)
            bodies.append(body)
        body.spans.append(name.span)
        if shown != body.name and shown not in body.others:
            body.others.append(shown)
    for body in bodies:
        body.spans.sort()
        prefer_usual_name(text, body)
    return sorted(bodies, key=lambda body: body.spans[0])


def prefer_usual_name(text: str, body: Body) -> None:
    """Call a body by its initials where the article does so more often than it spells them out."""
    short = next((other for other in body.others if is_acronym(other, body.name)), None)
    if short is None or body.country is not None:
        return
    written = [show_body(text[span.start : span.end]) for span in body.spans]
    if written.count(short) > len(written) - written.count(short):
        body.others = [body.name if other == short else other for other in body.others]
        body.name = short


def is_same_body(body: Body, *, key: str, shown: str, country: str | None) -> bool:
    """Tell whether a name is one of the body."""
    if country is not None or body.country is not None:
        return country == body.country
    return key == body.key or is_acronym(shown, body.name) or is_short_form(key, body.key)
