"""Accepted or rejected: what people and runs decided about the attributions that the newest runs found."""

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

VERDICTS = frozenset({JudgementKind.ACCEPT, JudgementKind.REJECT})
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement that wins on an attribution of the article."""

    article_id: ArticleId
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What was decided.

    Attributes:
        standing: what was decided about each judged attribution of a newest run.
        unanchored: judgements on attributions that no newest run found.
    """

    standing: Mapping[AttributionId, Verdict]
    unanchored: tuple[Judgement, ...] = ()


@dataclass(slots=True)
class ReadArticle:
    """What runs found in one article: all that was found by run, and what the newest run found."""

    by_run: dict[str, set[AttributionId]] = field(default_factory=dict)
    current: list[Attribution] = field(default_factory=list)

    def list_beside(self, judged: AttributionId) -> set[AttributionId]:
        """Return what the runs that found ``judged`` found beside it."""
        return {each for ids in self.by_run.values() if judged in ids for each in ids} - {judged}


def settle_verdicts(connection: Connection, judgements: Iterable[Judgement]) -> Verdicts:
    """Return what the live ``judgements`` decide about the attributions that the newest runs found."""
    judged: list[tuple[Attribution, Judgement]] = []
    for judgement in judgements:
        subject = judgement.subjects[0]
        if judgement.kind in VERDICTS and isinstance(subject, Attribution):
            judged.append((subject, judgement))
    read = load_articles(connection, sorted({subject.article_id for subject, _ in judged}))
    anchored: dict[Attribution, list[Judgement]] = {}
    unanchored: list[Judgement] = []
    for subject, judgement in judged:
        article = read.get(subject.article_id, ReadArticle())
        anchor = find_anchor(subject, article.current, beside=article.list_beside(subject.id))
        if anchor is None:
            unanchored.append(judgement)
        else:
            anchored.setdefault(anchor, []).append(judgement)
    standing = {
        each.id: Verdict(each.article_id, winner)
        for each, group in anchored.items()
        if (winner := choose_winner(group)) is not None
    }
    return Verdicts(standing, tuple(unanchored))


def load_articles(connection: Connection, ids: Sequence[ArticleId]) -> dict[ArticleId, ReadArticle]:
    """Return what runs found in the articles."""
    read: dict[ArticleId, ReadArticle] = {}
    wanted = iter(ids)
    while chunk := list(itertools.islice(wanted, CHUNK)):
        found = (
            select(attributions, readings.c.run_id, (readings.c.run_id == current_runs.c.run_id).label("is_current"))
            .join(readings, readings.c.attribution_id == attributions.c.id)
            .join(articles, articles.c.id == attributions.c.article_id)
            .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
            .where(attributions.c.article_id.in_(chunk))
            .order_by(attributions.c.seq)
        )
        for row in connection.execute(found).mappings():
            article = read.setdefault(ArticleId(row["article_id"]), ReadArticle())
            article.by_run.setdefault(row["run_id"], set()).add(AttributionId(row["id"]))
            if row["is_current"]:
                article.current.append(read_attribution(row))
    return read
