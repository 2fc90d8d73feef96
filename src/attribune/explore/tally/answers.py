"""What a search finds: attributions, the articles that they are in, or the speakers who said them; page by page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from sqlalchemy import select

from attribune.explore.search import FoundAttribution
from attribune.explore.tally.columns import KINDS, NONE, Codes, Tally
from attribune.explore.tally.facets import Facets, count_by, count_facets
from attribune.explore.tally.ordering import ROW_BITS, Order, cut_page, order_rows, rank_articles
from attribune.explore.tally.rows import load_found
from attribune.explore.tally.selection import (
    ARTICLE_FIELDS,
    FIELDS,
    FindRows,
    Selection,
    match_articles,
    says,
    select_rows,
)
from attribune.ledger import Ledger
from attribune.ledger.schema import article_readings, articles, current_runs
from attribune.text.fold import fold_text

# How many attributions are loaded at once where all are wanted.
PAGE_ROWS = 500
LONGEST_NAME = 60
OF_ONE_ARTICLE = re.compile(r" \(art-[0-9a-f]+\)$")


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article, and how many of the attributions that are meant are in it.

    Attributes:
        published: the day, month or year; null where unknown.
    """

    article_id: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None
    attributions: int


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """A speaker by the name by which the ledger knows them, and how much of what is meant they said.

    Attributes:
        kind: what most of it takes them for.
    """

    name: str
    kind: str | None
    attributions: int
    articles: int


@dataclass(frozen=True, slots=True)
class Search:
    """What is searched: a ledger in columns, narrowed by a selection."""

    ledger: Ledger
    tally: Tally
    selection: Selection
    find: FindRows

    def select(self) -> Codes:
        """Return the rows of the attributions that are meant, in the order of recording."""
        return self.tally.kept.get(("rows", self.selection), self._select)

    def _select(self) -> Codes:
        return np.flatnonzero(select_rows(self.tally, self.selection, self.find)).astype(np.int32)

    def count_facets(self) -> Facets:
        """Return what is left, and what each further choice would leave."""
        return self.tally.kept.get(
            ("facets", self.selection), lambda: count_facets(self.tally, self.selection, self.find)
        )

    def list_said(self, order: Order, *, offset: int, limit: int) -> tuple[int, tuple[FoundAttribution, ...]]:
        """Return how many attributions there are, and one page of them."""
        keys = order_rows(self.tally, self.select(), order, self.selection, self.find)
        return len(keys), self._load(cut_page(keys, offset, limit))

    def stream_said(self, order: Order) -> Iterator[FoundAttribution]:
        """Yield all attributions, some hundreds loaded at a time."""
        keys = np.sort(order_rows(self.tally, self.select(), order, self.selection, self.find))
        for start in range(0, len(keys), PAGE_ROWS):
            yield from self._load(cut_page(keys[start : start + PAGE_ROWS], 0, PAGE_ROWS))

    def _load(self, rows: Sequence[int]) -> tuple[FoundAttribution, ...]:
        return load_found(self.ledger, self.tally.said.seq[list(rows)].tolist(), tally=self.tally)

    def count_in_articles(self) -> tuple[Codes, Codes]:
        """Return the articles that are meant, and how many of the attributions that are meant are in each.

        Where nothing is asked of attributions, articles without any are among them.
        """
        size, rows = len(self.tally.articles.ids), self.select()
        counts = count_by(self.tally.said.article[rows], size).astype(np.int32)
        if any(says(self.selection, name) for name in FIELDS if name not in (*ARTICLE_FIELDS, "include_rejected")):
            return np.flatnonzero(counts).astype(np.int32), counts
        chosen = np.ones(size, dtype=np.bool_)
        for name in ARTICLE_FIELDS:
            keep = match_articles(self.tally, self.selection, name, self.find)
            if keep is not None:
                chosen &= keep
        return np.flatnonzero(chosen).astype(np.int32), counts

    def count_articles(self) -> int:
        """Return how many articles are meant."""
        return len(self.count_in_articles()[0])

    def list_articles(self, order: Order, *, offset: int, limit: int) -> tuple[int, tuple[FoundArticle, ...]]:
        """Return how many articles there are, and one page of them, by day."""
        places, counts = self.count_in_articles()
        first = rank_articles(self.tally, is_oldest_first=order is Order.OLDEST)[places]
        page = cut_page((first << ROW_BITS) | places, offset, limit)
        days = self._load_days([self.tally.articles.ids[place] for place in page])
        return len(places), tuple(describe_article(self.tally, place, days, counts) for place in page)

    def _load_days(self, ids: Sequence[str]) -> Mapping[str, str | None]:
        """Return when articles were published, as it was read: the columns know months by their first days."""
        found = (
            select(article_readings.c.article_id, article_readings.c.published)
            .join(articles, articles.c.id == article_readings.c.article_id)
            .join(current_runs, current_runs.c.digest_id == articles.c.digest_id)
            .where(article_readings.c.run_id == current_runs.c.run_id, articles.c.id.in_(ids))
        )
        with self.ledger.read() as connection:
            return {row.article_id: row.published for row in connection.execute(found)}

    def list_speakers(
        self, *, offset: int, limit: int, among: Codes | None = None
    ) -> tuple[int, tuple[FoundSpeaker, ...]]:
        """Return how many speakers there are, and one page of them, those first who said most.

        Args:
            among: codes of speakers, if only some are meant.
        """
        rows = self.select()
        counts = count_by(self.tally.said.speaker[rows], len(self.tally.speakers))
        codes = np.flatnonzero(counts)
        if among is not None:
            codes = codes[np.isin(codes, among)]
        page = cut_page(((counts.max(initial=0) - counts[codes]) << ROW_BITS) | codes, offset, limit)
        return len(codes), describe_speakers(self.tally, rows, page)

    def list_called(self, *, most: int) -> tuple[str, ...]:
        """Return speakers in whose names words begin so, whatever they said; the most frequent first.

        Descriptions that are as long as a sentence are left out, and who is known in one article alone.
        """
        words = tuple(fold_text((self.selection.words or "").replace('"', " ").replace("*", " ")).split())
        return self.tally.kept.get(("called", words, most), lambda: find_called(self.tally, words)[:most])


def find_called(tally: Tally, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the speakers in whose names words begin with each of ``words``, the most frequent first."""
    if not words:
        return ()
    lines, starts = tally.tables.get("names in lines", lambda: join_names(tally))
    # One search through all names at once; the longest word has the fewest.
    wanted, found, at = f" {max(words, key=len)}", list[int](), 0
    while (at := lines.find(wanted, at)) >= 0:
        code = bisect_right(starts, at) - 1
        end = starts[code + 1] if code + 1 < len(starts) else len(lines)
        if all(f" {word}" in lines[starts[code] : end] for word in words):
            found.append(code)
        at = end
    counts = tally.tables.get("by speaker", lambda: count_by(tally.said.speaker, len(tally.speakers)))
    found.sort(key=lambda code: (-int(counts[code]), code))
    return tuple(tally.speakers[code] for code in found)


def is_offered(name: str) -> bool:
    """Tell whether a name is one under which somebody would be looked for."""
    return len(name) <= LONGEST_NAME and not OF_ONE_ARTICLE.search(name)


def join_names(tally: Tally) -> tuple[str, list[int]]:
    """Return the folded names of all speakers as one text, a space before each, and where each begins."""
    # Of a name that is not offered only the line is there.
    names = [f" {fold_text(each)}\n" if is_offered(each) else "\n" for each in tally.speakers]
    return "".join(names), list(accumulate(map(len, names[:-1]), initial=0))


def describe_article(tally: Tally, place: int, days: Mapping[str, str | None], counts: Codes) -> FoundArticle:
    """Return one article of the columns."""
    articles = tally.articles
    outlet, author = int(articles.outlet[place]), int(articles.author[place])
    return FoundArticle(
        article_id=articles.ids[place],
        title=articles.titles[place],
        outlet=None if outlet == NONE else tally.outlets[outlet],
        author=None if author == NONE else tally.authors[author],
        published=days.get(articles.ids[place]),
        url=articles.urls[place],
        attributions=int(counts[place]),
    )


def describe_speakers(tally: Tally, rows: Codes, codes: Sequence[int]) -> tuple[FoundSpeaker, ...]:
    """Return the speakers of some codes, with what they said among ``rows``."""
    wanted = np.asarray(codes, dtype=np.int32)
    said = rows[np.isin(tally.said.speaker[rows], wanted)]
    order = np.argsort(tally.said.speaker[said], kind="stable")
    of_each = said[order]
    edges = (
        np.searchsorted(tally.said.speaker[of_each], wanted),
        np.searchsorted(tally.said.speaker[of_each], wanted, side="right"),
    )
    found = []
    for code, start, end in zip(wanted.tolist(), *map(np.ndarray.tolist, edges), strict=True):
        theirs = of_each[start:end]
        kinds = count_by(tally.said.kind[theirs], len(KINDS))
        found.append(
            FoundSpeaker(
                name=tally.speakers[code],
                kind=KINDS[int(kinds.argmax())] if kinds.any() else None,
                attributions=len(theirs),
                articles=len(np.unique(tally.said.article[theirs])),
            )
        )
    return tuple(found)
