"""History: all judgements, newest first, each with what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from attribune.explore.beginnings import read_words
from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.standing import find_overruled, keep_live
from attribune.records import Attribution, Judgement, JudgementId, JudgementKind, SpeakerName
from attribune.records.judgement_words import write_words
from attribune.resolve.identity.decisions import Contradiction, weigh_judgements


class State(StrEnum):
    """What became of a judgement."""

    IN_FORCE = "in force"
    TAKEN_BACK = "taken back"
    OVERRULED = "overruled"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFilter:
    """Which judgements are wanted: those to which all that is given applies; null for any. ``judgement`` is an id."""

    author: str | None = None
    kind: str | None = None
    state: str | None = None
    judgement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A judgement, in words, and what became of it.

    Attributes:
        attribution: the attribution it is about, null if it is about none, or the ledger does not have it.
        name: the first speaker's name that it is about, null if it is about none.
    """

    judgement: Judgement
    words: str
    state: State
    attribution: Attribution | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A page of judgements.

    Attributes:
        entries: of the page.
        total: how many there are to which the filter applies.
        authors, kinds, states: how many of all judgements have each.
        contradictions: those that contradict each other; none of them joins names.
    """

    entries: tuple[Entry, ...]
    total: int
    authors: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    states: tuple[tuple[str, int], ...]
    contradictions: tuple[Contradiction, ...]


def load_history(ledger: Ledger, chosen: HistoryFilter, *, offset: int = 0, limit: int | None = None) -> History:
    """Return the judgements to which ``chosen`` applies, newest first, ``limit`` of them from ``offset`` on."""
    with ledger.read() as connection:
        everything = select_judgements(connection, include_retracted=True)
        live = keep_live(everything)
        contradictions = weigh_judgements(live).contradictions
        states = tell_states(everything, live, contradictions)
        # What is taken back says so itself; that it was, need not be said again.
        listed = [
            each
            for each in reversed(everything)
            if each.kind is not JudgementKind.RETRACT or each.id == chosen.judgement
        ]
        fitting = [each for each in listed if fits(each, states[each.id], chosen)]
        page = fitting[offset : None if limit is None else offset + limit]
        return History(
            entries=tuple(describe(connection, each, states[each.id]) for each in page),
            total=len(fitting),
            authors=rank(name_author(each) for each in listed),
            kinds=rank(each.kind.value for each in listed),
            states=rank(states[each.id].value for each in listed),
            contradictions=contradictions,
        )


def tell_states(
    everything: Sequence[Judgement], live: Sequence[Judgement], contradictions: Sequence[Contradiction]
) -> Mapping[JudgementId, State]:
    """Return what became of each judgement."""
    states = {each.id: State.TAKEN_BACK for each in everything} | {each.id: State.IN_FORCE for each in live}
    states |= dict.fromkeys(find_overruled(live), State.OVERRULED)
    touched = (each.id for found in contradictions for each in (found.different, *found.same))
    return states | dict.fromkeys(touched, State.CONTRADICTED)


def fits(judgement: Judgement, state: State, chosen: HistoryFilter) -> bool:
    """Tell whether a filter applies."""
    return (
        chosen.author in (None, name_author(judgement))
        and chosen.kind in (None, judgement.kind.value)
        and chosen.state in (None, state.value)
        and chosen.judgement in (None, judgement.id)
    )


def describe(connection: Connection, judgement: Judgement, state: State) -> Entry:
    """Return a judgement in words."""
    subject = judgement.subjects[0]
    there = subject if isinstance(subject, Attribution) and read_words(connection, subject) is not None else None
    words = write_words(judgement, lambda said: read_words(connection, said))
    name = subject.name if isinstance(subject, SpeakerName) else None
    return Entry(judgement=judgement, words=words, state=state, attribution=there, name=name)


def name_author(judgement: Judgement) -> str:
    """Return who decided."""
    return judgement.author or f"run {judgement.run_id}"


def rank(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return the different values with how often they are there, the most frequent first."""
    return tuple(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
