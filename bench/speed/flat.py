"""Flat: extraction alone, which the whole record is held against: source, cue, content, confidence and quote type.

That is the network without its branch, whose names and links serve resolving, and the decoding of what it says. What
nesting, speech acts, anonymity, speakers, dates and quantities cost on top is the cost of the record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from attribune.encode import Encoded, Encoder, ScoredWindow
from attribune.encode.session import INPUTS, OUTPUTS, open_session
from attribune.extract.attributions import find_attributions
from attribune.extract.quotes import type_quote
from attribune.pipeline import Stages
from attribune.records import Article, ArticleRecord, Reading
from attribune.resolve.article import Marks
from bench.quality.rows import Absent

# What extraction reads of the network.
READ = OUTPUTS[:3]


def extract_flat(article: Article, encoded: Encoded) -> tuple[Reading, ...]:
    """Return the attributions that the network finds in one reading, in text order of their cues."""
    found = find_attributions(article, encoded, least_confidence=encoded.settings.least_confidence)
    return tuple(
        Reading(each.attribution, each.confidence, type_quote(article.text, each.attribution.content))
        for each in sorted(found, key=lambda each: each.cue_start)
    )


def mark_nothing(window: ScoredWindow) -> Marks:
    """Keep nothing of a window."""
    del window
    return Marks()


def resolve_nothing(article: Article, readings: tuple[Reading, ...], marks: Sequence[Marks]) -> ArticleRecord:
    """Return the readings as they are."""
    del marks
    return ArticleRecord(article, readings)


def keep_flat(stages: Stages, encoder: Encoder) -> Stages:
    """Return stages that end with extraction."""
    return replace(stages, encode=encoder.encode, extract=extract_flat, mark=mark_nothing, resolve=resolve_nothing)


def cut_branch(encoder: Encoder, folder: Path) -> Encoder:
    """Return the encoder with a network that ends in what extraction reads, written to ``folder``.

    Raises:
        Absent: if onnx, which the lab brings, is not installed.
    """
    try:
        import onnx
        from onnx.utils import Extractor
    except ImportError as error:
        raise Absent(f"the lab is not set up, so the branch cannot be cut off the network ({error.name})") from error
    cut = Extractor(onnx.load(str(encoder.files.network))).extract_model(list(INPUTS), list(READ))
    files = replace(encoder.files, folder=folder)
    onnx.save(cut, str(files.network))
    return Encoder(files, encoder.tokenizer, open_session(files, 1))
