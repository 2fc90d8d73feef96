"""Reading: what one run says about an attribution: how it is put, by whom, and in what it is nested."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attribune.errors import InvalidRecord
from attribune.records.attributions import Attribution
from attribune.records.ids import AttributionId
from attribune.records.spans import Extent
from attribune.records.speakers import SourceRole, Speaker


class QuoteType(StrEnum):
    """How much of the content is in quotation marks: all, none, or part of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SpeechAct(StrEnum):
    """What the speaker does with the content."""

    ASSERT = "assert"
    DENY = "deny"
    REJECT = "reject"
    ACCUSE = "accuse"
    CONFIRM = "confirm"
    DEMAND = "demand"
    PROMISE = "promise"
    PREDICT = "predict"
    BELIEVE = "believe"
    ASK = "ask"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Speech:
    """What the speaker does with the content, and how it is put.

    Attributes:
        act: assert, deny, accuse ...
        negated: the cue is denied of the speaker ("did not confirm", "has never said").
        hedged: the cue itself is reported or softened ("reportedly", "is believed to", "appeared to suggest").
        declined: the speaker would not speak ("declined to comment", "did not respond").
        addressee: to whom it is said, in the article's text ("told *reporters*").
        target: whom it is said against ("accused *the board* of ...").
    """

    act: SpeechAct
    negated: bool = False
    hedged: bool = False
    declined: bool = False
    addressee: Extent | None = None
    target: Extent | None = None


@dataclass(frozen=True, slots=True)
class Anonymity:
    """That a source is kept unnamed.

    Attributes:
        description: the words that describe the source, in the article's text; null where there are none.
        reason: the words that say why it is unnamed ("because they were not authorised to speak"); null if none do.
    """

    description: Extent | None = None
    reason: Extent | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one run says about an attribution; keyed (attribution, run) in the ledger.

    Attributes:
        attribution: what it is about.
        confidence: 0 to 1, the run's own estimate that source and content are right.
        quote_type: direct, indirect or mixed.
        speech: what the speaker does, null until it is read.
        anonymity: set where the source is kept unnamed.
        speaker: who the source refers to, null where it cannot be told.
        unknown_reason: why there is no speaker, in words; null where there is one.
        source_role: in what capacity the speaker speaks, null where it cannot be told.
        parent: the attribution that this one is nested in, null at the outermost.
    """

    attribution: Attribution
    confidence: float
    quote_type: QuoteType
    speech: Speech | None = None
    anonymity: Anonymity | None = None
    speaker: Speaker | None = None
    unknown_reason: str | None = None
    source_role: SourceRole | None = None
    parent: AttributionId | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidRecord(f"confidence must lie in 0 to 1, not {self.confidence}.", item=self.attribution.id)
        if self.speaker is not None and self.unknown_reason is not None:
            raise InvalidRecord("a reading has a speaker or a reason why not.", item=self.attribution.id)
        if self.parent == self.attribution.id:
            raise InvalidRecord("an attribution is nested in itself.", item=self.attribution.id)
