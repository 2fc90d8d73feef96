"""Antecedents: how likely each earlier mention is what a third-person pronoun stands for.

A log-linear ranker over the candidates of one pronoun, in the manner of Denis and Baldridge (2008): features of
agreement, recency, clause and repetition, and the network's own score of the pair where there is one. The weights are
learnt by ``attribune_lab.rank``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attribune.resolve.speakers.places import Placed
from attribune.resolve.speakers.traits import Form, gather_words

REFLEXIVES = gather_words("himself herself itself themselves themself")
OWNERS = gather_words("his her hers its their theirs")
OBJECTS = gather_words("him her it them")
# Mentions further back than this are no candidates: nobody reads back so far.
FARTHEST_SENTENCES = 20
SENTENCE_STEPS = (0, 1, 2, 3, 5, 8, 13)
LINK = "link"
# In code points.
SHORT, LONG = 25, 70


def name_step(distance: int) -> str:
    """Return the name of the largest step that is no larger than the distance."""
    return f"back:{max(step for step in SENTENCE_STEPS if step <= distance)}"


def name_length(candidate: Placed) -> str:
    """Return the name of how long a mention is: clauses are, people's names are not."""
    length = candidate.span.end - candidate.span.start
    return "short" if length <= SHORT else "long" if length <= LONG else "clause"


def compare_traits(pronoun: Placed, candidate: Placed) -> Iterator[str]:
    """Yield what agrees and what does not."""
    mine, its = pronoun.traits, candidate.traits
    group = "he" if mine.key in ("he", "she") else mine.key
    yield f"{group}:{its.number}:{its.person}"
    yield f"{group}:{its.form}"
    yield f"{group}:length:{name_length(candidate)}"
    if mine.gender and its.gender:
        yield "gender:same" if mine.gender == its.gender else "gender:other"
    if its.form is Form.THIRD:
        yield "pronoun:same" if mine.key == its.key else "pronoun:other"


def compare_places(pronoun: Placed, candidate: Placed) -> Iterator[str]:
    """Yield how far apart the two stand and what part each has in its clause."""
    back = pronoun.sentence - candidate.sentence
    yield name_step(back)
    if back <= 1:
        yield f"back:{back}:{'opens' if candidate.opens else 'later'}"
    if pronoun.paragraph != candidate.paragraph:
        yield "paragraph:other"
    if candidate.subject:
        yield "subject"
    if candidate.governed:
        yield "governed"
    if pronoun.subject:
        yield f"subject:{candidate.subject}:{min(back, 2)}"
    if pronoun.opens and candidate.opens:
        yield "opens:both"
    if pronoun.quote != candidate.quote:
        yield f"quote:{pronoun.quote >= 0}:{candidate.quote >= 0}"


def compare_clauses(pronoun: Placed, candidate: Placed) -> Iterator[str]:
    """Yield what binds the two within a sentence: "he saw him" are two, "he saw himself" is one."""
    if pronoun.span.start < candidate.span.end:
        yield "inside"
    if pronoun.sentence != candidate.sentence:
        return
    word = pronoun.traits.head
    kind = "reflexive" if word in REFLEXIVES else "owner" if word in OWNERS else "plain"
    same = candidate.span.start >= pronoun.clause
    yield f"clause:{kind}:{same}:{candidate.subject or candidate.opens}"
    if same and candidate.subject and pronoun.object and word in OBJECTS:
        yield "bound"


def count_repeats(candidates: Sequence[Placed]) -> list[int]:
    """Return, for each candidate, how many of the others are of its entity or, where that is unknown, share its key."""

    def name_thing(candidate: Placed) -> tuple[str, int | str]:
        if candidate.entity is not None:
            return "entity", candidate.entity
        return "key", candidate.traits.key

    counts = Counter(map(name_thing, candidates))
    return [counts[name_thing(candidate)] - 1 for candidate in candidates]


def describe_pair(pronoun: Placed, candidate: Placed, *, rank: int, repeats: int) -> dict[str, float]:
    """Return the features of a pair.

    Args:
        rank: how many candidates stand between the two.
        repeats: how many other candidates are of the same entity.
    """
    features = dict.fromkeys(compare_traits(pronoun, candidate), 1.0)
    features |= dict.fromkeys(compare_places(pronoun, candidate), 1.0)
    features |= dict.fromkeys(compare_clauses(pronoun, candidate), 1.0)
    features["rank"] = math.log1p(rank)
    features["repeats"] = math.log1p(repeats)
    return features


def describe_pairs(
    pronoun: Placed, candidates: Sequence[Placed], links: Sequence[float] | None = None
) -> list[dict[str, float]]:
    """Return the features of a pronoun with each candidate; ``links`` are the network's scores of the pairs."""
    repeats = count_repeats(candidates)
    order = sorted(range(len(candidates)), key=lambda i: (candidates[i].span.start, -candidates[i].span.end))
    ranks = {at: len(order) - 1 - place for place, at in enumerate(order)}
    rows = [
        describe_pair(pronoun, candidate, rank=ranks[i], repeats=repeats[i]) for i, candidate in enumerate(candidates)
    ]
    if links is not None:
        for row, link in zip(rows, links, strict=True):
            row[LINK] = link
    return rows


def score_features(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return a pair's score: what its features weigh together; one without a weight weighs nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


def weigh_antecedents(
    pronoun: Placed,
    candidates: Sequence[Placed],
    weights: Mapping[str, float],
    links: Sequence[float] | None = None,
) -> tuple[float, ...]:
    """Return how likely each candidate is what the pronoun stands for; together they are 1.

    Args:
        pronoun: in the third person.
        candidates: mentions that start before it, in any order; pronouns among them are fine.
        weights: of the features, as in ``antecedent_weights``.
        links: the network's score of each pair; none where there is no network.
    """
    rows = describe_pairs(pronoun, candidates, links)
    scores = [score_features(row, weights) for row in rows]
    highest = max(scores, default=0.0)
    shares = [math.exp(score - highest) for score in scores]
    return tuple(share / sum(shares) for share in shares)
