"""What people and runs decided, applied to what is shown: rejected is left out, the rest bears what people gave it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, RowMapping, func, select

from attribune.explore.mentions import FindKnown, collect_mentions, name_speakers
from attribune.explore.named import list_speakers
from attribune.explore.renames import Renames, collect_renames
from attribune.explore.respans import Revised, revise_readings
from attribune.ledger.judgements import select_judgements
from attribune.ledger.reading_rows import read_reading
from attribune.ledger.schema import articles, attributions, current_runs, digests, readings
from attribune.ledger.verdicts import CHUNK, Verdicts, settle_verdicts
from attribune.records import (
    ArticleId,
    Attribution,
    AttributionId,
    Evidence,
    Judgement,
    JudgementKind,
    Reading,
    Speaker,
)
from attribune.text.fold import fold_text


@dataclass(frozen=True, slots=True)
class Change:
    """A reading of a newest run, and how it is shown.

    Attributes:
        known_as: how other articles mostly show the speaker whom a person named, null if they do not or nobody did.
    """

    read: Reading
    shown: Reading
    known_as: Speaker | None = None

    @property
    def names_another(self) -> bool:
        """Whether it is shown with another speaker's name than was read."""
        before, now = self.read.speaker, self.shown.speaker
        return (before and before.name) != (now and now.name)


@dataclass(frozen=True, slots=True)
class Decided:
    """What holds for the newest readings.

    Attributes:
        verdicts: accept or reject, of each attribution that was judged; who gave it other words accepted it so.
        rejected_counts: how many are rejected, by article.
        renames: new names of speakers.
        changes: readings with other words, or with the speaker that a person named for a mention.
    """

    verdicts: Mapping[AttributionId, JudgementKind]
    rejected_counts: Mapping[ArticleId, int]
    renames: Renames
    changes: Mapping[AttributionId, Change] = field(default_factory=dict)

    def is_rejected(self, attribution_id: AttributionId) -> bool:
        """Tell whether it is rejected, or stands there as another."""
        return self.verdicts.get(attribution_id) is JudgementKind.REJECT

    def revise(self, reading: Reading) -> Reading:
        """Return the reading with the words that people gave and whom they named for a mention, not yet renamed."""
        change = self.changes.get(reading.attribution.id)
        # A reading of an older run, which a trace may lead to, is not what people see.
        return reading if change is None or change.read != reading else change.shown

    def identify(self, reading: Reading) -> Speaker | None:
        """Return the speaker of a reading as the ledger may know them: as read, or as others show who was named."""
        change = self.changes.get(reading.attribution.id)
        known_as = None if change is None or change.read != reading else change.known_as
        return known_as or self.revise(reading).speaker

    def apply(self, reading: Reading) -> Reading:
        """Return the reading as it is shown: with words and names that people gave, without a parent rejected."""
        if self.changes:
            reading = self.revise(reading)
        if reading.parent is not None and self.is_rejected(reading.parent):
            reading = replace(reading, parent=None)
        if reading.speaker is None:
            return reading
        shown = self.renames.show(reading.speaker)
        return reading if shown is reading.speaker else replace(reading, speaker=shown)


NOTHING = Decided({}, {}, Renames({}))


@dataclass(frozen=True, slots=True)
class CurrentArticle:
    """An article's text and its newest readings, in the order in which they were written."""

    text: str
    readings: tuple[Reading, ...]


def load_decided(connection: Connection) -> Decided:
    """Return what the judgements that count decide."""
    return decide(connection, select_judgements(connection, include_retracted=False))


def decide(connection: Connection, live: Iterable[Judgement]) -> Decided:
    """Return what the ``live`` judgements, all or some of them, decide."""
    live = tuple(live)
    if not live:
        return NOTHING
    settled = settle_verdicts(connection, live)
    changes, merged = load_changes(connection, live, settled)
    verdicts = {key: read_verdict(place.judgement) for key, place in settled.standing.items()}
    verdicts |= dict.fromkeys(merged, JudgementKind.REJECT)
    places = {**settled.respans, **settled.standing}
    rejected = (places[key].article_id for key, kind in verdicts.items() if kind is JudgementKind.REJECT)
    return Decided(verdicts, Counter(rejected), collect_renames(live), changes)


def read_verdict(judgement: Judgement) -> JudgementKind:
    """Return accept or reject; who gives other words accepts what then is there."""
    return JudgementKind.REJECT if judgement.kind is JudgementKind.REJECT else JudgementKind.ACCEPT


def load_changes(
    connection: Connection, live: Iterable[Judgement], settled: Verdicts
) -> tuple[dict[AttributionId, Change], set[AttributionId]]:
    """Return the newest readings that are shown otherwise than they were read, and those that stand as another."""
    given: dict[ArticleId, dict[AttributionId, Attribution]] = {}
    for key, place in settled.respans.items():
        if isinstance(place.judgement.value, Attribution):
            given.setdefault(place.article_id, {})[key] = place.judgement.value
    mentions = collect_mentions(live)

    find_known = KnownByName(connection).find
    changes, merged = dict[AttributionId, Change](), set[AttributionId]()
    for article_id, article in load_current(connection, {*given, *mentions}):
        revised = Revised({}, {})
        if article_id in given:
            revised = revise_readings(article.readings, article.text, given[article_id])
        shown = [revised.readings.get(each.attribution.id, each) for each in article.readings]
        speakers: Mapping[AttributionId, Speaker] = {}
        if article_id in mentions:
            speakers = name_speakers(shown, mentions[article_id], find_known)
        for read, each in zip(article.readings, shown, strict=True):
            key = read.attribution.id
            last = replace(each, speaker=speakers[key], unknown_reason=None) if key in speakers else each
            known = None if key not in speakers else find_elsewhere(speakers[key], shown, find_known)
            if last is not read:
                changes[key] = Change(read, last, known)
        merged |= revised.merged.keys()
    return changes, merged


class KnownByName:
    """How articles mostly show speakers, by name; each name is looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: dict[str, Speaker | None] = {}

    def find(self, name: str) -> Speaker | None:
        """Return how articles mostly show the speakers of a name; of several kinds, those of the most frequent."""
        key = fold_text(name)
        if key not in self._found:
            called = [each for each in list_speakers(self._connection, [key]) if fold_text(each.name) == key]
            kinds = Counter(each.kind for each in called)
            ways = Counter(replace(each, evidence=Evidence("")) for each in called)
            ranked = sorted(ways, key=lambda way: (-kinds[way.kind], way.kind, -ways[way], repr(way)))
            self._found[key] = next(iter(ranked), None)
        return self._found[key]


def find_elsewhere(speaker: Speaker, beside: Iterable[Reading], find_known: FindKnown) -> Speaker | None:
    """Return how other articles show whom a person named, null if this article does itself, or none does."""
    if any(each.speaker is not None and replace(each.speaker, evidence=speaker.evidence) == speaker for each in beside):
        return None
    known = find_known(speaker.name)
    return known if known is not None and known.kind is speaker.kind else None


def load_current(connection: Connection, ids: Iterable[ArticleId]) -> Iterable[tuple[ArticleId, CurrentArticle]]:
    """Yield the articles with their newest readings; those that the ledger does not have are left out."""
    wanted = iter(sorted(ids))
    text = func.substr(digests.c.text, articles.c.start + 1, articles.c.end - articles.c.start).label("article_text")
    while chunk := list(itertools.islice(wanted, CHUNK)):
        texts: dict[str, str] = {
            row.id: row.article_text
            for row in connection.execute(
                select(articles.c.id, text)
                .join(digests, digests.c.id == articles.c.digest_id)
                .where(articles.c.id.in_(chunk))
            )
        }
        found = (
            select(attributions, readings)
            .join(articles, articles.c.id == attributions.c.article_id)
            .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
            .join(
                readings,
                (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id),
            )
            .where(attributions.c.article_id.in_(chunk))
            .order_by(attributions.c.article_id, readings.c.position)
        )
        rows: Iterable[RowMapping] = connection.execute(found).mappings()
        for key, group in itertools.groupby(rows, lambda row: str(row["article_id"])):
            yield ArticleId(key), CurrentArticle(texts[key], tuple(map(read_reading, group)))
