"""Pieces are chosen by how likely they are to be right to the word."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from tests.extract.test_chain import build_chain, draw_window, weigh_path

from attribune.encode.scored import TAGS
from attribune.extract.chain import TaggedWindow, tag_windows
from attribune.extract.pieces import LEAST, ROLES, Piece, choose_pieces, find_candidates


def place(role: str, first: int, last: int, whole: float) -> Piece:
    """Return a piece."""
    return Piece(role, first, last, chance=whole, whole=whole)


def read_spans(tags: tuple[int, ...], lines: list[int]) -> set[tuple[str, int, int]]:
    """Return the spans of a tag sequence; a line's end closes a span."""
    spans, first = set(), 0
    for i, tag in enumerate(tags):
        first = i if tag % 2 else first
        ends = i + 1 == len(tags) or lines[i + 1] != lines[i] or tags[i + 1] != tag + tag % 2
        if tag and ends:
            spans.add((ROLES[(tag - 1) // 2], first, i + 1))
    return spans


def test_a_span_is_as_likely_as_all_sequences_that_hold_it() -> None:
    lines = [0, 0, 0, 1]
    chain, window = build_chain(), draw_window(lines, seed=4)
    weights: dict[tuple[str, int, int], float] = {}
    total = 0.0
    for tags in itertools.product(range(len(TAGS)), repeat=4):
        weight = float(np.exp(weigh_path(window, tags, chain)))
        total += weight
        for span in read_spans(tags, lines) if weight else ():
            weights[span] = weights.get(span, 0.0) + weight
    (tagged,) = tag_windows([window], chain)
    found = {(p.role, p.first, p.last): p.whole for role in range(3) for p in find_candidates(tagged, role)}
    likely = {span: weight / total for span, weight in weights.items() if weight / total > LEAST[span[0]]}
    assert found == pytest.approx(likely, abs=1e-4)
    assert len(found) > 1


def test_of_two_that_overlap_the_likelier_is_taken() -> None:
    long, short = place("content", 0, 9, 0.5), place("content", 4, 9, 0.45)
    assert choose_pieces([long, short], 9) == [long]


def test_two_likely_pieces_beat_one_that_covers_both() -> None:
    whole, first, second = place("content", 0, 9, 0.6), place("content", 0, 4, 0.55), place("content", 5, 9, 0.55)
    assert choose_pieces([whole, first, second], 9) == [first, second]


def test_pieces_of_all_roles_come_in_text_order() -> None:
    pieces = [place("source", 5, 6, 0.9), place("content", 0, 4, 0.9), place("cue", 6, 7, 0.9)]
    assert [p.first for p in choose_pieces(pieces, 8)] == [0, 5, 6]


def test_a_sure_beginning_is_kept_where_every_end_is_unsure() -> None:
    size = 8
    chances, goes_on = np.zeros((size, len(TAGS)), dtype=np.float32), np.zeros((size, 3, 2), dtype=np.float32)
    chances[0, 5] = 0.95
    goes_on[:, 2, :] = 0.85
    found = list(find_candidates(TaggedWindow(chances, goes_on), ROLES.index("content")))
    assert [(p.first, p.whole < LEAST["content"]) for p in found] == [(0, True)]


def test_where_nothing_begins_nothing_is_found() -> None:
    quiet = TaggedWindow(np.zeros((5, len(TAGS)), dtype=np.float32), np.zeros((5, 3, 2), dtype=np.float32))
    assert [p for role in range(3) for p in find_candidates(quiet, role)] == []
