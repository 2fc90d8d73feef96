"""Calibration: make a confidence of 0.8 right eight times in ten, by Platt (1999) scaling on a development set.

What counts as right is said in ``matching``. The error is measured on articles that the scaling was not fitted on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from attribune.encode import Encoder, load_encoder
from attribune.encode.model_files import write_manifest
from attribune.extract.attributions import find_ties, place_tie
from attribune.extract.confidence import describe_tie
from attribune.records import Article, Attribution, DigestId, Extent, Span
from attribune_lab.corpora import Document, Pairs, Relation, read_corpus
from attribune_lab.matching import mark_right

Doubles = NDArray[np.float64]
STEPS = 50
BINS = 10
FOLDS = 2
# No confidence is taken for surer than this, either way: the log-odds of 1 have no end.
MOST_SURE = 1 - 1e-4
# What is less likely right is left out: the threshold of highest F1 is half of the F1 that is reached (Lipton, Elkan
# and Naryanaswamy, 2014), which is close to 76.
LEAST_CONFIDENCE = 0.38


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What was found in an article: how sure the run is of each attribution (0 to 1), and whether it is right (0 or 1).

    Shapes: (attributions,), (attributions,)
    """

    confidence: Doubles
    right: Doubles

    @property
    def log_odds(self) -> Doubles:
        """Of the confidence, within bounds."""
        clipped = self.confidence.clip(1 - MOST_SURE, MOST_SURE)
        result: Doubles = np.log(clipped / (1 - clipped))
        return result


def list_pairs(extent: Extent | None) -> Pairs:
    """Return an extent's offsets; none for no extent."""
    return extent.to_pairs() if extent else []


def read_relation(said: Attribution) -> Relation:
    """Return an attribution as a relation of a corpus."""
    return Relation(list_pairs(said.source), list_pairs(said.cue), list_pairs(said.content))


def judge_document(document: Document, encoder: Encoder) -> tuple[Doubles, Doubles]:
    """Return the parts of every attribution that is found in a document, sure or not, and which are right.

    Shapes: (attributions, parts), (attributions,)
    """
    article = Article(DigestId(""), Span(0, len(document.text)), document.text)
    ties = list(find_ties(encoder.encode(article)))
    found = [read_relation(place_tie(article, window, tie)) for window, tie in ties]
    parts = np.array([describe_tie(tie) for _, tie in ties], np.float64).reshape(len(ties), -1)
    return parts, np.array(mark_right(document.text, document.relations, found), np.float64)


def join_judged(articles: Sequence[Judged]) -> Judged:
    """Return what was found in several articles as if it were one."""
    return Judged(np.concatenate([a.confidence for a in articles]), np.concatenate([a.right for a in articles]))


def fit_weights(features: Doubles, right: Doubles) -> Doubles:
    """Return the weights of the logistic regression of ``right`` on ``features``, by Newton's method; intercept last.

    Shapes: (attributions, features), (attributions,), (features + 1,)
    """
    inputs = np.column_stack([features, np.ones(len(features))])
    # From nothing, Newton's first step is no longer than it should be, whatever the data.
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (right - chances)
        curve = (inputs * (chances * (1 - chances))[:, None]).T @ inputs
        weights = weights + np.linalg.solve(curve + 1e-6 * np.eye(len(weights)), slope)
    return weights


def apply_weights(parts: Doubles, right: Doubles, weights: Doubles) -> Judged:
    """Return what was found with confidences by the weights of their parts; the last weight stands alone."""
    return Judged(1 / (1 + np.exp(-(parts @ weights[:-1] + weights[-1]))), right)


def number_folds(count: int, folds: int = FOLDS) -> list[int]:
    """Return which fold each of ``count`` articles is in; a fold is a stretch of the corpus."""
    return [i * folds // count for i in range(count)]


def weigh_crosswise(articles: Sequence[tuple[Doubles, Doubles]], folds: int = FOLDS) -> list[Judged]:
    """Return articles, given by parts and outcomes, with confidences by weights fitted on all folds but their own."""
    fold = number_folds(len(articles), folds)
    weights = []
    for own in range(folds):
        rest = [article for article, at in zip(articles, fold, strict=True) if at != own]
        weights.append(fit_weights(np.concatenate([p for p, _ in rest]), np.concatenate([r for _, r in rest])))
    return [apply_weights(parts, right, weights[at]) for (parts, right), at in zip(articles, fold, strict=True)]


def cross_fit(articles: Sequence[Judged], folds: int = FOLDS) -> list[Judged]:
    """Return the articles with their confidences scaled by slope and intercept fitted on all folds but their own."""
    return weigh_crosswise([(article.log_odds[:, None], article.right) for article in articles], folds)


def number_bins(confidence: Doubles) -> NDArray[np.int64]:
    """Return which of the ten bins each confidence falls into."""
    result: NDArray[np.int64] = np.minimum((confidence * BINS).astype(np.int64), BINS - 1)
    return result


def measure_error(confidence: Doubles, right: Doubles) -> float:
    """Return the expected calibration error over ten bins, in points (Guo et al., 2017)."""
    bins = number_bins(confidence)
    gaps = [abs(confidence[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins)]
    return float(100 * sum(gaps))


def calibrate(folder: Path, dev: Path) -> float:
    """Fit a model folder's calibration on a development set and write it.

    Returns:
        The expected calibration error in points, each half of the set measured with what was fitted on the other.
    """
    path = folder / "labels.json"
    labels = json.loads(path.read_text("utf-8"))
    encoder = load_encoder(folder, threads=2)
    judged = [judge_document(document, encoder) for document in read_corpus(dev)]
    articles = [(parts, right) for parts, right in judged if len(right)]
    if len(articles) < FOLDS:
        raise SystemExit(f"the model finds too little in {dev.name} to be calibrated: train longer")
    weights = fit_weights(np.concatenate([p for p, _ in articles]), np.concatenate([r for _, r in articles]))
    labels["calibration"] = [round(float(weight), 4) for weight in weights]
    labels["least_confidence"] = LEAST_CONFIDENCE
    path.write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    write_manifest(folder)
    crossed = join_judged(weigh_crosswise(articles))
    return measure_error(crossed.confidence, crossed.right)
