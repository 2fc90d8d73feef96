"""Cast: the persons, bodies and countries that an article names, each with its mentions, roles and kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.bodies import Body, gather_bodies, show_body
from attribune.resolve.speakers.countries import find_country, is_house
from attribune.resolve.speakers.names import Name
from attribune.resolve.speakers.nouns import AGENCIES, OUTLET_NAMES, OUTLETS, classify_noun
from attribune.resolve.speakers.persons import Person, gather_persons, show_name
from attribune.resolve.speakers.phrases import POSSESSIVE
from attribune.resolve.speakers.roles import WORD, find_role_head, read_roles
from attribune.text.fold import fold_text

# Peoples, creeds and parties in the plural.
PEOPLES = re.compile(r"(?:ans|ists|ites|crats|nis|this|qis|lis|rds|lims|eers)$")
NEWS_BEHIND = re.compile(r"['’]?s?\s+(?:news\s+agency|newspaper|magazine|broadcaster|website|news\s+outlet|TV)\b", re.I)
NEWS_BEFORE = re.compile(r"(?:news\s+agency|newspaper|magazine|broadcaster|website|outlet|channel|daily)\s+$", re.I)
# A role that says with whom: "Vell's lawyer", "lawyer for Vell".
OWNED = re.compile(r"\w['’]s?\s|\b(?:for|to|of)\s+(?:\w+\s+)?[A-Z]")


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that an article speaks of.

    Attributes:
        number: its place among the article's entities.
        kind: what it is; places that are no countries are organisations when they speak.
        name: the fullest name or description.
        spans: where it is named, in text order; of what is only described, where it is described first.
        shown: the words that name it most fully.
        aliases: other names, as written.
        roles: what the article says that a person is.
        gender: 1 feminine, -1 masculine, 0 unknown or none.
        country: of a country its common name, of others the one that the article ties them to; null if none.
        named: whether ``name`` is a name; a description otherwise.
        plural: whether it is several.
        place: whether it is a place that is no country.
    """

    number: int
    kind: SpeakerKind
    name: str
    spans: tuple[Span, ...]
    shown: Span
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    gender: int = 0
    country: str | None = None
    named: bool = True
    plural: bool = False
    place: bool = False


def cast_person(text: str, person: Person, number: int) -> Entity:
    """Return a person as an entity, with the roles that stand at their names."""
    roles = tuple(dict.fromkeys(role for span in person.spans for role in read_roles(text, span)))
    countries = (find_country(POSSESSIVE.sub("", word)) for role in roles for word in WORD.findall(role))
    return Entity(
        number=number,
        kind=SpeakerKind.PERSON,
        name=person.name,
        spans=tuple(person.spans),
        shown=next((s for s in person.spans if show_name(text[s.start : s.end]) == person.name), person.spans[0]),
        aliases=tuple(person.others),
        roles=roles,
        gender=person.gender,
        country=next((country for country in countries if country), None),
    )


def classify_body(text: str, body: Body) -> SpeakerKind:
    """Return the kind of a named body: its last word decides, then what stands around its names."""
    if body.country is not None or is_house(body.name):
        return SpeakerKind.GOVERNMENT
    words = [word.lower() for word in WORD.findall(body.name) if word[0].isalnum()]
    if not words:
        return SpeakerKind.ORGANISATION
    if len(words) == 1 and PEOPLES.search(words[0]):
        return SpeakerKind.GROUP
    if words[-1] in OUTLET_NAMES | OUTLETS or words[0] in AGENCIES:
        return SpeakerKind.OUTLET
    for span in body.spans:
        if NEWS_BEHIND.match(text, span.end) or NEWS_BEFORE.search(text[max(0, span.start - 20) : span.start]):
            return SpeakerKind.OUTLET
    kind = classify_noun(words[-1])
    return kind if kind in (SpeakerKind.GOVERNMENT, SpeakerKind.OUTLET) else SpeakerKind.ORGANISATION


def cast_body(text: str, body: Body, number: int) -> Entity:
    """Return a body or country as an entity."""
    return Entity(
        number=number,
        kind=classify_body(text, body),
        name=body.name,
        spans=tuple(body.spans),
        shown=next((s for s in body.spans if show_body(text[s.start : s.end]) == body.name), body.spans[0]),
        aliases=tuple(body.others),
        country=body.country,
        place=body.place,
    )


def gather_cast(text: str, names: Sequence[Name]) -> tuple[Entity, ...]:
    """Return everybody and everything that an article names, in order of first mention."""
    found: list[Person | Body] = [*gather_persons(text, names), *gather_bodies(text, names)]
    found.sort(key=lambda each: each.spans[0])
    return tuple(
        cast_person(text, each, number) if isinstance(each, Person) else cast_body(text, each, number)
        for number, each in enumerate(found)
    )


def fits_country(entity: Entity, modifiers: Sequence[str]) -> bool:
    """Tell whether none of the modifiers names another country than the one that a person is tied to."""
    countries = {country for word in modifiers if (country := find_country(POSSESSIVE.sub("", word)))}
    return not countries or entity.country is None or entity.country in countries


def serves_other(entity: Entity, head: str, owner: str) -> bool:
    """Tell whether a person is said to have a role with somebody, but not with ``owner`` ("Vell's").

    A country is an owner of which ``fits_country`` tells.
    """
    name = fold_text(POSSESSIVE.sub("", owner))
    if not name or find_country(name):
        return False
    served = [role for role in entity.roles if find_role_head(role) == head and OWNED.search(role)]
    return bool(served) and not any(name in re.findall(r"\w+", fold_text(role)) for role in served)


def fits_role(entity: Entity, head: str, modifiers: Sequence[str]) -> bool:
    """Tell whether a person has a role with that main noun, in the country that the modifiers name, if any."""
    return fits_country(entity, modifiers) and any(find_role_head(role) == head for role in entity.roles)
