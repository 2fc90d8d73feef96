"""Words to rows: what the full-text indexes find, as places in the columns."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from sqlalchemy import Connection

from attribune.explore.tally.columns import NONE, Codes, Tally
from attribune.explore.tally.raw import select_raw
from attribune.explore.tally.selection import FindRows
from attribune.explore.words import write_expression
from attribune.ledger import Ledger
from attribune.ledger.sqlite import find_matches

NOTHING = np.zeros(0, dtype=np.int32)
# How many answers are kept for words that are asked for again, page by page; each is four bytes a row.
MOST_KEPT = 24


def find_rows(ledger: Ledger, tally: Tally) -> FindRows:
    """Return how words become rows of ``tally``; what was found is kept for as long as the answer is.

    Words without a letter or a digit find nothing.
    """
    finder = WordFinder(ledger, tally)
    return FindRows(said=finder.find_said, articles=finder.find_articles, ranked=finder.rank_said)


@dataclass(slots=True)
class Kept:
    """The latest answers, by question."""

    answers: OrderedDict[tuple[str, str], Codes] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: tuple[str, str], find: Callable[[], Codes]) -> Codes:
        """Return the answer to ``key``, found now if it is not there."""
        with self.lock:
            if (answer := self.answers.get(key)) is not None:
                self.answers.move_to_end(key)
                return answer
        answer = find()
        with self.lock:
            self.answers[key] = answer
            while len(self.answers) > MOST_KEPT:
                self.answers.popitem(last=False)
        return answer


class WordFinder:
    """The full-text indexes of a ledger, with the places of their rows in one tally."""

    def __init__(self, ledger: Ledger, tally: Tally) -> None:
        self._ledger, self._tally, self._kept = ledger, tally, Kept()
        self._row_by_seq: Codes | None = None
        self._place_by_key: Codes | None = None

    def find_said(self, words: str) -> Codes:
        """Return the rows whose content holds all the words."""
        return self._kept.get(("said", words), lambda: self._find_said(words, is_ranked=False))

    def rank_said(self, words: str) -> Codes:
        """Return the same rows, those that the words are most about first (BM25), else in the order of recording."""
        return self._kept.get(("ranked", words), lambda: self._find_said(words, is_ranked=True))

    def find_articles(self, words: str) -> Codes:
        """Return the places of the articles whose title or text holds all the words."""
        return self._kept.get(("articles", words), lambda: self._find_articles(words))

    def _find_said(self, words: str, *, is_ranked: bool) -> Codes:
        expression = write_expression(words)
        if expression is None:
            return NOTHING
        with self._ledger.read() as connection:
            found = find_matches(connection, "attribution_words", expression, is_ranked=is_ranked)
        if self._row_by_seq is None:
            self._row_by_seq = invert(self._tally.said.seq)
        return look_up(self._row_by_seq, parse_numbers(found))

    def _find_articles(self, words: str) -> Codes:
        expression = write_expression(words)
        if expression is None:
            return NOTHING
        with self._ledger.read() as connection:
            found = find_matches(connection, "article_words", expression, is_ranked=False)
            if self._place_by_key is None:
                self._place_by_key = self._load_places(connection)
        # An article has a key for each of its titles.
        return np.unique(look_up(self._place_by_key, parse_numbers(found)))

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
