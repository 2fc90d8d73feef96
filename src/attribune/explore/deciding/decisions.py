"""Decisions: what a person wants recorded, signed as a judgement of now, and what stands against it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from attribune.errors import InvalidRecord, UsageError
from attribune.ledger import Ledger
from attribune.ledger.standing import find_overruled
from attribune.records import Attribution, Judgement, JudgementId, JudgementKind, Subject
from attribune.records.judgements import check_lengths
from attribune.resolve.identity.decisions import Contradiction, weigh_judgements
from attribune.text.normalise import normalise_text


@dataclass(frozen=True, slots=True)
class Decision:
    """What is to be recorded."""

    kind: JudgementKind
    subjects: tuple[Subject, ...]
    value: str | Attribution | None = None


@dataclass(frozen=True, slots=True)
class Objection:
    """What stands against a new judgement, which is recorded all the same.

    Attributes:
        is_overruled: whether another on the same matter has a later time, and wins.
        contradiction: the judgements that it contradicts, so that none of them joins names; null if none.
    """

    is_overruled: bool = False
    contradiction: Contradiction | None = None


def sign_decision(decision: Decision, *, author: str, note: str | None = None) -> Judgement:
    """Return the decision as a judgement of now.

    Raises:
        UsageError: it cannot be said of its subjects, or a name or the note is too long.
    """
    value = decision.value
    try:
        judgement = Judgement(
            decision.kind,
            decision.subjects,
            at=datetime.now(UTC).isoformat(),
            author=author,
            value=clean_text(value) if isinstance(value, str) else value,
            note=clean_text(note),
        )
        check_lengths(judgement)
    except InvalidRecord as error:
        raise UsageError(error.message) from error
    return judgement


def find_objection(ledger: Ledger, new: JudgementId) -> Objection | None:
    """Return what stands against the judgement ``new``, null if nothing does."""
    live = ledger.load_judgements()
    if new in find_overruled(live):
        return Objection(is_overruled=True)
    for found in weigh_judgements(live).contradictions:
        if new in {found.different.id, *(each.id for each in found.same)}:
            return Objection(contradiction=found)
    return None


def clean_text(given: str | None) -> str | None:
    """Return what was typed as text that can be kept, null if nothing was; a terminal can send what is no character."""
    return None if given is None or not given.strip() else normalise_text(given).text.strip()
