"""Queries: a fixed mix of fifty, chosen by a seed from the ledger itself, and its three longest pages."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import numpy as np
from sqlalchemy import text

from attribune.explore.tally.columns import ACTS, Tally
from attribune.ledger import Ledger
from attribune.web.links import link_article, link_outlet, link_query, link_speaker

SEED = 6
LEAST_LETTERS = 5


class Kind(StrEnum):
    """A kind of page; each has a bar of its own."""

    READER = "reader"
    LONGEST = "reader, most attributions"
    SPEAKER = "speaker"
    SEARCH = "search"
    OUTLET = "outlet"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True)
class Query:
    """A page that is asked for.

    Attributes:
        own_bytes: of the article that it shows, in UTF-8; zero where it shows none.
    """

    kind: Kind
    path: str
    own_bytes: int = 0


def choose_queries(ledger: Ledger, tally: Tally, *, seed: int = SEED) -> tuple[Query, ...]:
    """Return fifty queries: 15 articles, 10 speakers, 15 searches, 5 outlets, 5 audits; and the 3 longest articles."""
    chance = random.Random(seed)
    outlets = rank(tally.outlets, tally.articles.outlet[tally.said.article])
    paths = [
        *(
            (Kind.SPEAKER, link_speaker(name))
            for name in choose_ranked(rank(tally.speakers, tally.said.speaker), chance)
        ),
        *((Kind.SEARCH, path) for path in list_searches(ledger, tally, chance=chance, outlets=outlets)),
        *((Kind.OUTLET, link_outlet(name)) for name in (outlets[0], *chance.sample(outlets[1:], 4))),
        *((Kind.AUDIT, path) for path in list_audits(tally, outlets, choose_word(ledger, tally, chance))),
    ]
    return (*choose_articles(ledger, tally, chance), *(Query(kind, path) for kind, path in paths))


def rank(values: Sequence[str], codes: np.typing.NDArray[np.int32]) -> list[str]:
    """Return the values that are there, the most frequent first."""
    counts = np.bincount(codes[codes >= 0], minlength=len(values))
    return [values[code] for code in np.argsort(-counts, kind="stable") if counts[code]]


def choose_ranked(names: Sequence[str], chance: random.Random) -> list[str]:
    """Return ten names: the three most frequent, three of the hundred after them, four of all others."""
    return [*names[:3], *chance.sample(names[3:103], 3), *chance.sample(names[103:], 4)]


def choose_articles(ledger: Ledger, tally: Tally, chance: random.Random) -> Iterator[Query]:
    """Yield fifteen articles by chance, as readers meet them, and the three with most attributions."""
    counts = np.bincount(tally.said.article, minlength=len(tally.articles.ids))
    most = [int(place) for place in np.argsort(-counts, kind="stable")[:3]]
    chosen = [
        *((Kind.READER, place) for place in chance.sample(range(len(counts)), 15)),
        *((Kind.LONGEST, place) for place in most),
    ]
    statement = text(
        'SELECT length(CAST(substr(digests.text, articles.start + 1, articles."end" - articles.start) AS BLOB))'
        " FROM articles JOIN digests ON digests.id = articles.digest_id WHERE articles.id = :id"
    )
    with ledger.read() as connection:
        for kind, place in chosen:
            article_id = tally.articles.ids[place]
            size = connection.execute(statement, {"id": article_id}).scalar_one()
            yield Query(kind, link_article(article_id), int(size))


def list_searches(ledger: Ledger, tally: Tally, *, chance: random.Random, outlets: Sequence[str]) -> Iterator[str]:
    """Yield fifteen searches: with one word, two, a phrase, a beginning, facets alone, and all together."""

    def word() -> str:
        return choose_word(ledger, tally, chance)

    speakers = rank(tally.speakers, tally.said.speaker)
    shapes: tuple[Callable[[], list[tuple[str, object]]], ...] = (
        lambda: [],
        lambda: [("words", word())],
        lambda: [("words", word())],
        lambda: [("words", word()), ("act", chance.choice(ACTS))],
        lambda: [("words", word()), ("outlet", chance.choice(outlets[:20]))],
        lambda: [("words", f"{word()} {word()}")],
        lambda: [("words", f"{word()[:4]}*")],
        lambda: [("act", "accuse"), ("anonymous", "true")],
        lambda: [("act", ("deny", "reject")), ("kind", "government")],
        lambda: [("speaker", speakers[0])],
        lambda: [("speaker", chance.choice(speakers[:50])), ("quote", "direct")],
        lambda: [("outlet", outlets[0]), ("role", "official")],
        lambda: [("words", word()), *choose_days(tally)],
        lambda: [("kind_of_answer", "articles"), ("words", word())],
        lambda: [("kind_of_answer", "speakers"), ("words", word())],
    )
    for shape in shapes:
        yield link_query("/search", shape())


def choose_word(ledger: Ledger, tally: Tally, chance: random.Random) -> str:
    """Return a word out of what somebody said."""
    while True:
        seq = int(tally.said.seq[chance.randrange(tally.size)])
        words = [word for word in read_content(ledger, seq).split() if word.isalpha() and len(word) >= LEAST_LETTERS]
        if words:
            return chance.choice(words).lower()


def read_content(ledger: Ledger, seq: int) -> str:
    """Return the content of an attribution by its number in the ledger."""
    statement = text(
        "SELECT attributions.content, articles.start, digests.text FROM attributions"
        " JOIN articles ON articles.id = attributions.article_id JOIN digests ON digests.id = articles.digest_id"
        " WHERE attributions.seq = :seq"
    )
    with ledger.read() as connection:
        content, start, whole = connection.execute(statement, {"seq": seq}).one()
    pairs: list[Any] = json.loads(content) if isinstance(content, str) else content
    return " ".join(whole[start + first : start + last] for first, last in pairs)


def choose_days(tally: Tally) -> list[tuple[str, object]]:
    """Return the days between which the middle half of the articles were published."""
    days = tally.articles.day[tally.articles.day > 0]
    first, last = (date.fromordinal(int(day)).isoformat() for day in np.percentile(days, (25, 75)))
    return [("published_from", first), ("published_to", last)]


def list_audits(tally: Tally, outlets: Sequence[str], word: str) -> Iterator[str]:
    """Yield five audits: over all, of an outlet, of some time, of a word, and a comparison of two outlets."""
    yield "/audit"
    yield link_query("/audit", [("outlet", outlets[0])])
    yield link_query("/audit", choose_days(tally))
    yield link_query("/audit", [("words", word)])
    yield link_query("/audit/compare", [("a_outlet", outlets[0]), ("b_outlet", outlets[1])])
