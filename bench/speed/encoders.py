"""Encoders: the shipped int8 network and the same network in PyTorch fp32, on the same windows, one thread each.

PyTorch has scaled-dot-product attention, batches of 32, and windows sorted by length, so that it pads little. Speed
does not depend on the weights' values, so those of training's start will do. The two take turns, since machines drift.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from attribune.encode import Encoder, Window
from attribune.encode.session import score_window
from bench.quality.rows import Absent
from bench.speed.figures import Figure

BATCH = 32
ROUND = 2 * BATCH


def load_torch() -> Callable[[Sequence[Window]], None]:
    """Return what runs PyTorch over windows.

    Raises:
        Absent: if the lab is not set up.
    """
    try:
        import torch

        from attribune_lab.base import find_base
        from attribune_lab.network import Network
    except ImportError as error:
        raise Absent(f"the lab is not set up, so there is no PyTorch to compare with ({error.name})") from error
    torch.set_num_threads(1)
    try:
        network = Network(find_base()).eval()
    except SystemExit as error:
        raise Absent(str(error)) from error
    network.encoder.set_attn_implementation("sdpa")

    def run(windows: Sequence[Window]) -> None:
        for at in range(0, len(windows), BATCH):
            with torch.inference_mode():
                batch = windows[at : at + BATCH]
                network(*(torch.from_numpy(array) for array in pad_windows(batch)))

    return run


def pad_windows(windows: Sequence[Window]) -> tuple[np.ndarray[Any, np.dtype[np.int64]], ...]:
    """Return pieces, shapes, mask and heads as ``Network.forward`` takes them."""
    pieces = max(len(w.piece_ids) for w in windows)
    words = max(len(w.heads) for w in windows) + 1
    sizes = (pieces, pieces, pieces, words)
    ids, shapes, mask, heads = (np.zeros((len(windows), size), dtype=np.int64) for size in sizes)
    for row, window in enumerate(windows):
        size = len(window.piece_ids)
        ids[row, :size], shapes[row, :size], mask[row, :size] = window.piece_ids, window.shape_ids, 1
        heads[row, 1 : len(window.heads) + 1] = window.heads
    return ids, shapes, mask, heads


def measure_encoders(windows: Sequence[Window], encoder: Encoder) -> Iterator[Figure]:
    """Yield both encoders' speeds in words of white space and their ratio, each the median of rounds.

    Raises:
        Absent: if the lab is not set up.
    """
    run_torch = load_torch()
    spent: dict[str, list[float]] = {"torch": [], "int8": []}
    for at in range(0, len(windows), ROUND):
        group = sorted(windows[at : at + ROUND], key=lambda window: len(window.piece_ids))
        pieces = sum(len(window.piece_ids) for window in group)
        started = time.perf_counter()
        run_torch(group)
        turned = time.perf_counter()
        for window in group:
            score_window(encoder.session, window)
        ended = time.perf_counter()
        spent["torch"].append((turned - started) / pieces)
        spent["int8"].append((ended - turned) / pieces)
    ratio = statistics.median(t / i for t, i in zip(spent["torch"], spent["int8"], strict=True))
    yield Figure("encoder in PyTorch fp32", 1 / statistics.median(spent["torch"]), "pieces/s")
    yield Figure("encoder in int8", 1 / statistics.median(spent["int8"]), "pieces/s")
    yield Figure("int8 to PyTorch, encoder alone", ratio, "", least=2.2)
