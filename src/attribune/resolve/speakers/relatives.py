"""Relatives: whom "who" in a source stands for: whoever stands right before it, named or described."""

from __future__ import annotations

import itertools
import re

from attribune.records import Span, SpeakerKind
from attribune.resolve.speakers.answers import Answer
from attribune.resolve.speakers.definites import BREAKS
from attribune.resolve.speakers.phrases import Phrase, is_plural, parse_phrase, tokenize
from attribune.resolve.speakers.pronouns import Candidate
from attribune.resolve.speakers.roles import STOP, is_role
from attribune.resolve.speakers.scene import Scene

WHO = (SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.UNNAMED)
WHICH = frozenset(SpeakerKind) - {SpeakerKind.PERSON}
NEAR_RELATIVE = 4
# Nothing further back is looked at, in code points.
FARTHEST = 300
APPOSITION = re.compile(r",\s+(?:(?:now|then|once|also)\s+)?(?:an?|the|its|his|her|their|one|former)\s[^,]*,?$")
# What stands for people before "who".
POINTERS = frozenset("those some many few several others anyone everyone someone nobody".split())


def resolve_relative(scene: Scene, span: Span, word: str) -> Candidate | None:
    """Return whom "who", or what "which", stands for: what is named or described right before it.

    Or before an apposition: in "Odo Brannock, a Kray ally, who" what stands between commas only says what he is.
    """
    sentence = scene.ground.sentences[scene.find_sentence(span.start)] if scene.ground.sentences else 0
    sentence = max(sentence, span.start - FARTHEST)
    before = scene.text[sentence : span.start].rstrip(" \n")
    ends = [sentence + len(before.rstrip(","))]
    apposition = APPOSITION.search(before)
    if apposition:
        ends.insert(0 if before.endswith(",") else 1, sentence + apposition.start())
    kinds = WHO if word in ("who", "whom") else WHICH
    for end in ends:
        for seen in itertools.islice(scene.find_seen_before(end), NEAR_RELATIVE):
            entity = scene.entities[seen.number]
            if entity.kind in kinds and seen.start >= sentence and 0 <= end - seen.end <= 1:
                return Candidate(entity, 0.0, seen.span)
    return None


def answer_noun_before(scene: Scene, phrase: Phrase) -> Answer | None:
    """Answer for "who" with the people whom the words right before it describe: "children who", "some who"."""
    first_line = scene.text.rfind("\n", 0, phrase.span.start) + 1
    start = max(first_line, phrase.span.start - FARTHEST)
    tokens = tokenize(scene.text, Span(start, phrase.span.start)) if start < phrase.span.start else []
    if tokens and tokens[-1].word == ",":
        tokens.pop()
    if not tokens or not (is_people(tokens[-1].word) or tokens[-1].word.lower() in POINTERS):
        return None
    first = len(tokens) - 1
    while first > 0 and tokens[first - 1].word.isalpha() and tokens[first - 1].word.lower() not in BREAKS | STOP:
        first -= 1
    span = Span(tokens[first].start, tokens[-1].end)
    described = parse_phrase(scene.text, span, scene.find_names(span))
    kind = SpeakerKind.GROUP if described.is_plural else SpeakerKind.UNNAMED
    entity = scene.add_entity(span, name=described.bare, kind=kind, plural=described.is_plural)
    scene.add_mention(phrase.span, entity.number)
    return Answer(entity, "description", span)


def is_people(word: str) -> bool:
    """Tell whether a noun names people."""
    return is_role(word) or is_plural(word.lower())
