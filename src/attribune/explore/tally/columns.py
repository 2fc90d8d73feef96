"""Columns: what questions over the whole ledger count, as arrays with a code for each value.

A code is the place of a value in its tuple of values (``ACTS``, ``Tally.outlets`` ...), -1 where there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from attribune.explore.decided import NOTHING, Decided
from attribune.explore.known import KnownName
from attribune.explore.tally.kept import Kept
from attribune.records import QuoteType, SourceRole, SpeakerKind, SpeechAct

Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]
Floats = NDArray[np.float32]

NONE = -1
ACTS = tuple(each.value for each in SpeechAct)
KINDS = tuple(each.value for each in SpeakerKind)
QUOTES = tuple(each.value for each in QuoteType)
ROLES = tuple(each.value for each in SourceRole)


class Verdict(StrEnum):
    """What was decided about an attribution; the places are its codes."""

    ACCEPT = "accept"
    REJECT = "reject"


VERDICTS = tuple(each.value for each in Verdict)
REJECTED = VERDICTS.index(Verdict.REJECT.value)


@dataclass(frozen=True, slots=True)
class Way:
    """A way in which articles show a speaker: what a run read of them, the same in all articles that show them so."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    affiliation: str | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ArticleColumns:
    """The articles by their newest readings, in the order of recording, then in text order; shape: (articles,).

    Attributes:
        ids, titles, urls: not coded.
        digest: code of the digest.
        outlet, author: codes.
        day: of publication, as ``date.toordinal()``; a month or a year by its first day; NONE where unknown.
        words: words of the text, between white space.
        first: the first row of its attributions; they go on to the first of the next article, or to the end.
    """

    ids: tuple[str, ...]
    titles: tuple[str | None, ...]
    urls: tuple[str | None, ...]
    digest: Codes
    outlet: Codes
    author: Codes
    day: Codes
    words: Codes
    first: Codes


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SaidColumns:
    """The attributions by their newest readings, in the same order; shape: (attributions,).

    Attributes:
        seq: number in the ledger; ``load_rows`` finds them by it.
        article: place of the article.
        speaker: code of the speaker over all articles; NONE for nobody, or one unnamed.
        way: code of the way in which the article shows the speaker; NONE for nobody.
        kind, act, quote, role, verdict: codes.
        anonymous, negated, hedged, declined: flags.
        ends_unnamed: whether the chain of sources that it is in ends in nobody named.
        parent: row of the attribution that it is nested in, NONE at the outermost.
        confidence: 0 to 1.
        start: where it begins in the article, in code points.
        words: words of the content, between white space.
    """

    seq: Codes
    article: Codes
    speaker: Codes
    way: Codes
    kind: Codes
    act: Codes
    quote: Codes
    role: Codes
    verdict: Codes
    anonymous: Flags
    negated: Flags
    hedged: Flags
    declined: Flags
    ends_unnamed: Flags
    parent: Codes
    confidence: Floats
    start: Codes
    words: Codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far the ledger was read: the last row of ``digest_runs`` and of ``judgements``, zero if none."""

    digest_run_seq: int
    judgement_seq: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tally:
    """The ledger at one moment, in columns; no row is left out, what people rejected has its verdict.

    Attributes:
        mark: at which moment.
        articles, said: the columns.
        digests: ids by code; outlets, authors, speakers (names by which the ledger knows them), ways: likewise. Some
            may be of articles that were read anew since, and in no row any more.
        known: the name of each way's speaker.
        targets: words of whom or what an accusation is said against, by row.
        decided: what people decided, which the columns take in: verdicts, new names, other words.
        kept: what was found in these columns, until they are replaced; what is asked for no longer makes room.
        tables: what helps to find it, such as names without case; a few, and never dropped.
    """

    mark: Mark
    articles: ArticleColumns
    said: SaidColumns
    digests: tuple[str, ...]
    outlets: tuple[str, ...]
    authors: tuple[str, ...]
    speakers: tuple[str, ...]
    ways: tuple[Way, ...]
    known: tuple[KnownName | None, ...]
    targets: Mapping[int, str]
    decided: Decided = NOTHING
    kept: Kept = field(default_factory=Kept, compare=False)
    tables: Kept = field(default_factory=Kept, compare=False)

    @property
    def size(self) -> int:
        """How many attributions there are."""
        return len(self.said.seq)
