"""Who a mention refers to, as people said: the name that they gave to words of an article, in place of what was read.

It holds for the attributions of the article whose source is that mention, and for those whose speaker is named there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from attribune.ledger.anchors import LEAST_SHARE, measure_share, shares
from attribune.ledger.standing import rank
from attribune.records import (
    ArticleId,
    AttributionId,
    Evidence,
    Extent,
    Judgement,
    JudgementKind,
    Mention,
    Reading,
    Speaker,
    SpeakerKind,
)
from attribune.text.fold import fold_text

RULE = "named by a person"
FindKnown = Callable[[str], Speaker | None]


@dataclass(frozen=True, slots=True)
class NamedMention:
    """Words of an article and the name of whom they refer to; ``judgement`` says so."""

    extent: Extent
    name: str
    judgement: Judgement


def collect_mentions(judgements: Iterable[Judgement]) -> dict[ArticleId, list[NamedMention]]:
    """Return the mentions that the live ``judgements`` name, by article."""
    named: dict[ArticleId, list[NamedMention]] = {}
    for judgement in judgements:
        (subject, *_), name = judgement.subjects, judgement.value
        if judgement.kind is JudgementKind.RENAME and isinstance(subject, Mention) and isinstance(name, str):
            mention = NamedMention(Extent((subject.span,)), name, judgement)
            named.setdefault(subject.article_id, []).append(mention)
    return named


def name_speakers(
    readings: Sequence[Reading], mentions: Sequence[NamedMention], find_known: FindKnown
) -> Mapping[AttributionId, Speaker]:
    """Return the speakers of the ``readings`` of an article that ``mentions`` change.

    Args:
        find_known: tells how other articles mostly show a speaker of a name.
    """
    found: dict[AttributionId, Speaker] = {}
    for reading in readings:
        chosen = choose_mention(reading, mentions)
        if chosen is not None:
            found[reading.attribution.id] = name_speaker(reading, chosen, readings, find_known)
    return found


def choose_mention(reading: Reading, mentions: Sequence[NamedMention]) -> NamedMention | None:
    """Return which of ``mentions`` tells who speaks: the source's own beats the one that names the speaker."""
    evidence = None if reading.speaker is None else reading.speaker.evidence.extent
    for extent in (reading.attribution.source, evidence):
        near = [each for each in mentions if extent is not None and is_mention(extent, each.extent)]
        if extent is not None and near:
            place = extent
            return max(near, key=lambda each: (measure_share(each.extent, place), rank(each.judgement)))
    return None


def is_mention(extent: Extent, mention: Extent) -> bool:
    """Tell whether an extent is the mention, or was until a newer run moved its ends."""
    return measure_share(extent, mention) >= LEAST_SHARE


def name_speaker(
    reading: Reading, mention: NamedMention, readings: Sequence[Reading], find_known: FindKnown
) -> Speaker:
    """Return the speaker under the name that was given, or another speaker, if the mention only refers to one."""
    speaker = reading.speaker
    if (
        speaker is not None
        and speaker.kind is not SpeakerKind.UNNAMED
        and shares(speaker.evidence.extent, mention.extent)
    ):
        # These words name the speaker, so only the name changes.
        if speaker.name == mention.name:
            return speaker
        others = (speaker.name, *(alias for alias in speaker.aliases if alias not in (mention.name, speaker.name)))
        return replace(speaker, name=mention.name, aliases=others)
    evidence, key = Evidence(RULE, mention.extent), fold_text(mention.name)
    there = (each.speaker for each in readings if each.speaker is not None)
    same = next((each for each in there if each.kind is not SpeakerKind.UNNAMED and key == fold_text(each.name)), None)
    if same is not None:
        return replace(same, evidence=evidence)
    # The kind that was read tells the least: "they" is anybody.
    told = (each.kind for each in (find_known(mention.name), speaker) if each is not None)
    kind = next((kind for kind in told if kind is not SpeakerKind.UNNAMED), SpeakerKind.PERSON)
    return Speaker(mention.name, kind, evidence)
