"""Confidence: how likely an attribution is right as a reader would judge it, from how likely its parts are.

A logistic regression (Platt, 1999) over the log-odds of the parts, fitted by the lab on a development set.
"""

from __future__ import annotations

import math

from attribune.extract.ties import Tie

# Log-odds beyond this say no more.
FARTHEST = 7.0


def find_log_odds(chance: float) -> float:
    """Return log(p / (1 - p)) within bounds."""
    least = 1 / (1 + math.exp(FARTHEST))
    clipped = min(max(chance, least), 1 - least)
    return math.log(clipped / (1 - clipped))


def describe_tie(tie: Tie) -> tuple[float, ...]:
    """Return the log-odds of a tie's parts, in the order of the weights; 0 where there is no source."""
    return (
        find_log_odds(tie.cue.chance),
        find_log_odds(tie.source_chance),
        find_log_odds(tie.content_chance),
        find_log_odds(min(content.chance for content in tie.contents)),
        find_log_odds(tie.source.chance) if tie.source else 0.0,
    )


def rate_tie(tie: Tie, weights: tuple[float, ...]) -> float:
    """Return the confidence of a tie, 0 to 1; the last weight stands alone."""
    *own, alone = weights
    total = sum(weight * part for weight, part in zip(own, describe_tie(tie), strict=True)) + alone
    return round(1 / (1 + math.exp(-total)), 4)
