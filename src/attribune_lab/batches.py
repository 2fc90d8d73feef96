"""Batches: windows of like length, as tensors."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import torch
from torch import Tensor

from attribune_lab.examples import Example


def batch_examples(examples: list[Example], size: int, rng: random.Random) -> Iterator[list[Example]]:
    """Yield batches of windows of like length, at most ``size`` pieces each with padding, in random order."""
    ordered = sorted(examples, key=lambda e: len(e.window.piece_ids) + rng.uniform(-8, 8))
    batches: list[list[Example]] = [[]]
    longest = 0
    for example in ordered:
        longest = max(longest, len(example.window.piece_ids))
        if batches[-1] and longest * (len(batches[-1]) + 1) > size:
            batches.append([])
            longest = len(example.window.piece_ids)
        batches[-1].append(example)
    rng.shuffle(batches)
    yield from batches


def pad(rows: list[list[int]], filler: int) -> Tensor:
    """Return rows as one tensor, filled up on the right. Shape: (rows, longest)"""
    longest = max(map(len, rows))
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


def batch_inputs(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return the network's inputs for a batch."""
    pieces = pad([e.window.piece_ids for e in batch], 0)
    shapes = pad([e.window.shape_ids for e in batch], 0)
    mask = pad([[1] * len(e.window.piece_ids) for e in batch], 0)
    return pieces, shapes, mask, pad([[0, *e.window.heads] for e in batch], 0)


def find_openings(lines: list[int]) -> list[int]:
    """Return 1 for each word that is its line's first, else 0."""
    return [1, *(int(before != after) for before, after in itertools.pairwise(lines))]
