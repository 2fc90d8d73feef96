"""What each reviewer holds of an attribution: right, right with other words, or wrong; each person's own newest word.

In the record the newest word of anybody wins. Here nobody overrules anybody else, so that opinions can be compared. Who
accepts an attribution accepts it as it was shown at that time: with the words that somebody had given it by then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from attribune.explore.decided import CurrentArticle, load_current
from attribune.explore.respans import revise_readings
from attribune.ledger import Ledger
from attribune.ledger.judgements import select_judgements
from attribune.ledger.standing import choose_winner
from attribune.ledger.verdicts import anchor_judgements
from attribune.records import ArticleId, Attribution, AttributionId, Judgement, JudgementKind

KINDS = (JudgementKind.ACCEPT, JudgementKind.RESPAN, JudgementKind.REJECT)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reviewer holds of an attribution of a newest run.

    Attributes:
        reviewer: the author of the judgement.
        read: the attribution as the run read it.
        kind: accept, if it is right as read; respan, if with other words; reject, if it is none.
        words: the extents that the reviewer holds right; of what is rejected those that were read.
        judgement: the one that says so.
    """

    reviewer: str
    read: Attribution
    kind: JudgementKind
    words: Attribution
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """A person who judged attributions that the newest runs found, and how many of them how; ``newest_at`` in UTC."""

    name: str
    accepted: int
    respanned: int
    rejected: int
    newest_at: str

    @property
    def judged(self) -> int:
        """How many attributions."""
        return self.accepted + self.respanned + self.rejected


Opinions = Mapping[str, Mapping[AttributionId, Opinion]]


def list_reviewers(ledger: Ledger) -> tuple[Reviewer, ...]:
    """Return who judged attributions, the one who judged most first."""
    with ledger.read() as connection:
        opinions = collect_opinions(connection)
    found = [count_opinions(name, own.values()) for name, own in opinions.items()]
    return tuple(sorted(found, key=lambda each: (-each.judged, each.name)))


def count_opinions(name: str, own: Iterable[Opinion]) -> Reviewer:
    """Return a reviewer with the numbers of their ``own`` opinions, of which there is at least one."""
    own = tuple(own)
    kinds = [each.kind for each in own]
    accepted, respanned, rejected = (kinds.count(kind) for kind in KINDS)
    newest_at = max(each.judgement.at for each in own)
    return Reviewer(name=name, accepted=accepted, respanned=respanned, rejected=rejected, newest_at=newest_at)


def collect_opinions(connection: Connection, *, reviewers: Collection[str] | None = None) -> Opinions:
    """Return the opinions by reviewer and attribution; of all people, or of those named.

    Judgements that were taken back, and those on what no newest run found, are no opinions.
    """
    live = select_judgements(connection, include_retracted=False)
    anchored = anchor_judgements(connection, live).by_attribution
    moved = collect_moved(anchored)
    current = dict(load_current(connection, moved))
    found: dict[str, dict[AttributionId, Opinion]] = {}
    for read, group in anchored.items():
        for author in sorted({each.author for each in group if each.author is not None}):
            if reviewers is None or author in reviewers:
                own = choose_winner(each for each in group if each.author == author)
                if own is not None:
                    words = find_words(read, own, moved.get(read.article_id, ()), current.get(read.article_id))
                    found.setdefault(author, {})[read.id] = form_opinion(author, read, own, words)
    return found


def collect_moved(
    anchored: Mapping[Attribution, Sequence[Judgement]],
) -> dict[ArticleId, list[tuple[AttributionId, Judgement]]]:
    """Return the judgements that give other words, with what they give them to, by article."""
    moved: dict[ArticleId, list[tuple[AttributionId, Judgement]]] = {}
    for read, group in anchored.items():
        respans = [(read.id, each) for each in group if each.kind is JudgementKind.RESPAN]
        if respans:
            moved.setdefault(read.article_id, []).extend(respans)
    return moved


def find_words(
    read: Attribution,
    own: Judgement,
    moved: Iterable[tuple[AttributionId, Judgement]],
    article: CurrentArticle | None,
) -> Attribution:
    """Return the words that a judgement holds right: those it gives, else those that were shown when it was made."""
    if isinstance(own.value, Attribution):
        return own.value
    by_then: dict[AttributionId, list[Judgement]] = {}
    for key, judgement in moved:
        if judgement.at <= own.at:
            by_then.setdefault(key, []).append(judgement)
    if own.kind is JudgementKind.REJECT or article is None or not by_then:
        return read
    winners = {key: choose_winner(group) for key, group in by_then.items()}
    given = {
        key: each.value for key, each in winners.items() if each is not None and isinstance(each.value, Attribution)
    }
    shown = revise_readings(article.readings, article.text, given).readings.get(read.id)
    if shown is None:
        return read
    said = shown.attribution
    return Attribution(said.article_id, said.content, said.source, said.cue)


def form_opinion(author: str, read: Attribution, own: Judgement, words: Attribution) -> Opinion:
    """Return what an author holds of an attribution, by their own judgement and the words that it holds right."""
    if own.kind is JudgementKind.REJECT:
        return Opinion(author, read, JudgementKind.REJECT, read, own)
    kind = JudgementKind.ACCEPT if words.id == read.id else JudgementKind.RESPAN
    return Opinion(author, read, kind, words, own)
