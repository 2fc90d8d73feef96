"""Speakers: who each source of an article refers to, by which rule, and by which words."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attribune.records import (
    Anonymity,
    Article,
    AttributionId,
    Evidence,
    Extent,
    Reading,
    Span,
    Speaker,
    SpeakerKind,
    SpeechAct,
)
from attribune.resolve.speakers.answers import Answer
from attribune.resolve.speakers.cast import Entity
from attribune.resolve.speakers.claimants import Claims, gather_claims, list_stems
from attribune.resolve.speakers.described_sources import (
    answer_definite,
    answer_described,
    answer_introduced,
    answer_owned,
    answer_pair,
)
from attribune.resolve.speakers.links import Links
from attribune.resolve.speakers.makers import answer_made
from attribune.resolve.speakers.named_sources import (
    answer_government,
    answer_name,
    answer_persons,
    answer_titled,
    answer_unmarked,
)
from attribune.resolve.speakers.names import Name
from attribune.resolve.speakers.phrases import SELVES, Phrase, parse_phrase, trim_span
from attribune.resolve.speakers.pronouns import Barred, resolve_pronoun
from attribune.resolve.speakers.relatives import answer_noun_before, resolve_relative
from attribune.resolve.speakers.roles import find_role_head, is_role
from attribune.resolve.speakers.scene import Scene, open_scene
from attribune.resolve.speakers.source_roles import tell_role
from attribune.resolve.speakers.traits import PRONOUNS

RELATIVES = frozenset(("who", "whom", "which", "that"))
# Rules by which a source takes up somebody who was spoken of before.
TAKEN_UP = ("pronoun", "description")
# People who have no office.
SOMEBODY = frozenset("source person people insider informant man woman one".split())
NO_SOURCE = "the text names no source"
READERS = frozenset(("you", "your", "yours"))
READER = "whoever is spoken to"
NO_WORDS = "the source holds no words"
NO_ANTECEDENT = "nothing before it fits the pronoun"
NO_WRITER = "nobody is named as the one who writes"
# Between the names of several authors.
SEVERAL = re.compile(r"[,;&/|]|\band\b")
# How many sources behind one are looked at for its name.
AHEAD = 3
# The first that applies decides.
RULES = (
    answer_pair,
    answer_persons,
    answer_made,
    answer_government,
    answer_titled,
    answer_owned,
    answer_name,
    answer_unmarked,
    answer_definite,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a source stands in.

    Attributes:
        reading: the reading whose source it is.
        outer: who speaks the content that it stands in, if anybody.
        is_denied: whether the outer speaker denies or rejects that content.
        following: where the sources behind it are, in text order.
    """

    reading: Reading
    outer: Entity | None
    is_denied: bool
    following: tuple[Span, ...] = ()


def answer_pronoun(scene: Scene, phrase: Phrase, setting: Setting) -> Answer | None:
    """Answer for a source that is a pronoun; null for any other."""
    word, outer = phrase.pronoun or phrase.words.lower(), setting.outer
    if word in READERS:
        return Answer(None, READER)
    if not (phrase.pronoun or word in RELATIVES):
        return None
    if word in SELVES:
        author = scene.article.metadata.author
        if outer is not None:
            return Answer(outer, "speaks of themselves")
        if author and word in ("i", "me", "my") and not SEVERAL.search(author):
            return Answer(scene.add_entity(phrase.span, name=author, kind=SpeakerKind.PERSON), "author of the article")
        return Answer(None, NO_WRITER)
    if word in PRONOUNS:
        denier = outer.number if outer and setting.is_denied else None
        found = resolve_pronoun(scene, phrase.span, word, Barred(setting.reading.attribution.content, denier))
    else:
        found = resolve_relative(scene, phrase.span, word)
    if found is None and word in ("who", "whom"):
        return answer_noun_before(scene, phrase) or Answer(None, NO_ANTECEDENT)
    if found is None:
        return Answer(None, NO_ANTECEDENT)
    scene.add_mention(phrase.span, found.entity.number)
    return Answer(scene.entities[found.entity.number], "pronoun", found.mention)


def answer_source(scene: Scene, phrase: Phrase, setting: Setting) -> Answer:
    """Answer for one source, by the first rule that applies."""
    if not any(letter.isalnum() for letter in phrase.words):
        return Answer(None, NO_WORDS)
    found = answer_pronoun(scene, phrase, setting)
    if found is not None:
        return found
    for rule in RULES:
        answer = rule(scene, phrase)
        if answer is not None:
            return answer
    named_below = answer_introduced(scene, phrase, setting.following)
    return named_below or answer_described(scene, phrase, is_anonymous=setting.reading.anonymity is not None)


def trim_source(text: str, source: Extent) -> Span:
    """Return a source's words without the marks around them."""
    return trim_span(text, Span(source.start, source.end))


def count_parents(reading: Reading, parents: dict[AttributionId, AttributionId | None]) -> int:
    """Return how deep a reading is nested, 0 for the outermost."""
    depth, parent = 0, reading.parent
    # A record refuses a parent chain that loops; it must get so far.
    while parent is not None and depth <= len(parents):
        depth, parent = depth + 1, parents.get(parent)
    return depth


def does_deny(reading: Reading) -> bool:
    """Tell whether the speaker denies or rejects the content."""
    return reading.speech is not None and reading.speech.act in (SpeechAct.DENY, SpeechAct.REJECT)


def answer_readings(scene: Scene, readings: Sequence[Reading]) -> dict[AttributionId, Answer]:
    """Return the answer for every reading with a source: outer ones first, each depth in text order."""
    answers: dict[AttributionId, Answer] = {}
    by_id = {reading.attribution.id: reading for reading in readings}
    parents = {key: reading.parent for key, reading in by_id.items()}
    found = [(count_parents(r, parents), source, r) for r in readings if (source := r.attribution.source)]
    sources = sorted(trim_source(scene.text, source) for _, source, _ in found)
    for depth, source, reading in sorted(found, key=lambda each: (each[0], each[1].start)):
        span = trim_source(scene.text, source)
        phrase = parse_phrase(scene.text, span, scene.find_names(span))
        outer = answers.get(reading.parent) if reading.parent else None
        is_denied = reading.parent is not None and does_deny(by_id[reading.parent])
        next_one = bisect.bisect_right(sources, source.start, key=lambda each: each.start)
        following = tuple(sources[next_one : next_one + AHEAD])
        setting = Setting(reading, outer.entity if outer else None, is_denied, following)
        answer = answer_source(scene, phrase, setting)
        answers[reading.attribution.id] = answer
        if answer.entity is not None and not depth:
            scene.note_speech(answer.entity.number, source.start)
    return answers


def answer_claimant(
    scene: Scene, reading: Reading, *, claims: Claims, answers: dict[AttributionId, Answer]
) -> Answer | None:
    """Answer for a claim that is taken up without its source: whoever makes it elsewhere in the article."""
    parent = answers.get(reading.parent) if reading.parent else None
    denier = parent.entity.number if parent and parent.entity else None
    for other in claims.find_claims(reading, list_stems(scene.text, reading.attribution.content)):
        answer, source = answers.get(other.attribution.id), other.attribution.source
        if answer and answer.entity and source and answer.entity.number != denier and other.anonymity is None:
            return Answer(answer.entity, "same claim", Span(source.start, source.end))
    return None


def build_speaker(entity: Entity, answer: Answer, kind: SpeakerKind) -> Speaker:
    """Return an entity as a speaker."""
    extent = Extent((answer.mention,)) if answer.mention else None
    affiliation = entity.country if entity.kind is not SpeakerKind.GOVERNMENT else None
    return Speaker(entity.name, kind, Evidence(answer.rule, extent), entity.aliases, entity.roles, affiliation)


def is_somebody(entity: Entity) -> bool:
    """Tell whether a description is of people: "a pilot", "sources", not "the proposal"."""
    head = find_role_head(entity.name)
    return is_role(head) or head in SOMEBODY


def settle_reading(scene: Scene, reading: Reading, answer: Answer | None) -> Reading:
    """Return a reading with its speaker, or with the reason why there is none; who is named is not anonymous."""
    source = reading.attribution.source
    words = source.read(scene.text) if source else ""
    if answer is None or answer.entity is None:
        reason = NO_SOURCE if answer is None else answer.rule
        return replace(reading, unknown_reason=reason, source_role=tell_role(words, None, ()) if words else None)
    entity = scene.entities[answer.entity.number]
    is_known = entity.named or answer.rule == "same claim"
    anonymity = None if is_known else reading.anonymity
    if (
        entity.kind is SpeakerKind.UNNAMED
        and not entity.named
        and reading.anonymity is None
        and answer.rule in TAKEN_UP
        and is_somebody(entity)
    ):
        # Who is taken up ("he", "the source") is as unnamed as before.
        anonymity = Anonymity(description=Extent((answer.mention,)) if answer.mention else source)
    speaker = build_speaker(entity, answer, SpeakerKind.UNNAMED if anonymity else entity.kind)
    role = tell_role(words or entity.name, speaker.kind, speaker.roles)
    return replace(reading, speaker=speaker, anonymity=anonymity, source_role=role)


def resolve_speakers(
    article: Article, readings: Sequence[Reading], names: Sequence[Name], *, links: Links | None = None
) -> tuple[Reading, ...]:
    """Return the readings with who speaks in each, in the same order.

    Args:
        names: those of the article.
        links: of its words; none where the network has none.
    """
    scene = open_scene(article, names, links)
    answers = answer_readings(scene, readings)
    unsourced = [each for each in readings if each.attribution.source is None and each.parent is not None]
    claims = gather_claims(article.text, readings if unsourced else ())
    for reading in unsourced:
        claimant = answer_claimant(scene, reading, claims=claims, answers=answers)
        if claimant is not None:
            answers[reading.attribution.id] = claimant
    return tuple(settle_reading(scene, reading, answers.get(reading.attribution.id)) for reading in readings)
