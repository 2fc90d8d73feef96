"""Which judgements count: those that nobody has taken back; of those on one matter, the one that wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribune.records import Judgement, JudgementId, JudgementKind


def keep_live(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that are not taken back, in their order; taking back a taking back counts, too."""
    retractors: dict[JudgementId, list[JudgementId]] = {}
    for judgement in judgements:
        if judgement.kind is JudgementKind.RETRACT:
            (target,) = judgement.subjects
            if isinstance(target, str):
                retractors.setdefault(target, []).append(judgement.id)
    is_live: dict[JudgementId, bool] = {}
    for judgement in judgements:
        settle(judgement.id, retractors, is_live)
    return tuple(judgement for judgement in judgements if is_live[judgement.id])


def settle(
    wanted: JudgementId, retractors: dict[JudgementId, list[JudgementId]], is_live: dict[JudgementId, bool]
) -> None:
    """Note in ``is_live`` whether ``wanted`` counts: if none of those that take it back counts."""
    # A stack and not recursion, since a chain may be long. An id hashes the id that is taken back, so no chain loops.
    open_ids = [wanted]
    while open_ids:
        at = open_ids[-1]
        unsettled = [by for by in retractors.get(at, ()) if by not in is_live]
        if at in is_live or not unsettled:
            is_live.setdefault(at, not any(is_live[by] for by in retractors.get(at, ())))
            open_ids.pop()
        else:
            open_ids.extend(unsettled)


def rank(judgement: Judgement) -> tuple[bool, str, JudgementId]:
    """Return what judgements on one matter are compared by: a person beats a run, then the newest wins."""
    return judgement.is_by_person, judgement.at, judgement.id


def choose_winner(judgements: Iterable[Judgement]) -> Judgement | None:
    """Return the judgement that wins among those on one matter, null if there is none."""
    return max(judgements, key=rank, default=None)
