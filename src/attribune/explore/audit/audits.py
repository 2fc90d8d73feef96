"""Audit: who gets quoted in a set of articles, and how much; it counts, and judges nobody.

What each figure means stands with the record that holds it: ``Group``, ``Voice``, ``Opening``, ``Concentration``,
``Chains``, ``Accused``. Words are those of the *outermost* contents: what is nested in another attribution lies inside
its content and would count twice (``Chosen.outer_words``). What people rejected is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from attribune.explore.audit.chains import Chains, count_chains
from attribune.explore.audit.chosen import Chosen, choose_articles
from attribune.explore.audit.groups import (
    Group,
    count_acts,
    count_quotes,
    count_roles,
    count_sources,
    divide,
)
from attribune.explore.audit.replies import Accused, count_accused
from attribune.explore.audit.voices import (
    Concentration,
    Opening,
    Voice,
    count_openings,
    list_voices,
    measure_concentration,
)
from attribune.explore.tally.columns import NONE, REJECTED, Mark, Tally
from attribune.explore.tally.days import find_ends
from attribune.explore.tally.selection import FindRows, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """How much an audit lists: so many speakers, and cases of each kind; null for all. Counts are always of all."""

    voices: int | None = 20
    cases: int | None = 10


SHORT = Depth()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extents:
    """How large the set is.

    Attributes:
        articles, words: how many articles, and words of their texts.
        silent: how many of the articles hold no attribution.
        attributions: how many; outermost: those nested in no other.
        attributed_words: of the outermost contents.
        share_attributed: of all words, 0 to 1; null if there are none.
        outlets, authors: how many are named.
        first_day, last_day: of publication, ISO; null where no article has a date.
        undated: how many articles have none.
        rejected: attributions in these articles that were left out, since people rejected them.
    """

    articles: int
    words: int
    silent: int
    attributions: int
    outermost: int
    attributed_words: int
    share_attributed: float | None
    outlets: int
    authors: int
    first_day: str | None
    last_day: str | None
    undated: int
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Who gets quoted in a set of articles, and how much.

    Attributes:
        mark: at which moment of the ledger.
        extents: how large the set is.
        sources, roles, quotes, acts: what is said, by who is the source (``groups.SOURCES``), in what role, how much of
            it is in quotation marks, and what the speaker does with it.
        voices: named speakers, those quoted most often first.
        openings: who speaks first and has the last word.
        concentration, chains, accused: see there.
    """

    mark: Mark
    extents: Extents
    sources: tuple[Group, ...]
    roles: tuple[Group, ...]
    quotes: tuple[Group, ...]
    acts: tuple[Group, ...]
    voices: tuple[Voice, ...]
    openings: tuple[Opening, ...]
    concentration: Concentration
    chains: Chains
    accused: Accused


def audit_articles(tally: Tally, selection: Selection, find: FindRows, *, depth: Depth = SHORT) -> Audit:
    """Return the audit of the articles that ``selection`` means."""
    return audit_chosen(choose_articles(tally, selection, find), depth=depth)


def audit_chosen(chosen: Chosen, *, depth: Depth = SHORT) -> Audit:
    """Return the audit of what was chosen."""
    return Audit(
        mark=chosen.tally.mark,
        extents=measure_extents(chosen),
        sources=count_sources(chosen),
        roles=count_roles(chosen),
        quotes=count_quotes(chosen),
        acts=count_acts(chosen),
        voices=list_voices(chosen, most=depth.voices),
        openings=count_openings(chosen),
        concentration=measure_concentration(chosen),
        chains=count_chains(chosen, most=depth.cases),
        accused=count_accused(chosen, most=depth.cases),
    )


def measure_extents(chosen: Chosen) -> Extents:
    """Return how large the set is."""
    columns, said = chosen.tally.articles, chosen.tally.said
    places, words = chosen.articles, int(columns.words[chosen.articles].sum())
    days = columns.day[places]
    first_day, last_day = find_ends(days)
    holding = np.zeros(len(columns.ids), dtype=np.bool_)
    holding[chosen.article] = True
    meant = np.zeros(len(columns.ids), dtype=np.bool_)
    meant[places] = True
    is_kept = np.zeros(chosen.tally.size, dtype=np.bool_)
    is_kept[chosen.rows] = True
    rejected = (said.verdict == REJECTED) & ~is_kept & meant[said.article]
    attributed = int(chosen.outer_words.sum())
    return Extents(
        articles=len(places),
        words=words,
        silent=len(places) - int(np.count_nonzero(holding[places])),
        attributions=len(chosen.rows),
        outermost=int(np.count_nonzero(chosen.is_outermost)),
        attributed_words=attributed,
        share_attributed=divide(attributed, words),
        outlets=count_named(columns.outlet[places]),
        authors=count_named(columns.author[places]),
        first_day=first_day,
        last_day=last_day,
        undated=int(np.count_nonzero(days == NONE)),
        rejected=int(np.count_nonzero(rejected)),
    )


def count_named(codes: np.typing.NDArray[np.int32]) -> int:
    """Return how many different codes there are."""
    return len(np.unique(codes[codes != NONE]))
