"""Named sources: a source that names its speaker: a person, several, a body, a country or its seat."""

from __future__ import annotations

import re
from dataclasses import replace

from attribune.records import SpeakerKind
from attribune.resolve.speakers.answers import Answer
from attribune.resolve.speakers.cast import Entity
from attribune.resolve.speakers.countries import find_country, is_people, is_seat
from attribune.resolve.speakers.names import Name, NameKind
from attribune.resolve.speakers.nouns import COUNTRIES, OUTLETS, RULERS, classify_noun
from attribune.resolve.speakers.persons import TITLES, is_slip
from attribune.resolve.speakers.phrases import JOINTS, POSSESSIVE, Phrase
from attribune.resolve.speakers.roles import is_role
from attribune.resolve.speakers.scene import Scene
from attribune.text.fold import fold_text

# Nouns that may follow a name to say what bears it.
TITLE_NOUNS = OUTLETS | frozenset(
    "news daily weekly state official agency group movement party company organisation organization bloc alliance "
    "militia brigade faction corporation bank university airline union federation".split()
)
# What may stand with a people and its government: "the new Norland government".
PLAIN = frozenset(
    "current new present former old incoming outgoing interim transitional central federal entire".split()
)
WHEN = re.compile(r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day|(?:last|this) \w+)['’]s\s", re.I)


def is_possessor(text: str, name: Name) -> bool:
    """Tell whether a name owns what follows it ("Vell's lawyer")."""
    words, behind = text[name.span.start : name.span.end], text[name.span.end : name.span.end + 4]
    return words.endswith(("'s", "’s")) or bool(re.match(r"['’]s?\s+\w", behind))


def is_complement(phrase: Phrase, name: Name) -> bool:
    """Tell whether a name behind the main noun only completes it ("a lawyer for Dr Vell", "leaders including Vell").

    Behind a comma it may be an apposition ("the harbour master, Ilse Kray"), behind an office that is spelt out the one
    who holds it ("minister of works Ilse Kray").
    """
    between = [token.word for token in phrase.behind if token.end <= name.span.start]
    while between and (between[-1].lower().rstrip(".") in TITLES | {"."} or is_role(between[-1])):
        between.pop()
    if not between or between[-1] == ",":
        return not between
    is_office = is_role(phrase.head) and between[0].lower() == "of" and len(between) > 1
    return not (is_office and between[-1].islower() and between[-1] not in JOINTS)


def is_modifier(phrase: Phrase, name: Name) -> bool:
    """Tell whether a name before the main noun only modifies it ("the Vell campaign"), unless "and" joins the two."""
    behind = next((token.word.lower() for token in phrase.before if token.start >= name.span.end), "")
    return behind not in ("and", "&", ",")


def is_own(text: str, phrase: Phrase, name: Name) -> bool:
    """Tell whether a source names a person as its own, not as somebody's owner, modifier or complement."""
    if name.span == phrase.span:
        return True
    if is_possessor(text, name) and name.span.end < phrase.span.end - 2:
        return False
    if name.span.start > phrase.head_span.start and not name.span.contains(phrase.head_span):
        return not is_complement(phrase, name)
    return name.span.end > phrase.head_span.start or not is_modifier(phrase, name)


def find_persons(scene: Scene, phrase: Phrase) -> list[Entity]:
    """Return the persons whom a source names as its own."""
    found: list[Entity] = []
    for name in phrase.names:
        if name.kind is NameKind.PERSON and is_own(scene.text, phrase, name):
            entity = scene.find_entity(name.span)
            if entity is not None and entity not in found:
                found.append(entity)
    return found


def is_joint(scene: Scene, phrase: Phrase, persons: list[Entity]) -> bool:
    """Tell whether "and" joins the first person with somebody else ("Vell and his board").

    It stands right behind the name or a comma: "foreign and trade minister Ilse Kray" and "Ilse Kray, minister of trade
    and industry" are one.
    """
    first = min(n.span.end for n in phrase.names if scene.find_entity(n.span) in persons)
    joints = [token.start for token in (*phrase.before, *phrase.behind) if token.word.lower() in ("and", "&")]
    joints = [at for at in joints if at >= first and not any(n.span.start <= at < n.span.end for n in phrase.names)]
    if len(persons) > 1:
        return bool(joints)
    return any(not scene.text[first:at].strip() or scene.text[first:at].rstrip().endswith(",") for at in joints)


def answer_persons(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for a source that names one person, or several joined by "and"."""
    persons = find_persons(scene, phrase)
    if not persons:
        return None
    if is_joint(scene, phrase, persons):
        name = " and ".join(person.name for person in persons) if len(persons) > 1 else phrase.bare
        entity = scene.add_entity(phrase.span, name=name, kind=SpeakerKind.GROUP, plural=True)
        return Answer(entity, "as written", phrase.span)
    person = persons[0]
    is_whole = person.name in phrase.words or scene.text[person.shown.start : person.shown.end] == phrase.words
    return Answer(person, "as written" if is_whole else "short name", person.shown)


def answer_titled(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for a body that is named before what it is: "the Quell Times newspaper", "the Brannock group"."""
    for name in phrase.names:
        behind = [t.word.lower() for t in phrase.before if t.start >= name.span.end]
        direct = name.span.end < phrase.head_span.start and all(word in TITLE_NOUNS for word in (*behind, phrase.head))
        direct = direct and phrase.head not in ("official", "state")
        entity = scene.find_entity(name.span)
        if not direct or entity is None or name.kind is NameKind.PLACE or is_possessor(scene.text, name):
            continue
        if phrase.head in OUTLETS or "news" in behind:
            entity = scene.entities[entity.number] = replace(entity, kind=SpeakerKind.OUTLET)
        elif entity.kind is SpeakerKind.PERSON:
            continue
        return Answer(entity, "as written", name.span)
    return None


def answer_government(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for a source that is a country, its seat of government, or a people with "government" or the like."""
    words = POSSESSIVE.sub("", phrase.words)
    country = find_country(words)
    if country and is_people(words):
        # "Norlanders say" are people; "the Norlanders" may be their government.
        return None
    rule = "seat of government" if country and is_seat(phrase.words) else "as written"
    if country is None and (phrase.head in RULERS or phrase.head in COUNTRIES):
        # "the Norland opposition leadership" and "Norland and Tolmere authorities" are no government of Norland.
        owners = [POSSESSIVE.sub("", token.word) for token in phrase.before if token.word.lower() not in PLAIN]
        country = find_country(" ".join(owners)) if owners else None
        rule = "people and government"
    if country is None:
        return None
    return Answer(scene.add_country(phrase.span, country), rule, phrase.span)


def answer_name(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for a source whose main noun is, or is part of, the name of a body."""
    for name in phrase.names:
        if name.kind is NameKind.PERSON or not name.span.contains(phrase.head_span):
            continue
        entity = scene.find_entity(name.span)
        if entity is None or (is_possessor(scene.text, name) and name.span.end < phrase.span.end - 2):
            continue
        if phrase.before and phrase.before[0].start < name.span.start and not phrase.behind:
            # "Norland's Foreign Ministry" says more than the name alone.
            owner = scene.text[phrase.before[0].start : name.span.end]
            if (
                not WHEN.match(owner)
                and re.search(r"['’]s?\s", owner)
                and entity.named
                and len(owner) > len(entity.name)
            ):
                entity = replace(entity, name=owner, aliases=tuple(dict.fromkeys((*entity.aliases, entity.name))))
                scene.entities[entity.number] = entity
        rule = "as written" if entity.name in phrase.words else "short name"
        return Answer(entity, rule, entity.shown)
    return None


def answer_unmarked(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for one word with a capital that the network does not take for a name: a source is one all the same."""
    word = POSSESSIVE.sub("", phrase.words)
    if phrase.names or not re.fullmatch(r"[A-Z][a-z]\w+", word) or classify_noun(phrase.head) or is_role(word):
        return None
    if phrase.is_plural and word.lower() in scene.text:
        return None
    folded = fold_text(word)
    surname = next((s for s in scene.surnames if folded == s or is_slip(folded, s)), None)
    if surname is None:
        return None
    person = scene.entities[scene.surnames[surname]]
    scene.add_mention(phrase.span, person.number)
    return Answer(person, "short name", person.shown)
