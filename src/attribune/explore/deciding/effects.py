"""Effects: what a decision about names will change, told before it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.explore.deciding.decisions import Decision
from attribune.explore.speaking.directory import Listing
from attribune.explore.tally.columns import REJECTED, Codes
from attribune.records import JudgementKind, SpeakerName
from attribune.records.judgements import PAIRING
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class Touched:
    """A speaker whom a decision is about: the name by which the ledger knows them, and what they said."""

    speaker: str
    attributions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a decision about names is about, as things stand.

    Attributes:
        names: different names that articles give to the speakers concerned.
        attributions, articles: how much will be shown otherwise.
        speakers: those concerned, the most frequent first.
        one, other: how many of the speakers bear the first and the second name; more than one each, and it is about
            all of them, since a judgement is about names.
        are_one: whether those of the two names are shown as one speaker now.
        bearers: speakers who bear the new name of a rename already; they stay who they are.
    """

    names: int
    attributions: int
    articles: int
    speakers: tuple[Touched, ...]
    one: int
    other: int = 0
    are_one: bool = False
    bearers: tuple[Touched, ...] = ()


def foresee(listing: Listing, decision: Decision) -> Effect | None:
    """Return what a decision about names will change; null for one about something else."""
    subjects = [subject for subject in decision.subjects if isinstance(subject, SpeakerName)]
    if not subjects:
        return None
    groups = [find_meant(listing, subject) for subject in subjects]
    touched = set[int]().union(*groups)
    are_one = len(groups) == 2 and bool(groups[0] & groups[1])
    rows = find_rows(listing, touched)
    if decision.kind in PAIRING and decision.kind is not JudgementKind.SAME:
        # Only what bears the other name goes elsewhere.
        ways = listing.by_name.get(fold_text(subjects[-1].name), ())
        rows = rows[np.isin(listing.tally.said.way[rows], np.asarray(ways, dtype=np.int32))]
    bearers: set[int] = set()
    if isinstance(decision.value, str):
        bearers = set(listing.find(decision.value)) - touched
    return Effect(
        names=len({listing.way_keys[way] for way in np.unique(listing.tally.said.way[rows]).tolist()}),
        attributions=len(rows),
        articles=len(np.unique(listing.tally.said.article[rows])),
        speakers=describe(listing, listing.rank(touched)),
        one=len(groups[0]),
        other=len(groups[1]) if len(groups) > 1 else 0,
        are_one=are_one,
        bearers=describe(listing, listing.rank(bearers)),
    )


def find_meant(listing: Listing, subject: SpeakerName) -> set[int]:
    """Return the codes of the speakers whom a judgement's name means: who bears it, else who has it as an alias."""
    key = fold_text(subject.name)
    return listing.find_bearers(key, subject.kind) or listing.find_called(key)


def find_rows(listing: Listing, codes: set[int]) -> Codes:
    """Return the rows of what the speakers said, without what was rejected."""
    said = listing.tally.said
    wanted = np.fromiter(codes, dtype=np.int32, count=len(codes))
    rows: Codes = np.flatnonzero(np.isin(said.speaker, wanted) & (said.verdict != REJECTED)).astype(np.int32)
    return rows


def describe(listing: Listing, codes: Sequence[int]) -> tuple[Touched, ...]:
    """Return the speakers with what they said."""
    return tuple(Touched(listing.tally.speakers[code], int(listing.counts[code])) for code in codes)
