"""Described sources: a source that names nobody: "his lawyer", "both", "the figures", "a person close to the talks"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.answers import Answer
from attribune.resolve.speakers.cast import Entity, serves_other
from attribune.resolve.speakers.definites import find_fullest, is_anaphoric, is_document, name_entity, resolve_definite
from attribune.resolve.speakers.names import NameKind
from attribune.resolve.speakers.nouns import COUNTRIES, GOVERNMENTS, PAIRS, classify_noun
from attribune.resolve.speakers.phrases import OWNERS, PRONOUNS, SELVES, Phrase, singular
from attribune.resolve.speakers.pronouns import resolve_pronoun
from attribune.resolve.speakers.roles import WORD, find_role_head, fold_role, is_role
from attribune.resolve.speakers.scene import Scene

# An article says who its first speaker is in so many paragraphs behind the headline.
# Two that are taken up together were mentioned in so many sentences before.
FARTHEST_PAIR = 8
LEAD_PARAGRAPHS = 3
# Figures so called are people, not numbers.
OF_RANK = frozenset(
    "senior leading key public political opposition religious prominent top influential party military".split()
)


def answer_owned(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for "his lawyer": the person with that role, else a description with the owner's name."""
    if phrase.determiner not in OWNERS or phrase.determiner in SELVES or phrase.determiner == "your" or phrase.behind:
        return None
    owner = resolve_pronoun(
        scene, Span(phrase.span.start, phrase.span.start + len(phrase.determiner)), phrase.determiner
    )
    if owner is None:
        return None
    served = find_servant(scene, phrase, owner.entity)
    if served is not None:
        return Answer(served, "description", served.shown)
    rest = phrase.words[len(phrase.determiner) :].strip()
    kind = describe_kind(phrase, is_anonymous=False)
    entity = scene.add_entity(
        phrase.span, name=f"{name_entity(owner.entity)} {rest}", kind=kind, plural=phrase.is_plural
    )
    return Answer(entity, "owner", owner.mention)


def find_servant(scene: Scene, phrase: Phrase, owner: Entity) -> Entity | None:
    """Return the only person who has the role that a phrase names, unless it is somebody else's; null if none."""
    head = fold_role(phrase.head)
    bearers = [scene.entities[number] for number in scene.bearers.get(head, ()) if number != owner.number]
    surname = owner.name.split()[-1]
    return bearers[0] if len(bearers) == 1 and not serves_other(bearers[0], head, surname) else None


def list_last(scene: Scene, at: int, kind: SpeakerKind | None) -> Iterator[tuple[Entity, Span]]:
    """Yield the entities of a kind that were mentioned before an offset, each once, the last first."""
    found: set[int] = set()
    now = scene.find_sentence(at)
    for seen in scene.find_seen_before(at):
        if now - scene.find_sentence(seen.start) > FARTHEST_PAIR:
            return
        entity = scene.entities[seen.number]
        if entity.kind is kind and entity.number not in found and not entity.plural:
            found.add(entity.number)
            yield entity, seen.span


def find_plural(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer with people of the same noun who were described before."""
    for seen in scene.find_seen_before(phrase.span.start):
        entity = scene.entities[seen.number]
        if entity.plural and not entity.named and find_role_head(entity.name) == fold_role(phrase.head):
            scene.add_mention(phrase.span, entity.number)
            return Answer(scene.entities[entity.number], "description", seen.span)
    return None


def answer_pair(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for "both" and "the two countries", "the former" and "the latter": the two that were mentioned last."""
    words = phrase.words.lower()
    is_one = words in ("the former", "the latter")
    is_described = words.startswith(("the two ", "both ")) and not phrase.behind and " and " not in words
    if not is_one and words not in PAIRS and not is_described:
        return None
    described = find_plural(scene, phrase)
    if described is not None:
        # "the two harbour officials" after "Two harbour officials said".
        return described
    kind: SpeakerKind | None = None
    if singular(phrase.head) in COUNTRIES | GOVERNMENTS:
        kind = SpeakerKind.GOVERNMENT
    elif is_role(phrase.head) or is_one or words in PAIRS:
        kind = SpeakerKind.PERSON
    last = list(itertools.islice(list_last(scene, phrase.span.start, kind), 2))
    if len(last) < 2:
        return None
    (latter, near), (former, far) = last
    if is_one:
        return Answer(latter, "latter of two", near) if words == "the latter" else Answer(former, "former of two", far)
    name = f"{former.name} and {latter.name}"
    pair = scene.add_entity(phrase.span, name=name, kind=SpeakerKind.GROUP, plural=True)
    return Answer(pair, "the two named last", far)


def is_of_people(phrase: Phrase) -> bool:
    """Tell whether "figures" are people: "senior figures", "figures including ..."."""
    before = {token.word.lower() for token in phrase.before}
    behind = phrase.behind[0].word.lower() if phrase.behind else ""
    return singular(phrase.head) == "figure" and (
        bool(before & OF_RANK) or behind in ("including", "such", "like", "who")
    )


def describe_kind(phrase: Phrase, *, is_anonymous: bool) -> SpeakerKind:
    """Return what a description describes, by its main noun."""
    kind = classify_noun(phrase.head)
    if kind is not None and not is_of_people(phrase):
        return kind
    if is_anonymous or phrase.determiner in ("a", "an", "some", "one", "another"):
        return SpeakerKind.UNNAMED
    if phrase.is_plural or re.search(r"\band\b", phrase.words):
        return SpeakerKind.GROUP
    if is_role(phrase.head):
        return SpeakerKind.PERSON
    is_name = phrase.words[phrase.head_span.start - phrase.span.start].isupper()
    return SpeakerKind.ORGANISATION if is_name else SpeakerKind.UNNAMED


def answer_definite(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for a description of somebody or something that the article names."""
    candidate = resolve_definite(scene, phrase)
    if candidate is None:
        return None
    scene.add_mention(phrase.span, candidate.entity.number)
    return Answer(scene.entities[candidate.entity.number], "description", candidate.mention)


def answer_introduced(scene: Scene, phrase: Phrase, following: Sequence[Span]) -> Answer | None:
    """Answer for a description in the lead with the person who speaks next and is named there for the first time.

    "A quarry owner says ... Odo Brannock said ...": whom an article names without saying what they are, it has
    introduced before.
    """
    names_somebody = any(name.kind is NameKind.PERSON for name in phrase.names)
    is_lead = scene.find_paragraph(phrase.span.start) <= LEAD_PARAGRAPHS
    if not is_lead or names_somebody or phrase.is_plural or not is_role(phrase.head):
        return None
    for span in following:
        if scene.text[span.start : span.end].lower() in PRONOUNS:
            continue
        name = next(iter(scene.find_names(span)), None)
        entity = scene.find_entity(name.span) if name else None
        if name is None or entity is None or entity.kind is not SpeakerKind.PERSON or entity.roles:
            return None
        is_first = entity.spans[0] == name.span
        return Answer(entity, "named below", name.span) if is_first and " " in entity.name else None
    return None


def answer_fuller(scene: Scene, phrase: Phrase, kind: SpeakerKind) -> Answer | None:
    """Answer with a fuller description of the same document or body, from before or from anywhere in the article."""
    if not is_anaphoric(scene, phrase) or kind not in (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION):
        return None
    met = find_document(scene, phrase) if kind is SpeakerKind.DOCUMENT else None
    if met is not None:
        return met
    fuller = find_fullest(scene, phrase) if is_document(phrase.head) or not phrase.before else None
    if fuller is None:
        return None
    entity = scene.add_entity(phrase.span, name=scene.text[fuller.start : fuller.end], kind=kind)
    return Answer(entity, "fuller description", fuller)


def answer_described(scene: Scene, phrase: Phrase, *, is_anonymous: bool) -> Answer:
    """Answer with a fuller description of the same thing, or with the words of the source themselves."""
    kind = describe_kind(phrase, is_anonymous=is_anonymous)
    fuller = answer_fuller(scene, phrase, kind)
    if fuller is not None:
        return fuller
    name = phrase.bare if phrase.determiner == "the" else phrase.words
    entity = scene.add_entity(phrase.span, name=name, kind=kind, plural=phrase.is_plural)
    return Answer(entity, "as written", phrase.span)


def find_document(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer with a document of the same noun that spoke before."""
    for seen in scene.find_seen_before(phrase.span.start):
        entity = scene.entities[seen.number]
        words = [singular(word.lower()) for word in WORD.findall(entity.name)]
        if entity.kind is SpeakerKind.DOCUMENT and singular(phrase.head) in words and len(words) > 1:
            scene.add_mention(phrase.span, entity.number)
            return Answer(entity, "description", seen.span)
    return None
