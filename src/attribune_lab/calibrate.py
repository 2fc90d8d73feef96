"""Calibration: make a confidence of 0.8 right eight times in ten, by Platt (1999) scaling on a development set.

An attribution counts as right where a gold one shares words of its source (or both have none) and half of the words of
both contents.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from attribune.encode import Encoder, load_encoder
from attribune.encode.model_files import write_manifest
from attribune.extract import extract_readings
from attribune.records import Article, DigestId, Extent, Span
from attribune.text.words import find_words
from attribune_lab.corpora import Document, Pairs, read_corpus

Doubles = NDArray[np.float64]
STEPS = 50


def cover_words(words: list[tuple[int, int]], pairs: Pairs) -> frozenset[int]:
    """Return the numbers of the words that the offsets cover."""
    return frozenset(i for i, (a, b) in enumerate(words) if any(a < end and start < b for start, end in pairs))


def list_pairs(extent: Extent | None) -> Pairs:
    """Return an extent's offsets; none for no extent."""
    return extent.to_pairs() if extent else []


def judge_document(document: Document, encoder: Encoder) -> list[tuple[float, bool]]:
    """Return each found attribution's confidence, and whether it is right."""
    article = Article(DigestId(""), Span(0, len(document.text)), document.text)
    words = [w for w in find_words(document.text, 0, len(document.text)) if document.text[w[0]].isalnum()]
    gold = [(cover_words(words, r.source), cover_words(words, r.content)) for r in document.relations]
    judged = []
    for reading in extract_readings(article, encoder.encode(article)):
        source = cover_words(words, list_pairs(reading.attribution.source))
        content = cover_words(words, list_pairs(reading.attribution.content))
        right = any(
            (bool(source & s) or not (source or s)) and 2 * len(content & c) >= len(content | c) for s, c in gold
        )
        judged.append((reading.confidence, right))
    return judged


def fit_scaling(log_odds: Doubles, right: Doubles) -> tuple[float, float]:
    """Return slope and intercept of the logistic regression of ``right`` on ``log_odds``, by Newton's method."""
    inputs = np.stack([log_odds, np.ones_like(log_odds)], axis=1)
    weights = np.array([1.0, 0.0])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (right - chances)
        curve = (inputs * (chances * (1 - chances))[:, None]).T @ inputs
        weights = weights + np.linalg.solve(curve + 1e-6 * np.eye(2), slope)
    return float(weights[0]), float(weights[1])


def measure_error(confidence: Doubles, right: Doubles) -> float:
    """Return the expected calibration error over ten bins, in points (Guo et al., 2017)."""
    bins = np.minimum((confidence * 10).astype(int), 9)
    gaps = [abs(confidence[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in set(bins)]
    return float(100 * sum(gaps))


def calibrate(folder: Path, dev: Path) -> float:
    """Fit a model folder's calibration on a development set, write it, and return the calibration error in points."""
    path = folder / "labels.json"
    labels = json.loads(path.read_text("utf-8")) | {"calibration": (1.0, 0.0)}
    path.write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    write_manifest(folder)
    encoder = load_encoder(folder, threads=2)
    pairs = [pair for document in read_corpus(dev) for pair in judge_document(document, encoder)]
    if not pairs:
        raise SystemExit(f"the model finds nothing in {dev.name}, so there is nothing to calibrate: train longer")
    judged = np.array(pairs, dtype=np.float64)
    judged[:, 0] = judged[:, 0].clip(1e-4, 1 - 1e-4)
    log_odds = np.log(judged[:, 0] / (1 - judged[:, 0]))
    slope, intercept = fit_scaling(log_odds, judged[:, 1])
    labels["calibration"] = (round(slope, 4), round(intercept, 4))
    path.write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    write_manifest(folder)
    return measure_error(1 / (1 + np.exp(-(slope * log_odds + intercept))), judged[:, 1])
