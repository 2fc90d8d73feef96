"""Matching: which found attributions are right, one gold attribution answering for one found one at most.

A found attribution can be right where a gold one shares a word of its source (or both have none) and half of the words
of both contents. Of all such pairs the best is taken first: most of the content in common, then most of the cue. So
counts ``who_said_what`` of the scorer, and so is confidence calibrated; ``bench/quality`` checks that the two agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribune_lab.corpora import Pairs, Relation

WORD = re.compile(r"\w+")
# The least share of the words of both contents that they have in common.
LEAST_SHARED = 0.5
# How much of the cue counts beside the content: it decides between contents that fit alike.
CUE_SHARE = 0.1

Numbers = frozenset[int]


def cover_words(words: Sequence[tuple[int, int]], pairs: Pairs) -> Numbers:
    """Return the numbers of the words that the offsets cover, or touch."""
    return frozenset(i for i, (a, b) in enumerate(words) if any(a < end and start < b for start, end in pairs))


def share_words(one: Numbers, other: Numbers) -> float:
    """Return what two sets of words have in common as a share of both, 0 to 1; nothing and nothing are the same."""
    return len(one & other) / len(one | other) if one or other else 1.0


def mark_right(text: str, gold: Sequence[Relation], found: Sequence[Relation]) -> list[bool]:
    """Tell of each found attribution whether it is right."""
    words = [match.span() for match in WORD.finditer(text)]
    covered = [
        [tuple(cover_words(words, pairs) for pairs in (r.source, r.cue, r.content)) for r in relations]
        for relations in (gold, found)
    ]
    fits: list[tuple[float, int, int]] = []
    for g, (gold_source, gold_cue, gold_content) in enumerate(covered[0]):
        for f, (source, cue, content) in enumerate(covered[1]):
            shared = share_words(gold_content, content)
            if shared >= LEAST_SHARED and (source & gold_source or not (source or gold_source)):
                fits.append((shared + CUE_SHARE * share_words(gold_cue, cue), g, f))
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for _, g, f in sorted(fits, reverse=True):
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
    return [f in taken_found for f in range(len(found))]
