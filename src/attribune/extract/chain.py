"""Chain: how likely each tag of each word is, and how likely each span goes on (forward-backward).

The chain restarts at each line, since no span runs over a line's end. All windows of a group are decoded side by side.
Source: Rabiner, A Tutorial on Hidden Markov Models (1989); Lafferty et al. (2001) for the conditional field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.encode.scored import TAGS, Floats, ScoredWindow

# The tag that begins a span of each role; the one behind it is inside.
BEGINS = tuple(i for i, tag in enumerate(TAGS) if tag.startswith("B-"))


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """Scores of moves between tags. Shapes: (tags, tags), (tags,)"""

    transitions: Floats
    starts: Floats


@dataclass(frozen=True, slots=True, eq=False)
class TaggedWindow:
    """What the chain says about a window.

    Attributes:
        chances: probability of each tag. Shape: (words, tags)
        goes_on: probability that a span goes on behind a word, given that the word begins it (0) or is inside it (1).
            Shape: (words, roles, 2)
    """

    chances: Floats
    goes_on: Floats


def add_logs(scores: Floats, axis: int) -> Floats:
    """Return log(sum(exp(scores))) along an axis, without overflow."""
    # Called twice a word, so without the layers around NumPy's reductions.
    top = np.maximum.reduce(scores, axis=axis, keepdims=True)
    apart = scores - top
    result: Floats = np.log(np.add.reduce(np.exp(apart, out=apart), axis=axis))
    result += top.reshape(result.shape)
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


def find_messages(scores: Floats, opens: NDArray[np.bool_], chain: Chain) -> tuple[Floats, Floats]:
    """Return the forward and the backward messages, in logarithms. Shapes: (windows, words, tags)"""
    length = scores.shape[1]
    forward, backward = np.zeros_like(scores), np.zeros_like(scores)
    forward[:, 0] = chain.starts + scores[:, 0]
    # What no line's start or end needs is not worked out.
    opened: list[bool] = np.logical_or.reduce(opens, axis=0).tolist()
    for i in range(1, length):
        onward = add_logs(forward[:, i - 1, :, None] + chain.transitions, 1)
        if opened[i]:
            anew = add_logs(forward[:, i - 1], 1)[:, None] + chain.starts
            onward = np.where(opens[:, i, None], anew, onward)
        forward[:, i] = onward + scores[:, i]
    for i in range(length - 2, -1, -1):
        ahead = backward[:, i + 1] + scores[:, i + 1]
        onward = add_logs(chain.transitions + ahead[:, None, :], 2)
        if opened[i + 1]:
            anew = add_logs(chain.starts + ahead, 1)[:, None]
            onward = np.where(opens[:, i + 1, None], anew, onward)
        backward[:, i] = onward
    return forward, backward


def find_chances(scores: Floats, opens: NDArray[np.bool_], chain: Chain) -> Floats:
    """Return the probability of each tag of each word. Shape: (windows, words, tags)"""
    return join_messages(*find_messages(scores, opens, chain))


def join_messages(forward: Floats, backward: Floats) -> Floats:
    """Return the probability of each tag of each word. Shape: (windows, words, tags)"""
    both = forward + backward
    result: Floats = np.exp(both - add_logs(both, 2)[:, :, None])
    return result


def find_goes_on(scores: Floats, backward: Floats, opens: NDArray[np.bool_], chain: Chain) -> Floats:
    """Return how likely a span goes on behind a word, given that the word begins it or is inside it.

    Shape: (windows, words, roles, 2)
    """
    result = np.zeros((*scores.shape[:2], len(BEGINS), 2), dtype=np.float32)
    for role, begin in enumerate(BEGINS):
        inside = begin + 1
        for column, tag in enumerate((begin, inside)):
            ahead = scores[:, 1:, inside] + backward[:, 1:, inside] + chain.transitions[tag, inside]
            on = np.exp(np.minimum(ahead - backward[:, :-1, tag], 0.0))
            result[:, :-1, role, column] = np.where(opens[:, 1:], 0.0, on)
    return result


def tag_windows(windows: Sequence[ScoredWindow], chain: Chain) -> list[TaggedWindow]:
    """Decode a group of windows."""
    scores, opens = stack_windows(windows)
    forward, backward = find_messages(scores, opens, chain)
    chances, goes_on = join_messages(forward, backward), find_goes_on(scores, backward, opens, chain)
    return [TaggedWindow(chances[i, : len(w.words)], goes_on[i, : len(w.words)]) for i, w in enumerate(windows)]
