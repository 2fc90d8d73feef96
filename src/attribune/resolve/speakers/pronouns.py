"""Pronouns: whom "he", "it" or "they" in a source stands for."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attribune.records import Extent, Span, SpeakerKind
from attribune.resolve.speakers.antecedent_weights import LINKED_WEIGHTS, WEIGHTS
from attribune.resolve.speakers.antecedents import weigh_antecedents
from attribune.resolve.speakers.cast import Entity
from attribune.resolve.speakers.places import Placed, place_mention
from attribune.resolve.speakers.scene import Scene, Seen
from attribune.resolve.speakers.traits import PRONOUNS, locate_head

FARTHEST_SENTENCES = 12
MOST_MENTIONS = 60
# What speaks for or against an entity, in nats.
SPOKE_LAST, UNNAMED, SILENT_COUNTRY = 2.0, -1.0, -1.5
THINGS = (
    SpeakerKind.ORGANISATION,
    SpeakerKind.GOVERNMENT,
    SpeakerKind.OUTLET,
    SpeakerKind.DOCUMENT,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a pronoun may stand for, with its score and the mention that gave it most."""

    entity: Entity
    score: float
    mention: Span


def may_be(entity: Entity, word: str) -> bool:
    """Tell whether an entity agrees with a pronoun in number, gender and animacy."""
    kind, _, gender, _ = PRONOUNS[word]
    if kind in ("he", "she"):
        if entity.kind is SpeakerKind.UNNAMED:
            return not entity.plural
        return entity.kind is SpeakerKind.PERSON and not entity.plural and entity.gender in (0, gender)
    if kind == "it":
        return entity.kind in THINGS and not entity.plural and not entity.place
    if entity.place:
        return False
    return entity.plural or entity.kind in (SpeakerKind.GROUP, SpeakerKind.ORGANISATION, SpeakerKind.OUTLET)


def place_seen(scene: Scene, seen: Seen) -> Placed:
    """Put a mention in its place, with what the article as a whole shows of its entity."""
    placed = place_mention(scene.ground, seen.span, entity=seen.number)
    entity = scene.entities[seen.number]
    if entity.kind is not SpeakerKind.PERSON:
        return placed
    return replace(placed, traits=replace(placed.traits, gender=entity.gender, number=-1, person=1))


@dataclass(frozen=True, slots=True)
class Barred:
    """What a pronoun cannot stand for.

    Attributes:
        content: mentions in it do not count, since nobody is introduced by what they say themselves.
        number: of the entity that denies what the pronoun's owner claims; null if there is none.
    """

    content: Extent | None = None
    number: int | None = None

    def forbids(self, seen: Seen) -> bool:
        """Tell whether a mention is out of the question."""
        inside = self.content is not None and any(stretch.contains(seen.span) for stretch in self.content)
        return inside or seen.number == self.number


NOTHING = Barred()


def weigh_mentions(scene: Scene, pronoun: Placed, mentions: Sequence[Placed]) -> tuple[float, ...]:
    """Return how likely each mention is what a pronoun stands for, with what the network says of them if it does."""
    if scene.links is None:
        return weigh_antecedents(pronoun, mentions, WEIGHTS)
    heads = [locate_head(scene.text, mention.span) for mention in mentions]
    links = scene.links.compare(pronoun.span.start, heads)
    return weigh_antecedents(pronoun, mentions, LINKED_WEIGHTS, links)


def find_candidates(scene: Scene, span: Span, word: str, barred: Barred = NOTHING) -> list[Candidate]:
    """Return the entities that a pronoun may stand for, the likeliest first."""
    pronoun = place_mention(scene.ground, span)
    mentions: list[Placed] = []
    for seen in scene.find_seen_before(span.start):
        if pronoun.sentence - scene.find_sentence(seen.start) > FARTHEST_SENTENCES or len(mentions) == MOST_MENTIONS:
            break
        if not barred.forbids(seen) and seen.end <= span.start and may_be(scene.entities[seen.number], word):
            mentions.append(place_seen(scene, seen))
    shares = weigh_mentions(scene, pronoun, mentions)
    best: dict[int, list[tuple[float, Placed]]] = {}
    for share, mention in zip(shares, mentions, strict=True):
        best.setdefault(mention.entity or 0, []).append((share, mention))
    found = []
    for number, given in best.items():
        score = math.log(max(sum(share for share, _ in given), 1e-12)) + weigh_entity(scene, number, pronoun)
        found.append(Candidate(scene.entities[number], score, max(given, key=lambda pair: pair[0])[1].span))
    return sorted(found, key=lambda candidate: -candidate.score)


def weigh_entity(scene: Scene, number: int, pronoun: Placed) -> float:
    """Return what speaks for an entity beyond its mentions: that it spoke last, not long ago."""
    at = pronoun.span.start
    last = scene.find_last_speech(at)
    entity = scene.entities[number]
    weight = 0.0 if entity.named else UNNAMED
    if entity.kind is SpeakerKind.GOVERNMENT and scene.first_spoke.get(number, at) >= at:
        weight += SILENT_COUNTRY
    if last is not None and last[1] == number:
        back = pronoun.sentence - scene.find_sentence(last[0])
        weight += max(0.0, SPOKE_LAST - 0.3 * back)
    return weight


def resolve_pronoun(scene: Scene, span: Span, word: str, barred: Barred = NOTHING) -> Candidate | None:
    """Return what a third-person pronoun stands for, null if nothing before it fits."""
    found = find_candidates(scene, span, word, barred)
    return found[0] if found else find_ahead(scene, span, word, barred)


def find_ahead(scene: Scene, span: Span, word: str, barred: Barred) -> Candidate | None:
    """Return what follows in the same sentence and fits: "Though she ran late, Mara Venn ..."."""
    sentence = scene.find_sentence(span.start)
    for seen in scene.find_seen_after(span.end):
        if scene.find_sentence(seen.start) != sentence:
            return None
        if not barred.forbids(seen) and may_be(scene.entities[seen.number], word):
            return Candidate(scene.entities[seen.number], 0.0, seen.span)
    return None
