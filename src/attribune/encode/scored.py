"""Encoded: what the network says about an article, window by window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.encode.model_files import ModelSettings

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

# The order of the network's tag scores.
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")


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
    """

    words: Ints
    lines: Ints
    tags: Floats
    to_cue: Floats
    to_source: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """An article as the network sees it, encoded once for all later stages.

    Attributes:
        settings: what decoding must know of the network.
        windows: in text order; made as they are asked for, so that memory does not grow with the article. Read once.
    """

    settings: ModelSettings
    windows: Iterator[ScoredWindow]
