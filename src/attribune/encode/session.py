"""The ONNX session: a window in, scores out; everything that is particular to onnxruntime is here."""

from __future__ import annotations

import time
from typing import Any

import numpy as np
import onnxruntime

from attribune.encode.model_files import REPAIR, ModelFiles
from attribune.encode.scored import ScoredWindow
from attribune.encode.windows import Window
from attribune.errors import ModelCorrupt

INPUTS = ("piece_ids", "shape_ids", "heads")
OUTPUTS = ("tags", "to_cue", "to_source", "names", "links")
# Its kernel takes seven times as long as the addition and the normalisation that it stands for.
SLOWER_FUSIONS = ("SkipLayerNormFusion",)


def open_session(files: ModelFiles, threads: int) -> Any:
    """Open the network for ``threads`` threads.

    Raises:
        ModelCorrupt: if onnxruntime cannot load it.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena keeps the largest window it ever saw; windows are bounded, so that is little.
    options.enable_cpu_mem_arena = True
    # onnxruntime raises classes of its own, which share no base but Exception.
    try:
        return onnxruntime.InferenceSession(
            str(files.network),
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=list(SLOWER_FUSIONS),
        )
    except Exception as error:
        raise ModelCorrupt(f"onnxruntime cannot load it ({error}).", item=str(files.network), hint=REPAIR) from error


def score_window(session: Any, window: Window) -> ScoredWindow:
    """Run the network over one window: int8 activations are scaled over a run, and no window depends on its company."""
    inputs = {
        "piece_ids": np.array([window.piece_ids], dtype=np.int64),
        "shape_ids": np.array([window.shape_ids], dtype=np.int64),
        # Position 0 stands for "nothing" among the words.
        "heads": np.array([[0, *window.heads]], dtype=np.int64),
    }
    # A network without a branch has the first three alone.
    started = time.perf_counter()
    tags, to_cue, to_source, *branch = session.run(None, inputs)
    spent = time.perf_counter() - started
    more = {name: values[0] for name, values in zip(OUTPUTS[3:], branch, strict=False)}
    return ScoredWindow(
        words=np.array(window.words, dtype=np.int64).reshape(-1, 2),
        lines=np.array(window.lines, dtype=np.int64),
        tags=tags[0, 1:],
        to_cue=to_cue[0, 1:],
        to_source=to_source[0, 1:],
        **more,
        inference_s=spent,
    )
