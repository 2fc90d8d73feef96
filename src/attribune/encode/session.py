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

INPUTS = ("piece_ids", "shape_ids", "mask", "heads")
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
    # onnxruntime raises classes of its own, which share no base but Exception.
    try:
        return onnxruntime.InferenceSession(str(files.network), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelCorrupt(f"onnxruntime cannot load it ({error}).", item=str(files.network), hint=REPAIR) from error


def pad_windows(windows: Sequence[Window]) -> dict[str, np.ndarray[Any, np.dtype[np.int64]]]:
    """Return the network's inputs, padded to the longest. Shapes: (windows, pieces); of heads: (windows, words + 1)"""
    pieces = max(len(w.piece_ids) for w in windows)
    words = max(len(w.words) for w in windows) + 1
    arrays = {name: np.zeros((len(windows), words if name == "heads" else pieces), dtype=np.int64) for name in INPUTS}
    for row, window in enumerate(windows):
        size = len(window.piece_ids)
        arrays["piece_ids"][row, :size] = window.piece_ids
        arrays["shape_ids"][row, :size] = window.shape_ids
        arrays["mask"][row, :size] = 1
        arrays["heads"][row, 1 : len(window.heads) + 1] = window.heads
    return arrays


def cut_padding(window: Window, tags: Floats, to_cue: Floats, to_source: Floats) -> ScoredWindow:
    """Take one window's scores out of a batch. Shapes: (words + 1, tags), (words + 1, words + 1) twice, with padding"""
    end = len(window.words) + 1
    return ScoredWindow(
        words=np.array(window.words, dtype=np.int64).reshape(-1, 2),
        lines=np.array(window.lines, dtype=np.int64),
        tags=tags[1:end].copy(),
        to_cue=to_cue[1:end, :end].copy(),
        to_source=to_source[1:end, :end].copy(),
    )


def score_batch(session: Any, windows: Sequence[Window]) -> list[ScoredWindow]:
    """Run the network once over a batch."""
    tags, to_cue, to_source = session.run(OUTPUTS, pad_windows(windows))
    return [cut_padding(w, tags[i], to_cue[i], to_source[i]) for i, w in enumerate(windows)]
