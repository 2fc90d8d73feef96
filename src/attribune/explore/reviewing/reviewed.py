"""The articles that people went through, with the attributions that each of them holds right: what can be learnt from.

An article is reviewed if each attribution that its newest run found was judged. What nobody judged is neither right nor
wrong, so a text in which some is unjudged would teach that there is nothing where there may be something.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribune.explore.articles import ALL_ARTICLES, ArticleFilter, list_articles
from attribune.explore.exports import HeldDigest
from attribune.explore.respans import revise_readings
from attribune.explore.reviewing.opinions import Opinion, Opinions, collect_opinions
from attribune.ledger import Ledger
from attribune.ledger.standing import choose_winner
from attribune.records import Article, ArticleId, ArticleRecord, Attribution, AttributionId, JudgementKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """Which articles and whose opinions are asked for.

    Attributes:
        articles: what the articles are narrowed to; its limit counts articles that were looked at.
        reviewers: only theirs, in this order; those of all people if empty, the one who judged most first.
        partial: whether articles count of which only some attributions were judged; what was not is left out.
    """

    articles: ArticleFilter = ALL_ARTICLES
    reviewers: tuple[str, ...] = ()
    partial: bool = False


@dataclass(frozen=True, slots=True)
class HeldRight:
    """An attribution in the words that its reviewer holds right; ``parent`` is its place in their list, or null."""

    said: Attribution
    parent: int | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one holds right in an article, in text order; ``reviewer`` is null where several share the work."""

    reviewer: str | None
    held: tuple[HeldRight, ...]


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """An article and what its reviewers hold right, one annotation at least."""

    article: Article
    annotations: tuple[Annotation, ...]


def gather_reviewed(ledger: Ledger, asked: Reviews) -> Iterator[ReviewedArticle]:
    """Yield the articles that were reviewed, in the order of recording.

    Who judged all attributions of an article gives an annotation of their own. Where nobody did, but several did
    together, there is one annotation, in which the newest person's word holds.
    """
    with ledger.read() as connection:
        opinions = collect_opinions(connection, reviewers=asked.reviewers or None)
    ranked = asked.reviewers or sorted(opinions, key=lambda name: (-len(opinions[name]), name))
    judged = {each.read.article_id for own in opinions.values() for each in own.values()}
    digest = HeldDigest(ledger)
    for listed in list_articles(ledger, filter=asked.articles):
        if listed.article_id not in judged:
            continue
        found = digest.load(listed.digest_id, listed.run_id)
        record = find_article(found.articles, listed.article_id)
        annotations = annotate_article(record, opinions, ranked, partial=asked.partial)
        if annotations:
            yield ReviewedArticle(record.article, annotations)


def find_article(records: Sequence[ArticleRecord], article_id: ArticleId) -> ArticleRecord:
    """Return the record of the article."""
    return next(each for each in records if each.article.id == article_id)


def annotate_article(
    record: ArticleRecord, opinions: Opinions, ranked: Sequence[str], *, partial: bool
) -> tuple[Annotation, ...]:
    """Return what the reviewers hold right in an article, none if it was not reviewed."""
    ids = {each.attribution.id for each in record.readings}
    whole = [name for name in ranked if ids <= opinions.get(name, {}).keys()]
    if whole:
        return tuple(Annotation(name, list_held(record, opinions[name])) for name in whole)
    by_attribution: dict[AttributionId, list[Opinion]] = {}
    for name in ranked:
        for key in ids & opinions.get(name, {}).keys():
            by_attribution.setdefault(key, []).append(opinions[name][key])
    if not by_attribution or (by_attribution.keys() != ids and not partial):
        return ()
    return (Annotation(None, list_held(record, {key: choose_newest(each) for key, each in by_attribution.items()})),)


def choose_newest(opinions: Sequence[Opinion]) -> Opinion:
    """Return the opinion whose judgement wins."""
    winner = choose_winner(each.judgement for each in opinions)
    return next(each for each in opinions if each.judgement is winner)


def list_held(record: ArticleRecord, own: Mapping[AttributionId, Opinion]) -> tuple[HeldRight, ...]:
    """Return the attributions that ``own`` opinions hold right, in the words that they give them."""
    given = {
        each.attribution.id: own[each.attribution.id].words
        for each in record.readings
        if each.attribution.id in own and is_given(own[each.attribution.id])
    }
    revised = revise_readings(record.readings, record.article.text, given)
    right = {key for key, opinion in own.items() if opinion.kind is not JudgementKind.REJECT}
    # What was given the words of another is that other, which then is right as well.
    right |= {revised.merged[key] for key in right & revised.merged.keys()}
    kept = [
        revised.readings.get(each.attribution.id, each)
        for each in record.readings
        if each.attribution.id in right - revised.merged.keys()
    ]
    places = {each.attribution.id: place for place, each in enumerate(kept)}
    return tuple(HeldRight(each.attribution, None if each.parent is None else places.get(each.parent)) for each in kept)


def is_given(opinion: Opinion) -> bool:
    """Tell whether words were given, be it those that were read."""
    return JudgementKind.RESPAN in (opinion.kind, opinion.judgement.kind)
