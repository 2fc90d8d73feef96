"""Accepted, rejected or put in other words: what people and runs decided about what the newest runs found."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from attribune.ledger.anchors import find_anchor
from attribune.ledger.reading_rows import read_attribution
from attribune.ledger.schema import articles, attributions, current_runs, readings
from attribune.ledger.standing import choose_winner
from attribune.records import ArticleId, Attribution, AttributionId, Judgement, JudgementKind

# Who gives an attribution other words says that it is there.
VERDICTS = frozenset({JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.RESPAN})
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement that wins on an attribution of the article: accept, reject or respan."""

    article_id: ArticleId
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What was decided.

    Attributes:
        standing: what was decided about each judged attribution of a newest run.
        unanchored: judgements on attributions that no newest run found.
        respans: of each attribution that was given other extents, the respan that wins, whatever was said after it.
    """

    standing: Mapping[AttributionId, Verdict]
    unanchored: tuple[Judgement, ...] = ()
    respans: Mapping[AttributionId, Verdict] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Anchored:
    """Judgements on attributions, by the attribution of a newest run that each is about, and those about none."""

    by_attribution: Mapping[Attribution, Sequence[Judgement]]
    unanchored: tuple[Judgement, ...]


@dataclass(slots=True)
class ReadArticle:
    """What runs found in one article: all that was found by run, what the newest run found, and its length."""

    length: int = 0
    by_run: dict[str, set[AttributionId]] = field(default_factory=dict)
    current: list[Attribution] = field(default_factory=list)

    def list_beside(self, judged: AttributionId) -> set[AttributionId]:
        """Return what the runs that found ``judged`` found beside it."""
        return {each for ids in self.by_run.values() if judged in ids for each in ids} - {judged}

    def find_judged(self, subject: Attribution, judgement: Judgement) -> Attribution | None:
        """Return what of the newest run was judged, which did not find ``subject`` itself.

        It is found by the words that were read, else by those that a person gave.
        """
        value = judgement.value
        if not isinstance(value, Attribution):
            return find_anchor(subject, self.current, beside=self.list_beside(subject.id))
        if not fits(judgement, self.length):
            return None
        if value.id in {each.id for each in self.current}:
            # The newer run reads it as the person did.
            return value
        beside = self.list_beside(subject.id)
        return find_anchor(subject, self.current, beside=beside) or find_anchor(value, self.current, beside=beside)


def settle_verdicts(connection: Connection, judgements: Iterable[Judgement]) -> Verdicts:
    """Return what the live ``judgements`` decide about the attributions that the newest runs found."""
    anchored = anchor_judgements(connection, judgements)
    standing, respans = dict[AttributionId, Verdict](), dict[AttributionId, Verdict]()
    for each, group in anchored.by_attribution.items():
        moving = [judgement for judgement in group if judgement.kind is JudgementKind.RESPAN]
        for settled, contenders in ((standing, group), (respans, moving)):
            if (winner := choose_winner(contenders)) is not None:
                settled[each.id] = Verdict(each.article_id, winner)
    return Verdicts(standing, anchored.unanchored, respans)


def anchor_judgements(connection: Connection, judgements: Iterable[Judgement]) -> Anchored:
    """Return which attributions of the newest runs the live ``judgements`` accept, reject or give other words."""
    judged: list[tuple[Attribution, Judgement]] = []
    for judgement in judgements:
        subject = judgement.subjects[0]
        if judgement.kind in VERDICTS and isinstance(subject, Attribution):
            judged.append((subject, judgement))
    # Most often the newest run found just what was judged, and nothing else of the article needs to be looked at.
    lengths = find_current(connection, sorted({subject.id for subject, _ in judged}))
    moved = {subject.article_id for subject, _ in judged if subject.id not in lengths}
    read = load_articles(connection, sorted(moved))
    anchored: dict[Attribution, list[Judgement]] = {}
    unanchored: list[Judgement] = []
    for subject, judgement in judged:
        if subject.id in lengths:
            anchor = subject if fits(judgement, lengths[subject.id]) else None
        else:
            anchor = read.get(subject.article_id, ReadArticle()).find_judged(subject, judgement)
        if anchor is None:
            unanchored.append(judgement)
        else:
            anchored.setdefault(anchor, []).append(judgement)
    return Anchored(anchored, tuple(unanchored))


def fits(judgement: Judgement, length: int) -> bool:
    """Tell whether the words that a judgement gives, if it gives any, are within an article of this length."""
    value = judgement.value
    if not isinstance(value, Attribution):
        return True
    return all(extent.end <= length for extent in (value.source, value.cue, value.content) if extent is not None)


def find_current(connection: Connection, ids: Sequence[AttributionId]) -> dict[AttributionId, int]:
    """Return those of the attributions that the newest runs found, with the lengths of their articles."""
    found: dict[AttributionId, int] = {}
    wanted = iter(ids)
    while chunk := list(itertools.islice(wanted, CHUNK)):
        rows = connection.execute(
            select(attributions.c.id, articles.c.end - articles.c.start)
            .join(articles, articles.c.id == attributions.c.article_id)
            .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
            .join(
                readings,
                (readings.c.attribution_id == attributions.c.id) & (readings.c.run_id == current_runs.c.run_id),
            )
            .where(attributions.c.id.in_(chunk))
        )
        found |= {AttributionId(key): length for key, length in rows}
    return found


def load_articles(connection: Connection, ids: Sequence[ArticleId]) -> dict[ArticleId, ReadArticle]:
    """Return what runs found in the articles."""
    read: dict[ArticleId, ReadArticle] = {}
    wanted = iter(ids)
    is_current = (readings.c.run_id == current_runs.c.run_id).label("is_current")
    while chunk := list(itertools.islice(wanted, CHUNK)):
        found = (
            select(attributions, readings.c.run_id, is_current, (articles.c.end - articles.c.start).label("length"))
            .join(readings, readings.c.attribution_id == attributions.c.id)
            .join(articles, articles.c.id == attributions.c.article_id)
            .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
            .where(attributions.c.article_id.in_(chunk))
            .order_by(attributions.c.seq)
        )
        for row in connection.execute(found).mappings():
            article = read.setdefault(ArticleId(row["article_id"]), ReadArticle(row["length"]))
            article.by_run.setdefault(row["run_id"], set()).add(AttributionId(row["id"]))
            if row["is_current"]:
                article.current.append(read_attribution(row))
    return read
