"""Witness: what trafilatura takes a page's article for, as one opinion on each of our pieces.

The only place that calls it for text. It builds its own tree and hands back text without places, so pieces are matched
to it by their words.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence

from trafilatura import extract

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.flow import Piece, PieceKind
from attribune.ingest.html.pages import Page

# It takes time beyond measure where a page is large; our own rule is then alone.
MAX_CHARACTERS = 2_000_000
MAX_PIECES = 8_000
SHINGLE = 4
TOKEN = re.compile(r"\w+")
LINE_END = re.compile(r"[\n|]+")


def weigh_pieces(page: Page, pieces: Sequence[Piece]) -> tuple[float, ...] | None:
    """Return the share of each piece's words that the witness keeps, 0 to 1; null if it keeps none or is not asked."""
    text = extract_text(page, len(pieces))
    if not text:
        return None
    lines = {tuple(tokens) for line in LINE_END.split(text) if (tokens := split_tokens(line))}
    # Over the ends of its lines: it breaks them elsewhere than we do.
    shingles = set(list_shingles(split_tokens(text)))
    rows = join_rows(pieces)
    return tuple(_weigh(rows[i] if i in rows else split_tokens(p.text), lines, shingles) for i, p in enumerate(pieces))


def extract_text(page: Page, pieces: int) -> str | None:
    """Return the article's text as the witness has it."""
    if len(page.markup) > MAX_CHARACTERS or pieces > MAX_PIECES:
        return None
    logger = logging.getLogger("trafilatura")
    level = logger.level
    # It warns of every page that is no article, which is for us to say.
    logger.setLevel(logging.CRITICAL)
    try:
        return extract(page.markup, include_comments=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, AssertionError, RecursionError):
        # Its own faults on odd markup: an opinion that is not there.
        return None
    finally:
        logger.setLevel(level)


def join_rows(pieces: Sequence[Piece]) -> dict[int, list[str]]:
    """Return the words of the whole row for each piece that is a cell: one cell is too short to be told."""
    words, rows = dict[Box, list[str]](), dict[int, Box]()
    for i, piece in enumerate(pieces):
        if piece.kind is PieceKind.CELL and (row := piece.box.find_around("tr")) is not None:
            rows[i] = row
            words.setdefault(row, []).extend(split_tokens(piece.text))
    return {i: words[row] for i, row in rows.items()}


def split_tokens(text: str) -> list[str]:
    """Return the words of ``text``, lower case."""
    return TOKEN.findall(text.lower())


def list_shingles(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield each run of four words."""
    for at in range(len(tokens) - SHINGLE + 1):
        yield tuple(tokens[at : at + SHINGLE])


def _weigh(tokens: list[str], lines: set[tuple[str, ...]], shingles: set[tuple[str, ...]]) -> float:
    if not tokens:
        return 0.0
    if tuple(tokens) in lines:
        return 1.0
    own = list(list_shingles(tokens))
    return sum(shingle in shingles for shingle in own) / len(own) if own else 0.0
