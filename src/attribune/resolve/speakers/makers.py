"""Makers: a statement or letter speaks for whoever made it, a report of an outlet for the outlet."""

from __future__ import annotations

from dataclasses import replace

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.answers import Answer
from attribune.resolve.speakers.definites import is_document
from attribune.resolve.speakers.named_sources import (
    answer_government,
    answer_name,
    answer_persons,
    answer_titled,
    is_possessor,
)
from attribune.resolve.speakers.nouns import VEHICLES
from attribune.resolve.speakers.phrases import OWNERS, SELVES, Phrase, parse_phrase, trim_span
from attribune.resolve.speakers.pronouns import resolve_pronoun
from attribune.resolve.speakers.scene import Scene

MADE = ("by", "from", "of")


def find_maker(scene: Scene, phrase: Phrase) -> Span | None:
    """Return the words that say who made a document: behind "by", or its owner; null if none do."""
    if phrase.behind and phrase.behind[0].word.lower() in MADE:
        start, end = phrase.behind[0].end, phrase.span.end
        return trim_span(scene.text, Span(start, end)) if start < end else None
    for name in phrase.names:
        is_first = name.span.start <= phrase.span.start + len(phrase.determiner) + 1
        if is_first and name.span.end <= phrase.head_span.start and is_possessor(scene.text, name):
            return name.span
    return None


def answer_made(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for "a report by the Norland News Agency", "Vell's statement" and "his letter": who made it speaks."""
    if not is_document(phrase.head):
        return None
    if phrase.determiner in OWNERS - SELVES and phrase.head in VEHICLES and not phrase.behind:
        start = phrase.span.start
        owner = resolve_pronoun(scene, Span(start, start + len(phrase.determiner)), phrase.determiner)
        return Answer(owner.entity, "made by", owner.mention) if owner else None
    span = find_maker(scene, phrase)
    if span is None:
        return None
    maker = parse_phrase(scene.text, span, scene.find_names(span))
    for rule in (answer_persons, answer_government, answer_titled, answer_name):
        found = rule(scene, maker)
        if found is not None and found.entity is not None:
            is_maker = phrase.head in VEHICLES or found.entity.kind is SpeakerKind.OUTLET
            return replace(found, rule="made by") if is_maker else None
    return None
