"""Chain: the best tag sequence of each window (Viterbi), and how sure each tag is (forward-backward).

The chain restarts at each line, since no span runs over a line's end. All windows of a group are decoded side by side.
Source: Rabiner, A Tutorial on Hidden Markov Models (1989); Lafferty et al. (2001) for the conditional field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.encode.scored import TAGS, Floats, Ints, ScoredWindow


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """Scores of moves between tags. Shapes: (tags, tags), (tags,)"""

    transitions: Floats
    starts: Floats


@dataclass(frozen=True, slots=True, eq=False)
class TaggedWindow:
    """The best tag of each word, and the probability of every tag. Shapes: (words,), (words, tags)"""

    tags: Ints
    chances: Floats


def add_logs(scores: Floats, axis: int) -> Floats:
    """Return log(sum(exp(scores))) along an axis, without overflow."""
    top = scores.max(axis=axis, keepdims=True)
    result: Floats = np.squeeze(top, axis) + np.log(np.exp(scores - top).sum(axis=axis))
    return result


def stack_windows(windows: Sequence[ScoredWindow]) -> tuple[Floats, NDArray[np.bool_]]:
    """Pad the windows' scores and mark the first word of each line; padding counts as lines of one word.

    Shapes: (windows, words, tags), (windows, words)
    """
    longest = max(len(w.words) for w in windows)
    scores = np.zeros((len(windows), longest, len(TAGS)), dtype=np.float32)
    opens = np.ones((len(windows), longest), dtype=np.bool_)
    for row, window in enumerate(windows):
        size = len(window.words)
        scores[row, :size] = window.tags
        opens[row, 1:size] = window.lines[1:] != window.lines[:-1]
    return scores, opens


def find_best(scores: Floats, opens: NDArray[np.bool_], chain: Chain) -> Ints:
    """Return the best tags. Shape: (windows, words)"""
    count, length, _ = scores.shape
    back = np.zeros(scores.shape, dtype=np.int64)
    best = chain.starts + scores[:, 0]
    for i in range(1, length):
        moved = best[:, :, None] + chain.transitions
        anew = (best[:, :, None] + chain.starts).astype(np.float32)
        moved = np.where(opens[:, i, None, None], anew, moved)
        back[:, i] = moved.argmax(axis=1)
        best = moved.max(axis=1) + scores[:, i]
    tags = np.zeros((count, length), dtype=np.int64)
    tags[:, -1] = best.argmax(axis=1)
    rows = np.arange(count)
    for i in range(length - 1, 0, -1):
        tags[:, i - 1] = back[rows, i, tags[:, i]]
    return tags


def find_chances(scores: Floats, opens: NDArray[np.bool_], chain: Chain) -> Floats:
    """Return the probability of each tag of each word. Shape: (windows, words, tags)"""
    length = scores.shape[1]
    forward, backward = np.zeros_like(scores), np.zeros_like(scores)
    forward[:, 0] = chain.starts + scores[:, 0]
    for i in range(1, length):
        onward = add_logs(forward[:, i - 1, :, None] + chain.transitions, 1)
        anew = add_logs(forward[:, i - 1], 1)[:, None] + chain.starts
        forward[:, i] = np.where(opens[:, i, None], anew, onward) + scores[:, i]
    for i in range(length - 2, -1, -1):
        ahead = backward[:, i + 1] + scores[:, i + 1]
        onward = add_logs(chain.transitions + ahead[:, None, :], 2)
        anew = add_logs(chain.starts + ahead, 1)[:, None]
        backward[:, i] = np.where(opens[:, i + 1, None], anew, onward)
    both = forward + backward
    result: Floats = np.exp(both - add_logs(both, 2)[:, :, None])
    return result


def tag_windows(windows: Sequence[ScoredWindow], chain: Chain) -> list[TaggedWindow]:
    """Decode a group of windows."""
    scores, opens = stack_windows(windows)
    tags, chances = find_best(scores, opens, chain), find_chances(scores, opens, chain)
    return [TaggedWindow(tags[i, : len(w.words)], chances[i, : len(w.words)]) for i, w in enumerate(windows)]
