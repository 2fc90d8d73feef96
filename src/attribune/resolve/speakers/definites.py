"""Definites: whom or what a description with "the" stands for: "the spokesman", "the ministry", "the figures"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.cast import Entity, fits_country, fits_role, serves_other
from attribune.resolve.speakers.nouns import (
    BODIES,
    COMPANIES,
    COUNTRIES,
    DOCUMENTS,
    GENERIC_BODIES,
    GOVERNMENTS,
    OUTLETS,
    PUBLIC_BODIES,
    VEHICLES,
)
from attribune.resolve.speakers.phrases import POSSESSIVE, TOKEN, Phrase, Token, singular
from attribune.resolve.speakers.pronouns import Candidate, find_candidates
from attribune.resolve.speakers.roles import WORD, find_role_head, fold_role, is_role
from attribune.resolve.speakers.scene import Scene

# Bodies that are spoken of by these words whatever they are called.
LOOSE_BODIES = GENERIC_BODIES | frozenset("agency bank network court fund department ministry commission team".split())
# What a person is called who was named already, whatever they are.
LOOSE_ROLES = frozenset(
    "nominee candidate businessman businesswoman billionaire tycoon politician woman man senator congressman "
    "lawmaker congresswoman democrat republican leader veteran actor actress singer star author writer mogul "
    "incumbent challenger magnate lawyer attorney officer executive teenager official diplomat spokesman "
    "spokeswoman spokesperson minister president premier mayor governor".split()
)
NEAR_SENTENCES = 4
# Mentions behind a headline or lead that may say what it means.
MOST_AHEAD = 50
PLACES = frozenset("city town village state county province region district municipality island".split())
# A description reaches no further to the left of its noun, in words.
WIDEST = 7
BREAKS = frozenset(
    "and or but that which who said says is are was were has have had will would to in on at by for from with as of "
    "shows showed show than when while if after before about into over through".split()
)


def resolve_person(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return the person with the role that a phrase names; of several the one who was mentioned last before it."""
    head = fold_role(phrase.head)
    modifiers = [token.word for token in phrase.before]
    fitting = [scene.entities[number] for number in scene.bearers.get(head, ())]
    owner = next((token.word for token in phrase.before if POSSESSIVE.search(token.word)), "")
    fitting = [e for e in fitting if fits_role(e, head, modifiers) and not serves_other(e, head, owner)]
    if fitting:
        return choose_last(scene, fitting, phrase.span.start)
    if not phrase.determiner and not owner and in_headline(scene, phrase):
        # A headline's "Minister" is whoever the article below names first.
        ahead = ((scene.entities[seen.number], seen) for seen in scene.find_seen_after(phrase.span.end))
        people = ((entity, seen) for entity, seen in ahead if entity.kind is SpeakerKind.PERSON)
        return next((Candidate(entity, 0.0, seen.span) for entity, seen in people), None)
    if head in LOOSE_ROLES and not phrase.behind:
        word = "she" if head.endswith("woman") or head == "actress" else "he"
        found = [c for c in find_candidates(scene, phrase.span, word) if c.entity.named]
        found = [c for c in found if fits_country(c.entity, modifiers) and not owner]
        now = scene.find_sentence(phrase.span.start)
        if found and now - scene.find_sentence(found[0].mention.start) <= NEAR_SENTENCES:
            return found[0]
    return None


def choose_last(scene: Scene, entities: Sequence[Entity], at: int) -> Candidate:
    """Return the one of some entities that was mentioned last before an offset, else the one that is named first."""
    numbers = {entity.number for entity in entities}
    for seen in scene.find_seen_before(at):
        if seen.number in numbers:
            return Candidate(scene.entities[seen.number], 0.0, seen.span)
    first = min(entities, key=lambda entity: entity.spans[0])
    return Candidate(first, 0.0, first.spans[0])


def resolve_body(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return the body whose name holds the noun of a phrase; for a general noun the body that "it" would stand for."""
    head = singular(phrase.head)
    kinds = (SpeakerKind.ORGANISATION, SpeakerKind.OUTLET)
    # "the Vell campaign" brings a name of its own.
    own = any(token.word[0].isupper() for token in phrase.before)
    for seen in scene.find_seen_before(phrase.span.start):
        entity = scene.entities[seen.number]
        if entity.kind not in kinds:
            continue
        words = [singular(word.lower()) for word in WORD.findall(entity.name)]
        is_it = head in words if entity.named else len(words) > 1 and find_role_head(entity.name) == head
        if is_it and not own:
            return Candidate(entity, 0.0, seen.span)
    ahead = find_body_ahead(scene, phrase, head)
    if ahead is not None or own:
        return ahead
    if phrase.before and head in OUTLETS:
        # "the rudimentary site" is one that was not named.
        return None
    found = find_candidates(scene, phrase.span, "it")
    return next((candidate for candidate in found if may_be_called(candidate.entity, head)), None)


def may_be_called(entity: Entity, noun: str) -> bool:
    """Tell whether a noun may stand for a named body whose name does not hold it: "the company" for "Brannock"."""
    if not entity.named or entity.place or entity.kind not in (SpeakerKind.ORGANISATION, SpeakerKind.OUTLET):
        return False
    words = {singular(word.lower()) for word in WORD.findall(entity.name)}
    if noun in COMPANIES and words & PUBLIC_BODIES:
        return False
    return entity.kind is SpeakerKind.OUTLET if noun in OUTLETS else noun in LOOSE_BODIES


def is_named_body(entity: Entity) -> bool:
    """Tell whether an entity is a body with a name."""
    return entity.named and entity.kind in (SpeakerKind.ORGANISATION, SpeakerKind.OUTLET)


def find_body_ahead(scene: Scene, phrase: Phrase, head: str) -> Candidate | None:
    """Return the first body behind a phrase whose name holds its noun: headlines and leads are filled in below."""
    for seen in itertools.islice(scene.find_seen_after(phrase.span.end), MOST_AHEAD):
        entity = scene.entities[seen.number]
        if is_named_body(entity) and head in (singular(word.lower()) for word in WORD.findall(entity.name)):
            return Candidate(entity, 0.0, seen.span)
    return None


def resolve_described(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return who was described before by the same noun, unnamed: "the source" after "a source close to the talks"."""
    head = fold_role(phrase.head)
    for seen in scene.find_seen_before(phrase.span.start):
        entity = scene.entities[seen.number]
        is_same = not entity.named and entity.plural == phrase.is_plural and find_role_head(entity.name) == head
        if is_same and entity.kind in (SpeakerKind.UNNAMED, SpeakerKind.GROUP, SpeakerKind.PERSON):
            return Candidate(entity, 0.0, seen.span)
    return None


def resolve_last_word(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return the body that was named last and ends with the noun of a phrase ("the trust")."""
    for seen in scene.find_seen_before(phrase.span.start):
        entity = scene.entities[seen.number]
        if is_named_body(entity) and entity.name.lower().split()[1:][-1:] == [phrase.head]:
            return Candidate(entity, 0.0, seen.span)
    return None


def resolve_country(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return the country that "the country" or "the government" means: the one that is nearest at hand."""
    found = [c for c in find_candidates(scene, phrase.span, "it") if c.entity.kind is SpeakerKind.GOVERNMENT]
    return found[0] if found else None


def resolve_place(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return the place that "the city" or "the state" means: the one that was mentioned last, near by."""
    now = scene.find_sentence(phrase.span.start)
    for seen in scene.find_seen_before(phrase.span.start):
        if now - scene.find_sentence(seen.start) > NEAR_SENTENCES:
            return None
        entity = scene.entities[seen.number]
        if entity.place:
            return Candidate(entity, 0.0, seen.span)
    return None


def widen_left(tokens: list[Token], at: int) -> int:
    """Return where the description of the noun at ``at`` begins: behind a determiner, or with its names."""
    first = at
    for i in range(at - 1, max(-1, at - 1 - WIDEST), -1):
        low = tokens[i].word.lower()
        if low in ("the", "a", "an", "this", "its", "their", "his", "her"):
            return i + 1
        if not tokens[i].word[0].isalnum() and tokens[i].word not in "/-–&":
            break
        if low in BREAKS:
            break
        first = i
    # Without a determiner only what begins with a name belongs to the noun for sure.
    while first < at and not tokens[first].word[0].isupper():
        first += 1
    return first


def widen_right(tokens: list[Token], at: int) -> int:
    """Return where the description of the noun at ``at`` ends: behind "by ..." or "from ..." with a name."""
    if at + 1 >= len(tokens) or tokens[at + 1].word.lower() not in ("by", "from", "of", "for"):
        return at + 1
    last = at + 1
    for i in range(at + 2, min(len(tokens), at + 12)):
        word = tokens[i].word
        if word in ',.;:“”"()' or word.lower() in BREAKS - {"of", "for", "and"}:
            break
        if word[0].isupper():
            last = i + 1
    return last


def find_descriptions(text: str, head: str) -> Iterator[Span]:
    """Yield every description of something by that noun in the text, as far as it reaches."""
    pattern = re.compile(rf"\b{re.escape(head)}s?\b", re.I)
    for match in pattern.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 120)
        end = text.find("\n", match.end())
        end = min(len(text) if end < 0 else end, match.end() + 120)
        tokens = [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]
        at = next((i for i, token in enumerate(tokens) if token.start <= match.start() < token.end), None)
        if at is not None:
            first, last = widen_left(tokens, at), widen_right(tokens, at)
            yield Span(tokens[first].start, tokens[last - 1].end)


def find_fullest(scene: Scene, phrase: Phrase) -> Span | None:
    """Return the description of what a phrase names that says most, by its names; null if none says more."""
    text = scene.text

    def rate(span: Span) -> tuple[int, int]:
        words = WORD.findall(text[span.start : span.end])
        return sum(word[0].isupper() for word in words[1:]) + words[0][0].isupper() * (len(words) > 1), -span.start

    head = singular(phrase.head)
    if head not in scene.descriptions:
        # The whole text is read through once a noun, not once a source.
        scene.descriptions[head] = tuple(sorted(find_descriptions(text, head), key=rate, reverse=True)[:1])
    found = next(iter(scene.descriptions[head]), None)
    if found is None or rate(found)[0] == 0 or found.overlaps(phrase.span):
        return None
    return found


def is_document(head: str) -> bool:
    """Tell whether a noun names a document, or what somebody speaks through."""
    return head in DOCUMENTS or head in VEHICLES


def is_anaphoric(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase seems to take up something named: "the ministry", or a bare noun in a headline."""
    if phrase.determiner in ("the", "this", "that", "these", "those"):
        return True
    if not phrase.determiner and any(POSSESSIVE.search(token.word) for token in phrase.before):
        # "Norland's foreign minister"
        return is_role(phrase.head)
    bare = not phrase.determiner and not phrase.behind and (not phrase.before or is_role(phrase.head))
    return bare and in_headline(scene, phrase)


def in_headline(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a phrase stands in the first line."""
    return phrase.span.start < scene.headline_end


def resolve_definite(scene: Scene, phrase: Phrase) -> Candidate | None:
    """Return what a description stands for, null if it stands for nothing that was named."""
    if not is_anaphoric(scene, phrase):
        return None
    head = phrase.head
    if head in PLACES and phrase.determiner and not phrase.before:
        place = resolve_place(scene, phrase)
        if place is not None or head not in COUNTRIES:
            return place
    if head in COUNTRIES and phrase.determiner:
        return resolve_country(scene, phrase)
    if head in GOVERNMENTS and phrase.determiner and not phrase.before:
        return resolve_country(scene, phrase)
    if head in BODIES | OUTLETS and (phrase.determiner or in_headline(scene, phrase)):
        return resolve_body(scene, phrase)
    found = resolve_person(scene, phrase) if is_role(head) and not phrase.is_plural else None
    return found or resolve_described(scene, phrase) or resolve_last_word(scene, phrase)


def name_entity(entity: Entity) -> str:
    """Return an entity's name as a possessor."""
    return f"{entity.name}'s" if not entity.name.endswith("s") else f"{entity.name}'"
