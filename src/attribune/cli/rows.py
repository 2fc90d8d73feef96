"""An attribution as one row for a person: who says it, who that is, what they do with it, what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribune.records import AttributionId, QuoteType, Reading, SpeechAct
from attribune.records.spans import read_words
from attribune.text.fold import fold_text

# Below this the model is more likely wrong than right: the reader is told. For the others a figure would only distract.
UNSURE = 0.5
DOUBT = "?"
UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution in words.

    Attributes:
        doubt: ``?`` for one of which the model is unsure.
        source, cue: words of the text; null if there are none.
        speaker: who the source is, where its own words do not say it; else empty.
        act: what the speaker does, where it is more than to state; else empty.
        content: words of the text.
        quote: ``direct`` or ``mixed``; indirect is the rule and stays blank.
        depth: in how many others it is nested.
    """

    doubt: str
    source: str | None
    speaker: str
    cue: str | None
    act: str
    content: str
    quote: str
    depth: int = 0


def build_row(reading: Reading, text: str, *, depth: int = 0) -> Row:
    """Return a reading of an attribution in the article's ``text`` as a row."""
    said = reading.attribution
    source = read_words(text, said.source)
    return Row(
        doubt=DOUBT if reading.confidence < UNSURE else "",
        source=source,
        speaker=tell_speaker(reading, source),
        cue=read_words(text, said.cue),
        act=tell_act(reading),
        content=said.content.read(text),
        quote="" if reading.quote_type == QuoteType.INDIRECT else reading.quote_type.value,
        depth=depth,
    )


def tell_speaker(reading: Reading, source: str | None) -> str:
    """Return who the source is: a name that its words do not hold, or that it is kept unnamed; else nothing."""
    if reading.anonymity is not None:
        return UNNAMED
    if reading.speaker is None or (source is not None and fold_text(reading.speaker.name) in fold_text(source)):
        return ""
    return reading.speaker.name


def tell_act(reading: Reading) -> str:
    """Return what the speaker does, and whether that is negated, hedged or declined; to state it plainly is nothing."""
    speech = reading.speech
    if speech is None:
        return ""
    told = [] if speech.act in (SpeechAct.ASSERT, SpeechAct.OTHER) else [speech.act.value]
    marks = {"negated": speech.negated, "hedged": speech.hedged, "declined": speech.declined}
    return ", ".join([*told, *(word for word, holds in marks.items() if holds)])


def nest_readings(readings: Sequence[Reading]) -> list[tuple[Reading, int]]:
    """Return the readings in their order, but each after the one that it is nested in, with how deep that is.

    One whose parent is not among them is nested all the same.
    """
    there = {reading.attribution.id for reading in readings}
    nested: dict[AttributionId | None, list[Reading]] = {}
    for reading in readings:
        nested.setdefault(reading.parent if reading.parent in there else None, []).append(reading)
    placed: list[tuple[Reading, int]] = []
    waiting = [(reading, int(reading.parent is not None)) for reading in reversed(nested.get(None, []))]
    while waiting:
        reading, depth = waiting.pop()
        placed.append((reading, depth))
        waiting += [(inner, depth + 1) for inner in reversed(nested.get(reading.attribution.id, []))]
    return placed
