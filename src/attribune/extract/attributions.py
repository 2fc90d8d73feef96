"""Attributions: ties of words become extents of the article's text, with quote type and confidence."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

import numpy as np

from attribune.encode.model_files import ModelSettings
from attribune.encode.scored import Encoded, ScoredWindow
from attribune.extract.chain import Chain, tag_windows
from attribune.extract.pieces import Piece, find_pieces
from attribune.extract.quotes import type_quote
from attribune.extract.ties import Tie, tie_pieces
from attribune.records import Article, Attribution, Extent, Reading, Span
from attribune.text.datelines import skip_dateline

GROUP_WINDOWS = 64


def join_pieces(
    pieces: Sequence[Piece], window: ScoredWindow, text: str, *, others: Sequence[Piece | None] = ()
) -> Extent:
    """Return the pieces as an extent; those of one line parted by nothing but punctuation become one span.

    Args:
        others: pieces of the other roles, which no span may run over: a cue can be a mere colon.
    """
    spans: list[Span] = []
    line, last = -1, 0
    for piece in pieces:
        end = int(window.words[piece.last - 1, 1])
        span = Span(skip_dateline(text, int(window.words[piece.first, 0]), end), end)
        here = int(window.lines[piece.first])
        is_parted = any(other is not None and last <= other.first < piece.first for other in others)
        is_near = here == line and not is_parted and not any(c.isalnum() for c in text[spans[-1].end : span.start])
        if spans and is_near:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
        line, last = here, piece.last
    return Extent(tuple(spans))


def rate_tie(tie: Tie, calibration: tuple[float, float]) -> float:
    """Return the calibrated confidence of a tie, 0 to 1: Platt (1999) scaling of the product of its parts' chances."""
    parts = [tie.cue.chance, tie.chance, min(c.chance for c in tie.contents)]
    parts += [tie.source.chance] if tie.source else []
    raw = min(max(math.prod(parts), 1e-6), 1 - 1e-6)
    slope, intercept = calibration
    return round(1 / (1 + math.exp(-(slope * math.log(raw / (1 - raw)) + intercept))), 4)


def build_reading(article: Article, *, window: ScoredWindow, tie: Tie, settings: ModelSettings) -> Reading:
    """Turn one tie into a reading of an attribution."""
    content = join_pieces(tie.contents, window, article.text, others=(tie.cue, tie.source))
    attribution = Attribution(
        article_id=article.id,
        content=content,
        source=join_pieces([tie.source], window, article.text) if tie.source else None,
        cue=join_pieces([tie.cue], window, article.text),
    )
    return Reading(attribution, rate_tie(tie, settings.calibration), type_quote(article.text, content))


def extract_readings(article: Article, encoded: Encoded) -> tuple[Reading, ...]:
    """Return the attributions of an article, in text order of their cues."""
    settings = encoded.settings
    chain = Chain(np.array(settings.transitions, dtype=np.float32), np.array(settings.starts, dtype=np.float32))
    readings: list[Reading] = []
    remaining = encoded.windows
    while group := list(itertools.islice(remaining, GROUP_WINDOWS)):
        for window, tagged in zip(group, tag_windows(group, chain), strict=True):
            ties = tie_pieces(window, find_pieces(tagged, window))
            readings += [build_reading(article, window=window, tie=tie, settings=settings) for tie in ties]
    return tuple(readings)
