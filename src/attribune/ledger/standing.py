"""Which judgements count: those that nobody has taken back; of those on one matter, the one that wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribune.records import Attribution, Judgement, JudgementId, JudgementKind, SpeakerName, Subject
from attribune.records.judgements import PAIRING
from attribune.text.fold import fold_text


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


def find_overruled(live: Iterable[Judgement]) -> frozenset[JudgementId]:
    """Return those of the live judgements that have no effect, since another on the same matter wins."""
    matters: dict[tuple[object, ...], list[Judgement]] = {}
    for judgement in live:
        matter = name_matter(judgement)
        matters.setdefault(matter, []).append(judgement)
        if judgement.kind is JudgementKind.RESPAN:
            # Who gives an attribution other words says that it is there; who accepts it later leaves it those words.
            matters.setdefault(("right", *matter[1:]), []).append(judgement)
    settled = ((matter, group, choose_winner(group)) for matter, group in matters.items())
    return frozenset(
        each.id for matter, group, winner in settled for each in group if each is not winner and is_on(each, matter)
    )


def is_on(judgement: Judgement, matter: tuple[object, ...]) -> bool:
    """Tell whether a judgement decides the matter, and not merely bears on it."""
    return name_matter(judgement) == matter


def name_matter(judgement: Judgement) -> tuple[object, ...]:
    """Return what a judgement is about, equal for those of which only one can hold."""
    kind = judgement.kind
    if kind is JudgementKind.RETRACT:
        return kind, judgement.id
    subjects = frozenset(map(fold_subject, judgement.subjects))
    if kind in PAIRING:
        return "same", subjects
    return "right" if kind in (JudgementKind.ACCEPT, JudgementKind.REJECT) else kind, subjects


def fold_subject(subject: Subject) -> object:
    """Return what a subject is compared by: names without case and accents, all else by id or place."""
    if isinstance(subject, SpeakerName):
        return fold_text(subject.name), subject.kind
    return subject.id if isinstance(subject, Attribution) else subject


def rank(judgement: Judgement) -> tuple[bool, str, JudgementId]:
    """Return what judgements on one matter are compared by: a person beats a run, then the newest wins."""
    return judgement.is_by_person, judgement.at, judgement.id


def choose_winner(judgements: Iterable[Judgement]) -> Judgement | None:
    """Return the judgement that wins among those on one matter, null if there is none."""
    return max(judgements, key=rank, default=None)
