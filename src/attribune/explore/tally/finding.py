"""Words to rows: what the full-text indexes find, as places in the columns."""

from __future__ import annotations

import numpy as np
from sqlalchemy import Connection

from attribune.explore.tally.columns import NONE, Codes, Tally
from attribune.explore.tally.raw import select_raw
from attribune.explore.tally.selection import FindRows
from attribune.explore.words import write_expression
from attribune.ledger import Ledger
from attribune.ledger.sqlite import find_matches

NOTHING = np.zeros(0, dtype=np.int32)
MOST_RANKED = 20_000


def find_rows(ledger: Ledger, tally: Tally) -> FindRows:
    """Return how words become rows of ``tally``, with which what was found is kept.

    Words without a letter or a digit find nothing.
    """
    finder = WordFinder(ledger, tally)
    return FindRows(said=finder.find_said, articles=finder.find_articles, ranked=finder.rank_said)


class WordFinder:
    """The full-text indexes of a ledger, with the places of their rows in one tally."""

    def __init__(self, ledger: Ledger, tally: Tally) -> None:
        self._ledger, self._tally, self._kept = ledger, tally, tally.kept

    def find_said(self, words: str) -> Codes:
        """Return the rows whose content holds all the words."""
        return self._kept.get(("said", words), lambda: self._find_said(words, is_ranked=False))

    def rank_said(self, words: str) -> Codes:
        """Return the same rows, those that the words are most about first: by BM25.

        Words that are in very many contents tell little of them, and all would have to be weighed: there the shortest
        come first, of which they are the largest part.
        """
        return self._kept.get(("ranked", words), lambda: self._rank_said(words))

    def _rank_said(self, words: str) -> Codes:
        found = self.find_said(words)
        if len(found) <= MOST_RANKED:
            return self._find_said(words, is_ranked=True)
        return found[np.argsort(self._tally.said.words[found], kind="stable")]

    def find_articles(self, words: str) -> Codes:
        """Return the places of the articles whose title or text holds all the words."""
        return self._kept.get(("articles", words), lambda: self._find_articles(words))

    def _find_said(self, words: str, *, is_ranked: bool) -> Codes:
        expression = write_expression(words)
        if expression is None:
            return NOTHING
        with self._ledger.read() as connection:
            found = find_matches(connection, "attribution_words", expression, is_ranked=is_ranked)
        rows = self._tally.tables.get("rows by number", lambda: invert(self._tally.said.seq))
        return look_up(rows, parse_numbers(found))

    def _find_articles(self, words: str) -> Codes:
        expression = write_expression(words)
        if expression is None:
            return NOTHING
        with self._ledger.read() as connection:
            found = find_matches(connection, "article_words", expression, is_ranked=False)
            places = self._tally.tables.get("places by key", lambda: self._load_places(connection))
        # An article has a key for each of its titles.
        return np.unique(look_up(places, parse_numbers(found)))

    def _load_places(self, connection: Connection) -> Codes:
        """Return the place of the article of each key, by the key's number."""
        places = {each: place for place, each in enumerate(self._tally.articles.ids)}
        keys = select_raw(connection, "SELECT seq, article_id FROM article_keys", ()).fetchall()
        table = np.full(max((key[0] for key in keys), default=0) + 1, NONE, dtype=np.int32)
        for seq, article_id in keys:
            table[seq] = places.get(article_id, NONE)
        return table


def invert(seq: Codes) -> Codes:
    """Return the row of each number, NONE for numbers that no row has."""
    table = np.full(int(seq.max(initial=0)) + 1, NONE, dtype=np.int32)
    table[seq] = np.arange(len(seq), dtype=np.int32)
    return table


def look_up(table: Codes, numbers: Codes) -> Codes:
    """Return the places of ``numbers``; those that were recorded later, or read anew since, are left out."""
    places = table[numbers[numbers < len(table)]]
    kept: Codes = places[places != NONE]
    return kept


def parse_numbers(joined: str | None) -> Codes:
    """Return the numbers of a text with commas between them."""
    return NOTHING if not joined else np.fromstring(joined, dtype=np.int64, sep=",").astype(np.int32)
