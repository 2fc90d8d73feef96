"""Small ledgers in columns, built by hand or by lot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from hypothesis import strategies as st

from attribune.explore.known import KnownName
from attribune.explore.tally.columns import (
    ACTS,
    KINDS,
    NONE,
    QUOTES,
    ROLES,
    VERDICTS,
    ArticleColumns,
    Mark,
    SaidColumns,
    Tally,
    Way,
)
from attribune.explore.tally.selection import FindRows

NOTHING = FindRows(
    said=lambda _: np.zeros(0, dtype=np.int32),
    articles=lambda _: np.zeros(0, dtype=np.int32),
)
OUTLETS = ("The Harbour Post", "The Evening Lamp")
AUTHORS = ("Ilse Brandt",)
CODED: Mapping[str, tuple[str, ...]] = {"kind": KINDS, "act": ACTS, "quote": QUOTES, "role": ROLES, "verdict": VERDICTS}
FLAGS = ("anonymous", "negated", "hedged", "declined", "ends_unnamed")
Said = Mapping[str, Any]


def build_tally(rows: Sequence[Said], *, articles: int = 1, days: Sequence[int] | None = None) -> Tally:
    """Return columns of ``rows``, each with what is told of it: speaker by name, codes by their words, flags.

    ``ways`` may give a row's speaker aliases; ``target`` is what an accusation is said against.
    """
    names = list(dict.fromkeys(str(row["speaker"]) for row in rows if "speaker" in row))
    ways = list(dict.fromkeys(read_way(row) for row in rows if "speaker" in row))
    article = [int(row.get("article", 0)) for row in rows]
    columns: dict[str, list[Any]] = {
        "seq": [100 + at for at in range(len(rows))],
        "article": article,
        "speaker": [names.index(row["speaker"]) if "speaker" in row else NONE for row in rows],
        "way": [ways.index(read_way(row)) if "speaker" in row else NONE for row in rows],
        **{name: [read_code(row, name) for row in rows] for name in CODED},
        **{name: [bool(row.get(name, False)) for row in rows] for name in FLAGS},
        "parent": [int(row.get("parent", NONE)) for row in rows],
        "confidence": [float(row.get("confidence", 0.9)) for row in rows],
        "start": [int(row.get("start", 10 * at)) for at, row in enumerate(rows)],
        "words": [int(row.get("words", 5)) for row in rows],
    }
    return Tally(
        mark=Mark(digest_run_seq=1, judgement_seq=0),
        articles=build_articles(article, articles, days),
        said=SaidColumns(**{name: pack(name, column) for name, column in columns.items()}),
        digests=("dig-1",),
        outlets=OUTLETS,
        authors=AUTHORS,
        speakers=tuple(names),
        ways=tuple(ways),
        known=tuple(KnownName(way.name) for way in ways),
        targets={at: str(row["target"]) for at, row in enumerate(rows) if "target" in row},
    )


def build_articles(article: Sequence[int], count: int, days: Sequence[int] | None) -> ArticleColumns:
    """Return so many articles, of one outlet after the other, a hundred words each."""
    return ArticleColumns(
        ids=tuple(f"art-{at}" for at in range(count)),
        titles=tuple(f"Article {at}" for at in range(count)),
        urls=(None,) * count,
        digest=np.zeros(count, dtype=np.int32),
        outlet=np.array([at % (len(OUTLETS) + 1) - 1 for at in range(count)], dtype=np.int32),
        author=np.array([0 if at % 2 else NONE for at in range(count)], dtype=np.int32),
        day=np.array(days if days is not None else [738_000 + 9 * at for at in range(count)], dtype=np.int32),
        words=np.full(count, 100, dtype=np.int32),
        first=np.searchsorted(article, np.arange(count)).astype(np.int32),
    )


def read_way(row: Said) -> Way:
    """Return how the article shows a row's speaker."""
    return Way(str(row["speaker"]), str(row.get("kind", "person")), tuple(row.get("aliases", ())), (), None)


def read_code(row: Said, name: str) -> int:
    """Return the code of one value of a row."""
    default = {"quote": "indirect", "kind": "person" if "speaker" in row else None}.get(name)
    value = row.get(name, default)
    return NONE if value is None else CODED[name].index(str(value))


def pack(name: str, column: Sequence[Any]) -> np.ndarray[Any, Any]:
    """Return a column as an array of its type."""
    kinds: dict[str, Any] = {**dict.fromkeys(FLAGS, np.bool_), "confidence": np.float32}
    return np.array(column, dtype=kinds.get(name, np.int32))


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    """Draw columns of up to four articles with up to four attributions each, some nested, rejected, unnamed."""
    rows: list[dict[str, Any]] = []
    articles = draw(st.integers(0, 4))
    for article in range(articles):
        first = len(rows)
        for at in range(draw(st.integers(0, 4))):
            row: dict[str, Any] = {
                "article": article,
                "start": draw(st.integers(0, 3)),
                "words": draw(st.integers(0, 20)),
                "anonymous": draw(st.booleans()),
                "ends_unnamed": draw(st.booleans()),
                "parent": draw(st.integers(first, first + at - 1)) if at and draw(st.booleans()) else NONE,
            }
            for name in ("act", "quote", "role"):
                row[name] = draw(st.sampled_from(CODED[name]))
            if draw(st.booleans()):
                row |= {"speaker": draw(st.sampled_from("abc")), "kind": draw(st.sampled_from(KINDS[:3]))}
            if draw(st.integers(0, 4)) == 0:
                row["verdict"] = draw(st.sampled_from(VERDICTS))
            rows.append(row)
    days = [draw(st.sampled_from([NONE, 738_000, 738_100])) for _ in range(articles)]
    return build_tally(rows, articles=articles, days=days)
