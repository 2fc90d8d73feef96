"""Confidence: is what the model is 80 % sure of right eight times in ten, and what is left at ``--min-confidence``?

The calibration was fitted on PolNeAR dev, so the figures that have bars are cross-fitted: the confidences of each
half of the articles (in their order, which is by outlet) are scaled by what the other half says. Only the scaling is
crossed here: how the parts of a confidence are weighed was fitted on both halves. One row crosses that as well. Right
means matched under who_said_what, one to one. The error of each half alone is the stricter figure, since a half that
is too sure cannot make up for one that is not sure enough; but the fewer attributions, the larger it comes out by
chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from attribune.cli.confidence import RECOMMENDED
from attribune.config import load_settings
from attribune.encode import load_encoder
from attribune_lab.calibrate import (
    BINS,
    FOLDS,
    Judged,
    cross_fit,
    join_judged,
    measure_error,
    number_bins,
    number_folds,
    weigh_crosswise,
)
from attribune_lab.calibrate import judge_document as weigh_document
from attribune_lab.corpora import Document, Relation
from attribune_lab.matching import mark_right
from bench.quality.attributions import Extracted, Relations, keep_sure, score_documents
from bench.quality.rows import Bin, Row, load_scorer

TABLE = "confidence, PolNeAR dev"
ERROR_BAR, PRECISION_BAR, RECALL_BAR = 5.0, 90.0, 40.0


class Disagreement(Exception):
    """What calibration takes for right is not what the scorer counts."""


def measure_confidence(documents: Sequence[Extracted]) -> Iterator[Row | Bin]:
    """Yield the rows, cross-fitted and as shipped, and the bins of the cross-fitted confidences.

    Raises:
        Absent: if the scorer is not on this machine.
    """
    judged = [judge_document(document) for document in documents]
    crossed = cross_fit(judged)
    table = f"{TABLE}, cross-fitted"
    error = measure_halves(crossed)
    yield Row(table, "calibration error, mean of the halves", error, ERROR_BAR, is_error=True, is_steady=False)
    yield from list_rows(table, documents, crossed)
    yield from (replace(row, bar=None) for row in list_rows(f"{TABLE}, as shipped", documents, judged))
    yield from list_bins(join_judged(crossed))


def measure_weighing(documents: Sequence[Extracted]) -> Row:
    """Return the error where the parts of a confidence, too, are weighed by what the other half says."""
    encoder = load_encoder(load_settings().model)
    gold = (Document("", document.text, tuple(read_relations(document.gold))) for document in documents)
    crossed = join_judged(weigh_crosswise([weigh_document(document, encoder) for document in gold]))
    error = measure_error(crossed.confidence, crossed.right)
    return Row(
        f"{TABLE}, weighed by the other half", "calibration error", error, ERROR_BAR, is_error=True, is_steady=False
    )


def judge_document(document: Extracted) -> Judged:
    """Return how sure the run is of each relation, and whether it is right.

    Raises:
        Disagreement: if the scorer counts another number of right ones.
    """
    right = mark_right(document.text, read_relations(document.gold), read_relations(document.found))
    scorer = load_scorer("score_attributions")
    sets = [scorer.word_sets(document.text, relations) for relations in (document.gold, document.found)]
    counted = scorer.soft_match(*sets, need_cue=False)
    if sum(right) != counted:
        raise Disagreement(f"{sum(right)} relations are right, the scorer counts {counted}: align the two")
    return Judged(np.array([r["confidence"] for r in document.found], np.float64), np.array(right, np.float64))


def measure_halves(judged: Sequence[Judged]) -> float:
    """Return the mean of the expected calibration errors of the folds, in points."""
    fold = number_folds(len(judged))
    halves = [join_judged([a for a, at in zip(judged, fold, strict=True) if at == own]) for own in range(FOLDS)]
    return sum(measure_error(half.confidence, half.right) for half in halves) / FOLDS


def read_relations(relations: Relations) -> list[Relation]:
    """Return relations as those of a corpus."""
    return [Relation(r["source"], r["cue"], r["content"]) for r in relations]


def list_rows(table: str, documents: Sequence[Extracted], judged: Sequence[Judged]) -> Iterator[Row]:
    """Yield the figures of confidences, which need not be those that the documents state."""
    joined = join_judged(judged)
    error = measure_error(joined.confidence, joined.right)
    yield Row(table, "calibration error", error, ERROR_BAR, is_error=True, is_steady=False)
    sure = [keep_sure(restate(document, own)) for document, own in zip(documents, judged, strict=True)]
    precision, recall, _ = score_documents(sure)["who_said_what"]
    option = f"--min-confidence {RECOMMENDED:g}"
    yield Row(table, f"precision, {option}", precision, PRECISION_BAR, is_steady=False)
    yield Row(table, f"recall, {option}", recall, RECALL_BAR, is_steady=False)
    gold = sum(len(document.gold) for document in documents)
    yield Row(table, f"recall at precision {PRECISION_BAR:g}", find_recall(joined, gold), is_steady=False)


def restate(document: Extracted, judged: Judged) -> Extracted:
    """Return the document with other confidences."""
    found = [r | {"confidence": float(c)} for r, c in zip(document.found, judged.confidence, strict=True)]
    return replace(document, found=found)


def find_recall(judged: Judged, gold: int) -> float:
    """Return the highest recall, in points, at which precision still reaches its bar, over all thresholds."""
    order = np.argsort(-judged.confidence, kind="stable")
    confidence, hits = judged.confidence[order], np.cumsum(judged.right[order])
    precision = 100 * hits / np.arange(1, len(hits) + 1)
    # A threshold cannot part attributions of the same confidence.
    is_last = np.append(confidence[1:] != confidence[:-1], True)
    reached = hits[is_last & (precision >= PRECISION_BAR)]
    return float(100 * reached.max(initial=0.0) / gold)


def list_bins(judged: Judged) -> Iterator[Bin]:
    """Yield those of ten bins that hold anything."""
    numbers = number_bins(judged.confidence)
    for number in range(BINS):
        own = numbers == number
        if own.any():
            confidence, right = float(judged.confidence[own].mean()), float(judged.right[own].mean())
            yield Bin(number / BINS, (number + 1) / BINS, confidence, right, int(own.sum()))
