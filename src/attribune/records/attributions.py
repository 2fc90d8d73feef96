"""Attribution: a source, a cue and a content tied together; and a Reading, what one run says about it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from enum import StrEnum

from attribune.errors import InvalidRecord
from attribune.records.ids import ArticleId, AttributionId, hash_content
from attribune.records.spans import Extent


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
class Attribution:
    """Source, cue and content in the text of one article; the three are pairwise disjoint.

    Source: Pareti (2012), PARC; Newell et al. (2018), PolNeAR. The id hashes the article and the extents, nothing else.
    """

    article_id: ArticleId
    content: Extent
    source: Extent | None = None
    cue: Extent | None = None
    id: AttributionId = field(init=False)

    def __post_init__(self) -> None:
        extents = [e for e in (self.source, self.cue, self.content) if e is not None]
        if any(a.overlaps(b) for a, b in itertools.combinations(extents, 2)):
            raise InvalidRecord(f"source, cue and content overlap: {extents}.", item=self.article_id)
        identity = {
            "article": self.article_id,
            "source": self.source and self.source.to_pairs(),
            "cue": self.cue and self.cue.to_pairs(),
            "content": self.content.to_pairs(),
        }
        object.__setattr__(self, "id", AttributionId(hash_content("att", identity)))


@dataclass(frozen=True, slots=True)
class Reading:
    """What one run says about an attribution; keyed (attribution, run) in the ledger.

    Attributes:
        attribution: what it is about.
        confidence: 0 to 1, the run's own estimate that source and content are right.
        quote_type: direct, indirect or mixed.
        act: what the speaker does, null until it is resolved.
        speaker: who the source refers to, null where it cannot be told or is not resolved.
        parent: the attribution that this one is nested in, null at the outermost.
    """

    attribution: Attribution
    confidence: float
    quote_type: QuoteType
    act: SpeechAct | None = None
    speaker: str | None = None
    parent: AttributionId | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidRecord(f"confidence must lie in 0 to 1, not {self.confidence}.", item=self.attribution.id)
