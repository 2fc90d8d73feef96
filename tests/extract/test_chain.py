"""The chain decodes windows side by side, and restarts at each line."""

from __future__ import annotations

import itertools

import numpy as np
from tests.extract.scoring import allow_bio

from attribune.encode import ScoredWindow
from attribune.encode.scored import TAGS
from attribune.extract.chain import Chain, tag_windows


def build_chain() -> Chain:
    """Return the chain that only forbids what BIO forbids."""
    settings = allow_bio()
    return Chain(np.array(settings.transitions, dtype=np.float32), np.array(settings.starts, dtype=np.float32))


def draw_window(lines: list[int], seed: int) -> ScoredWindow:
    """Return a window with random tag scores."""
    size = len(lines)
    scores = np.random.default_rng(seed).normal(size=(size, len(TAGS))).astype(np.float32)
    arcs = np.zeros((size, size + 1), dtype=np.float32)
    words = np.array([[i, i + 1] for i in range(size)])
    return ScoredWindow(words, np.array(lines), scores, arcs, arcs)


def weigh_path(window: ScoredWindow, tags: tuple[int, ...], chain: Chain) -> float:
    """Return the score of one tag sequence, straight from the definition."""
    total = 0.0
    for i, tag in enumerate(tags):
        opens = i == 0 or window.lines[i] != window.lines[i - 1]
        move = chain.starts[tag] if opens else chain.transitions[tags[i - 1], tag]
        total += float(window.tags[i, tag] + move)
    return total


def test_chances_are_those_of_summing_over_all_sequences() -> None:
    chain, window = build_chain(), draw_window([0, 0, 1], seed=5)
    chances = np.zeros((3, len(TAGS)))
    for tags in itertools.product(range(len(TAGS)), repeat=3):
        weight = np.exp(weigh_path(window, tags, chain))
        for i, tag in enumerate(tags):
            chances[i, tag] += weight
    (tagged,) = tag_windows([window], chain)
    np.testing.assert_allclose(tagged.chances, chances / chances.sum(axis=1, keepdims=True), atol=1e-4)


def test_a_window_reads_the_same_beside_a_longer_one() -> None:
    chain, short, long = build_chain(), draw_window([0, 0, 0], seed=7), draw_window([0] * 9, seed=8)
    (alone,) = tag_windows([short], chain)
    beside, _ = tag_windows([short, long], chain)
    np.testing.assert_allclose(alone.chances, beside.chances, atol=1e-5)
    np.testing.assert_allclose(alone.goes_on, beside.goes_on, atol=1e-5)
