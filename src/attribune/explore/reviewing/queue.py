"""What is left to judge: the attributions that a reviewer has not judged, the least confident first."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select, tuple_

from attribune.errors import UsageError
from attribune.explore.conditions import MAX_LIMIT, is_outlet
from attribune.explore.decided import Decided, load_decided
from attribune.explore.search import FoundAttribution
from attribune.explore.tally.rows import load_page
from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.schema import article_readings, articles, attributions, current_runs, readings
from attribune.ledger.verdicts import anchor_judgements
from attribune.records import AttributionId, DigestId, SpeakerKind, SpeechAct

CHUNK = 500
MOST_ITEMS = 500


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the queue one is: after the attribution of this confidence and this number in the ledger."""

    confidence: float
    seq: int

    def write(self) -> str:
        """Return it as text, for an address."""
        return f"{self.confidence!r}:{self.seq}"

    @classmethod
    def parse(cls, written: str) -> Place:
        """Return the place of its text.

        Raises:
            UsageError: it is none.
        """
        confidence, _, seq = written.partition(":")
        try:
            place = cls(float(confidence), int(seq))
        except ValueError as error:
            raise UsageError("this is no place in the queue.", written[:80], "Begin at the beginning.") from error
        if not (0.0 <= place.confidence <= 1.0 and 0 <= place.seq <= MAX_LIMIT):
            raise UsageError("this is no place in the queue.", written[:80], "Begin at the beginning.")
        return place


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """Which attributions are to be judged: those to which all that is given applies.

    Attributes:
        outlet: letters in the outlet's name, whatever their case and diacritics.
        speaker_kind, act: of the newest reading.
        digest_id: the digest that they are in.
        min_confidence, max_confidence: both included, 0 to 1.
        by_nobody: whether only those that nobody has judged.

    Raises:
        UsageError: if a confidence is none.
    """

    outlet: str | None = None
    speaker_kind: SpeakerKind | None = None
    act: SpeechAct | None = None
    digest_id: DigestId | None = None
    min_confidence: float = 0.0
    max_confidence: float = 1.0
    by_nobody: bool = False

    def __post_init__(self) -> None:
        if not 0.0 <= self.min_confidence <= self.max_confidence <= 1.0:
            between = f"{self.min_confidence:g} to {self.max_confidence:g}"
            raise UsageError(f"confidences lie between 0 and 1, the lower first, not {between}.", "confidence")


EVERYTHING = QueueFilter()
# Places in the queue after one, those that are judged left out by number; as many as are asked for, or all.
RankRows = Callable[[Connection, QueueFilter, Place | None, Collection[int]], Iterable[Place]]


@dataclass(frozen=True, slots=True)
class QueuePage:
    """Attributions to judge, as they are shown, and where to go on; ``after`` is null at the end."""

    items: tuple[FoundAttribution, ...]
    after: Place | None


def list_queue(
    ledger: Ledger,
    chosen: QueueFilter = EVERYTHING,
    *,
    reviewer: str,
    after: Place | None = None,
    limit: int = 20,
    rank: RankRows | None = None,
    decided: Decided | None = None,
) -> QueuePage:
    """Return the attributions that ``reviewer`` has not judged, the least confident first.

    What others rejected is among them, with its verdict, as is what others gave other words: their words are not last.

    Args:
        after: where to go on; the beginning if null.
        rank: how places are found; by the database if null, which sorts all readings each time.
        decided: what people decided, where that is known already.

    Raises:
        UsageError: the limit is none.
    """
    if not 1 <= limit <= MOST_ITEMS:
        raise UsageError(f"the limit must be from 1 to {MOST_ITEMS}, not {limit}.", "limit")
    with ledger.read() as connection:
        decided = load_decided(connection) if decided is None else decided
        judged = find_judged(connection, reviewer, decided if chosen.by_nobody else None)
        ranked = iter((rank or rank_rows)(connection, chosen, after, judged))
        places = list(itertools.islice(ranked, limit))
        found = dict(load_page(connection, [place.seq for place in places], decided))
        # A place beyond the page tells that there is more.
        more = len(places) == limit and next(ranked, None) is not None
    items = tuple(found[place.seq] for place in places if place.seq in found)
    return QueuePage(items, places[-1] if more else None)


def find_judged(connection: Connection, reviewer: str, decided: Decided | None) -> frozenset[int]:
    """Return the numbers of the attributions that a reviewer judged, or anybody, if ``decided`` is given."""
    live = select_judgements(connection, include_retracted=False)
    own = anchor_judgements(connection, (each for each in live if each.author == reviewer)).by_attribution
    judged: set[AttributionId] = {each.id for each in own}
    if decided is not None:
        judged |= decided.verdicts.keys()
    numbers = set[int]()
    wanted = iter(sorted(judged))
    while chunk := list(itertools.islice(wanted, CHUNK)):
        numbers.update(connection.execute(select(attributions.c.seq).where(attributions.c.id.in_(chunk))).scalars())
    return frozenset(numbers)


def rank_rows(
    connection: Connection, chosen: QueueFilter, after: Place | None, judged: Collection[int]
) -> Iterator[Place]:
    """Yield the places of what ``chosen`` asks for, as the database finds them."""
    confidence, seq = readings.c.confidence, attributions.c.seq
    conditions: list[ColumnElement[bool]] = [confidence.between(chosen.min_confidence, chosen.max_confidence)]
    if after is not None:
        conditions.append(tuple_(confidence, seq) > tuple_(after.confidence, after.seq))
    if chosen.outlet is not None:
        conditions.append(is_outlet(chosen.outlet))
    if chosen.digest_id is not None:
        conditions.append(articles.c.digest_id == chosen.digest_id)
    if chosen.speaker_kind is not None:
        conditions.append(readings.c.speaker_kind == chosen.speaker_kind.value)
    if chosen.act is not None:
        conditions.append(readings.c.act == chosen.act.value)
    found = (
        select(confidence, seq)
        .select_from(current_runs)
        .join(articles, articles.c.digest_id == current_runs.c.digest_id)
        .join(
            article_readings,
            (article_readings.c.article_id == articles.c.id) & (article_readings.c.run_id == current_runs.c.run_id),
        )
        .join(attributions, attributions.c.article_id == articles.c.id)
        .join(readings, (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id))
        .where(*conditions)
        .order_by(confidence, seq)
    )
    for row in connection.execution_options(yield_per=CHUNK).execute(found):
        if row.seq not in judged:
            yield Place(row.confidence, row.seq)
