"""Export trained weights to the folder that is shipped: ONNX in int8, tokenizer, labels and manifest.

python -m attribune_lab.export --weights build/lab/student/weights-*.pt --branch build/lab/branch/branch.pt \
    --out src/attribune/models/en
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from attribune.encode.model_files import UNCALIBRATED, write_manifest
from attribune.encode.scored import TAGS
from attribune.encode.session import INPUTS, OUTPUTS, SLOWER_FUSIONS
from attribune_lab.base import find_base
from attribune_lab.branch import HIDDEN, Branch
from attribune_lab.network import Network
from attribune_lab.served import OPERATORS, Served

# onnx.TensorProto.FLOAT
FLOAT = 1


def average_files(paths: Sequence[Path]) -> dict[str, Tensor]:
    """Return the weights of a file, or the mean of several files' weights."""
    states = [torch.load(path, weights_only=True) for path in paths]
    return {
        name: torch.stack([s[name] for s in states]).mean(0) if value.is_floating_point() else value
        for name, value in states[0].items()
    }


def load_weights(paths: list[Path]) -> Network:
    """Return the network with the weights of a file, or the mean of several files' weights."""
    network = Network(find_base())
    network.load_state_dict(average_files(paths))
    return network.eval()


def load_branch(path: Path) -> Branch:
    """Return the branch with the weights of a file."""
    branch = Branch(HIDDEN)
    branch.load_state_dict(torch.load(path, weights_only=True))
    return branch.eval()


def export_network(network: Network, branch: Branch, path: Path) -> None:
    """Write the network and its branch as ONNX in fp32, for one window a run."""
    piece_ids = torch.randint(5, network.encoder.config.vocab_size, (1, 16))
    heads = torch.arange(12)[None]
    axes = {name: {1: "words" if name == "heads" else "pieces"} for name in INPUTS}
    axes |= {name: {1: "words"} for name in OUTPUTS}
    # The branch has no row for "nothing", so its axis is another one.
    axes |= {name: {1: "read"} for name in OUTPUTS[3:]}
    axes["to_cue"][2] = axes["to_source"][2] = "words"
    torch.onnx.export(
        # Export puts back the mode that it found, which for a new module is training.
        Served(network, branch).eval(),
        (piece_ids, torch.ones_like(piece_ids), heads),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        custom_opsets={OPERATORS: 1},
        dynamo=False,
    )


def quantize_network(source: Path, target: Path) -> None:
    """Write the network with weights of 7 bits in int8, one scale a channel; activations are quantised as they come.

    Seven bits, since processors without VNNI add pairs of products in 16 bits: at most 255 * 64 * 2 = 32,640, which
    still fits. With eight bits the sum could overflow, and figures would differ between processors.
    """
    with tempfile.TemporaryDirectory() as folder:
        quantized = Path(folder) / "quantized.onnx"
        quantize_dynamic(
            str(source),
            str(quantized),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            # It cannot tell by itself what onnxruntime's own operators return.
            extra_options={"DefaultTensorType": FLOAT},
        )
        fuse_network(quantized, target)


def fuse_network(source: Path, target: Path) -> None:
    """Write the network with its operators fused as far as that serves every processor alike."""
    options = onnxruntime.SessionOptions()
    # The level above lays weights out for the processor at hand.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(target)
    options.log_severity_level = 3
    providers = ["CPUExecutionProvider"]
    onnxruntime.InferenceSession(str(source), options, providers=providers, disabled_optimizers=list(SLOWER_FUSIONS))


def write_labels(network: Network, path: Path, max_pieces: int) -> None:
    """Write what decoding must know of the network; the calibration is fitted later."""
    transitions, starts = network.chain()
    labels = {
        "tags": TAGS,
        "max_pieces": max_pieces,
        "transitions": [[round(x, 4) for x in row] for row in transitions.tolist()],
        "starts": [round(x, 4) for x in starts.tolist()],
        "calibration": UNCALIBRATED,
        "least_confidence": 0.0,
    }
    path.write_text(json.dumps(labels, indent=1) + "\n", "utf-8")


def export(weights: list[Path], branch: Path, out: Path, *, max_pieces: int) -> None:
    """Write the whole model folder, but for what is fitted later."""
    out.mkdir(parents=True, exist_ok=True)
    network = load_weights(weights)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        exported = Path(folder) / "model.onnx"
        export_network(network, load_branch(branch), exported)
        quantize_network(exported, out / "model.onnx")
    shutil.copyfile(find_base() / "tokenizer.json", out / "tokenizer.json")
    write_labels(network, out / "labels.json", max_pieces)
    write_manifest(out)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Export trained weights to a model folder.")
    parser.add_argument("--weights", type=Path, nargs="+", required=True, help="one file, or several to average")
    parser.add_argument("--branch", type=Path, required=True, help="of names and antecedents")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--max-pieces", type=int, default=192)
    args = parser.parse_args()
    export(args.weights, args.branch, args.out, max_pieces=args.max_pieces)


if __name__ == "__main__":
    main()
