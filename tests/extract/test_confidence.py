"""Confidence is a weighing of an attribution's parts."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from attribune.encode.model_files import open_model
from attribune.extract.confidence import describe_tie, find_log_odds, rate_tie
from attribune.extract.pieces import Piece
from attribune.extract.ties import Tie

CUE, SOURCE = Piece("cue", 2, 3, chance=0.9, whole=0.8), Piece("source", 0, 2, chance=0.7, whole=0.6)
CONTENTS = (Piece("content", 3, 5, chance=0.6, whole=0.5), Piece("content", 6, 8, chance=0.95, whole=0.5))


def test_the_least_sure_content_counts() -> None:
    tie = Tie(CUE, SOURCE, CONTENTS, source_chance=0.8, content_chance=0.75)
    expected = [math.log(p / (1 - p)) for p in (0.9, 0.8, 0.75, 0.6, 0.7)]
    assert describe_tie(tie) == pytest.approx(expected)


def test_an_attribution_without_a_source_is_not_blamed_for_it() -> None:
    assert describe_tie(Tie(CUE, None, CONTENTS, 0.8, 0.75))[4] == 0.0


def test_a_chance_of_0_or_1_has_log_odds_all_the_same() -> None:
    assert find_log_odds(1.0) == pytest.approx(-find_log_odds(0.0))


def test_weights_of_nothing_leave_the_last_alone() -> None:
    tie = Tie(CUE, SOURCE, CONTENTS, 0.8, 0.75)
    assert rate_tie(tie, (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)) == 0.5
    assert rate_tie(tie, (0.0, 0.0, 0.0, 0.0, 1.0, 0.0)) == pytest.approx(0.7)


def test_the_documents_name_the_threshold_that_is_used() -> None:
    concepts = (Path(__file__).parents[2] / "docs" / "2-concepts.md").read_text("utf-8")
    assert f"less likely right than {open_model().settings.least_confidence:g} " in concepts
