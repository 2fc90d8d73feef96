"""Attributions: ties of words become extents of the article's text, with quote type and confidence."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from attribune.encode.scored import Encoded, ScoredWindow
from attribune.extract.chain import Chain, tag_windows
from attribune.extract.confidence import rate_tie
from attribune.extract.pieces import Piece, find_pieces
from attribune.extract.quotes import type_quote
from attribune.extract.ties import Tie, tie_pieces
from attribune.records import Article, Attribution, Extent, Reading, Span
from attribune.text.datelines import skip_dateline

GROUP_WINDOWS = 64


def place_pieces(pieces: Sequence[Piece], window: ScoredWindow, text: str) -> Extent:
    """Return the pieces as an extent, a span each, without the dateline that one may begin with."""
    spans = []
    for piece in pieces:
        start, end = int(window.words[piece.first, 0]), int(window.words[piece.last - 1, 1])
        spans.append(Span(skip_dateline(text, start, end), end))
    return Extent(tuple(spans))


def place_tie(article: Article, window: ScoredWindow, tie: Tie) -> Attribution:
    """Turn one tie into an attribution of the article."""
    return Attribution(
        article_id=article.id,
        content=place_pieces(tie.contents, window, article.text),
        source=place_pieces([tie.source], window, article.text) if tie.source else None,
        cue=place_pieces([tie.cue], window, article.text),
    )


def find_ties(encoded: Encoded) -> Iterator[tuple[ScoredWindow, Tie]]:
    """Yield every tie with its window, in text order of the cues."""
    settings = encoded.settings
    chain = Chain(np.array(settings.transitions, dtype=np.float32), np.array(settings.starts, dtype=np.float32))
    while group := list(itertools.islice(encoded.windows, GROUP_WINDOWS)):
        for window, tagged in zip(group, tag_windows(group, chain), strict=True):
            for tie in tie_pieces(window, find_pieces(tagged, window)):
                yield window, tie


def extract_readings(article: Article, encoded: Encoded) -> tuple[Reading, ...]:
    """Return the attributions of an article that the model holds likely enough, in text order of their cues."""
    readings = []
    for window, tie in find_ties(encoded):
        confidence = rate_tie(tie, encoded.settings.calibration)
        if confidence >= encoded.settings.least_confidence:
            attribution = place_tie(article, window, tie)
            readings.append(Reading(attribution, confidence, type_quote(article.text, attribution.content)))
    return tuple(readings)
