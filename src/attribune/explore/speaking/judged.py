"""Judgements about names: what people and runs decided about who a speaker is and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection, select

from attribune.ledger.judgement_rows import read_judgement_row
from attribune.ledger.schema import judgements
from attribune.ledger.standing import keep_live
from attribune.records import Judgement, JudgementKind, SpeakerName
from attribune.records.judgements import PAIRING
from attribune.text.fold import fold_text

ABOUT_NAMES = (*sorted(PAIRING), JudgementKind.RENAME, JudgementKind.RETRACT)


def load_naming(connection: Connection) -> tuple[Judgement, ...]:
    """Return the judgements about names, and all takings back, oldest first, those that are taken back too."""
    kinds = [kind.value for kind in ABOUT_NAMES]
    found = select(judgements).where(judgements.c.kind.in_(kinds)).order_by(judgements.c.at, judgements.c.id)
    return tuple(read_judgement_row(row) for row in connection.execute(found).mappings())


def keep_live_naming(naming: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return those of ``naming`` that count, without the takings back."""
    return tuple(each for each in keep_live(naming) if each.kind is not JudgementKind.RETRACT)


def list_about(naming: Sequence[Judgement], keys: AbstractSet[str]) -> tuple[Judgement, ...]:
    """Return those of ``naming`` about one of the folded names ``keys``, newest first; no takings back."""
    return tuple(each for each in reversed(naming) if keys & list_names(each))


def list_names(judgement: Judgement) -> set[str]:
    """Return the folded names that a judgement is about, the new one of a renaming too."""
    names = [subject.name for subject in judgement.subjects if isinstance(subject, SpeakerName)]
    if names and isinstance(judgement.value, str):
        names.append(judgement.value)
    return set(map(fold_text, names))
