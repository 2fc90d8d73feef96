"""Links compare words of one article, whatever window each stands in."""

from __future__ import annotations

import numpy as np

from attribune.encode.links import gather_links
from attribune.encode.scored import LINK_SIZE, TAGS, ScoredWindow


def score_words(starts: list[int], queries: list[float], keys: list[float]) -> ScoredWindow:
    """Return a window whose words' queries and keys are their first number alone."""
    links = np.zeros((len(starts), 2 * LINK_SIZE), np.float32)
    links[:, 0], links[:, LINK_SIZE] = queries, keys
    arcs = np.zeros((len(starts), len(starts) + 1), np.float32)
    words = np.array([(start, start + 1) for start in starts])
    tags = np.zeros((len(starts), len(TAGS)), np.float32)
    return ScoredWindow(words, np.zeros(len(starts), np.int64), tags, arcs, arcs, links=links)


def test_words_of_different_windows_are_compared() -> None:
    links = gather_links([score_words([0, 4], [0, 0], [2, 3]), score_words([9], [5], [0])])
    assert links.compare_words(9, [0, 4]) == (10.0, 15.0)


def test_a_word_that_was_not_read_scores_nothing() -> None:
    links = gather_links([score_words([0, 4], [1, 1], [2, 3])])
    assert links.compare_words(4, [0, 2]) == (2.0, 0.0)


def test_a_pronoun_that_was_not_read_has_no_scores() -> None:
    assert gather_links([score_words([0], [1], [2])]).compare_words(7, [0]) is None


def test_without_a_branch_nothing_is_linked() -> None:
    arcs = np.zeros((1, 2), np.float32)
    tags = np.zeros((1, len(TAGS)), np.float32)
    window = ScoredWindow(np.array([(0, 1)]), np.zeros(1, np.int64), tags, arcs, arcs)
    assert gather_links([window]).compare_words(0, [0]) is None
