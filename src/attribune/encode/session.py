"""The ONNX session: a batch of windows in, scores out; everything that is particular to onnxruntime is here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnxruntime

from attribune.encode.model_files import REPAIR, ModelFiles
from attribune.encode.scored import Floats, ScoredWindow
from attribune.encode.windows import Window
from attribune.errors import ModelCorrupt

INPUTS = ("piece_ids", "shape_ids", "mask")
OUTPUTS = ("tags", "to_cue", "to_source")


def open_session(files: ModelFiles, threads: int) -> Any:
    """Open the network for ``threads`` threads.

    Raises:
        ModelCorrupt: if onnxruntime cannot load it.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena keeps the largest batch it ever saw; batches are bounded, so that is little.
    options.enable_cpu_mem_arena = True
    try:
        return onnxruntime.InferenceSession(str(files.network), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # noqa: BLE001 - onnxruntime raises classes of its own that share no base but Exception
        raise ModelCorrupt(f"onnxruntime cannot load it ({error}).", item=str(files.network), hint=REPAIR) from error


def pad_windows(windows: Sequence[Window]) -> dict[str, np.ndarray[Any, np.dtype[np.int64]]]:
    """Return the network's inputs, padded to the longest window. Shape of each: (windows, pieces)"""
    longest = max(len(w.piece_ids) for w in windows)
    arrays = {name: np.zeros((len(windows), longest), dtype=np.int64) for name in INPUTS}
    for row, window in enumerate(windows):
        size = len(window.piece_ids)
        arrays["piece_ids"][row, :size] = window.piece_ids
        arrays["shape_ids"][row, :size] = window.shape_ids
        arrays["mask"][row, :size] = 1
    return arrays


def normalize_arcs(scores: Floats, heads: list[int]) -> Floats:
    """Keep the rows and columns of words' first pieces, with ``[CLS]`` as column 0, as log-probabilities.

    Shape: (pieces, pieces) -> (words, words + 1)
    """
    picked = scores[np.ix_(heads, [0, *heads])]
    picked = picked - picked.max(axis=1, keepdims=True)
    result: Floats = picked - np.log(np.exp(picked).sum(axis=1, keepdims=True))
    return result


def pick_words(window: Window, tags: Floats, to_cue: Floats, to_source: Floats) -> ScoredWindow:
    """Reduce scores of pieces to scores of words. Shapes: (pieces, tags), (pieces, pieces), (pieces, pieces)"""
    return ScoredWindow(
        words=np.array(window.words, dtype=np.int64).reshape(-1, 2),
        lines=np.array(window.lines, dtype=np.int64),
        tags=tags[window.heads],
        to_cue=normalize_arcs(to_cue, window.heads),
        to_source=normalize_arcs(to_source, window.heads),
    )


def score_batch(session: Any, windows: Sequence[Window]) -> list[ScoredWindow]:
    """Run the network once over a batch."""
    tags, to_cue, to_source = session.run(OUTPUTS, pad_windows(windows))
    return [pick_words(w, tags[i], to_cue[i], to_source[i]) for i, w in enumerate(windows)]
