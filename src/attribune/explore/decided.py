"""What people and runs decided, applied to what is shown: rejected is left out, renamed is called by its new name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from attribune.explore.renames import Renames, collect_renames
from attribune.ledger.judgements import select_judgements
from attribune.ledger.verdicts import settle_verdicts
from attribune.records import ArticleId, AttributionId, JudgementKind, Reading


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds for the newest readings.

    Attributes:
        verdicts: accept or reject, of each attribution that was judged.
        rejected_counts: how many are rejected, by article.
        renames: new names of speakers.
    """

    verdicts: Mapping[AttributionId, JudgementKind]
    rejected_counts: Mapping[ArticleId, int]
    renames: Renames

    def is_rejected(self, attribution_id: AttributionId) -> bool:
        """Tell whether it is rejected."""
        return self.verdicts.get(attribution_id) is JudgementKind.REJECT

    def apply(self, reading: Reading) -> Reading:
        """Return the reading with the speaker's new name, and without a parent that is rejected."""
        if reading.parent is not None and self.is_rejected(reading.parent):
            reading = replace(reading, parent=None)
        if reading.speaker is None:
            return reading
        shown = self.renames.show(reading.speaker)
        return reading if shown is reading.speaker else replace(reading, speaker=shown)


def load_decided(connection: Connection) -> Decided:
    """Return what the judgements that count decide."""
    live = select_judgements(connection, include_retracted=False)
    settled = settle_verdicts(connection, live)
    rejected = [place for place in settled.standing.values() if place.judgement.kind is JudgementKind.REJECT]
    return Decided(
        {key: place.judgement.kind for key, place in settled.standing.items()},
        Counter(place.article_id for place in rejected),
        collect_renames(live),
    )
