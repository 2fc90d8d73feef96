"""Encoded: what the network says about an article, window by window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from attribune.encode.model_files import ModelSettings
from attribune.records import Span

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# The order of the network's tag scores.
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")

# The order of the network's name scores: persons, organisations, places, and what else has a name.
NAME_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
# How long a word's query and key are.
LINK_SIZE = 64


@dataclass(frozen=True, slots=True, eq=False)
class ScoredWindow:
    """Scores of one window.

    Attributes:
        words: each word's ``(start, end)`` in the article's text. Shape: (words, 2)
        lines: the number of each word's line within the window. Shape: (words,)
        tags: unnormalised score of each tag of ``TAGS``. Shape: (words, tags)
        to_cue: log-probability that a word's cue starts at the word j - 1; column 0 is "no cue".
            Shape: (words, words + 1)
        to_source: log-probability that a cue's source starts at the word j - 1; column 0 is "no source"; rows count
            for first words of cues only. Shape: (words, words + 1)
        names: unnormalised score of each tag of ``NAME_TAGS``; no rows where the network has no branch.
            Shape: (words, name tags)
        links: each word's query, and behind it its key: the product of a pronoun's query with the key of an earlier
            mention's main word, of this window or another, says how well the two go together. No rows where
            the network has no branch.
            Shape: (words, 2 * LINK_SIZE)
        inference_s: how long the network took for it.
    """

    words: Ints
    lines: Ints
    tags: Floats
    to_cue: Floats
    to_source: Floats
    names: Floats = field(default_factory=lambda: np.zeros((0, len(NAME_TAGS)), np.float32))
    links: Floats = field(default_factory=lambda: np.zeros((0, 2 * LINK_SIZE), np.float32))
    inference_s: float = 0.0


# Stretches of the article, each read as a line of its own, to their windows.
Reread = Callable[[Sequence[Span]], Iterator[ScoredWindow]]


def reread_nothing(spans: Sequence[Span]) -> Iterator[ScoredWindow]:
    """Stand in for the network where there is none to ask again."""
    del spans
    return iter(())


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """An article as the network sees it, encoded once for all later stages.

    Attributes:
        settings: what decoding must know of the network.
        windows: in text order; made as they are asked for, so that memory does not grow with the article. Read once.
        reread: reads stretches of the article again, as if each were a paragraph: what a content says by itself.
    """

    settings: ModelSettings
    windows: Iterator[ScoredWindow]
    reread: Reread = reread_nothing
