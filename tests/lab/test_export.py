"""What is exported is the trained network, in weights that every processor multiplies alike."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from attribune.encode.model_files import SHIPPED
from attribune.encode.session import OUTPUTS, SLOWER_FUSIONS

onnx = pytest.importorskip("onnx", reason="onnx is part of the lab: run `make lab`")
torch = pytest.importorskip("torch", reason="PyTorch is part of the lab: run `make lab`")
transformers = pytest.importorskip("transformers", reason="transformers is part of the lab: run `make lab`")

if TYPE_CHECKING:
    from attribune_lab.branch import Branch
    from attribune_lab.network import Network

INPUTS = {"piece_ids": [[1, 7, 9, 30, 4, 2]], "shape_ids": [[10, 1, 0, 0, 4, 10]], "heads": [[0, 1, 2, 4]]}
# Processors without VNNI add two products of an unsigned activation and a weight in 16 bits, and cut off what is more.
LARGEST_ACTIVATION, LARGEST_SUM = 255, 32_767

pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::UserWarning", "ignore::torch.jit.TracerWarning"
)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    """A small network with weights drawn at random."""
    from attribune_lab.network import Network

    torch.manual_seed(5)
    folder = tmp_path_factory.mktemp("base")
    config = transformers.BertConfig(
        vocab_size=40, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64
    )
    transformers.BertModel(config).save_pretrained(folder)
    return Network(folder).eval()


@pytest.fixture(scope="module")
def branch() -> Branch:
    """A branch with weights drawn at random."""
    from attribune_lab.branch import Branch

    torch.manual_seed(6)
    return Branch(32).eval()


def score(network: Network) -> list[np.ndarray[Any, np.dtype[np.float32]]]:
    """Return what the network itself makes of the inputs."""
    tensors = {name: torch.tensor(values) for name, values in INPUTS.items()}
    with torch.no_grad():
        scores = network(**tensors, mask=torch.ones_like(tensors["piece_ids"]))
    return [x.numpy() for x in scores]


def score_branch(network: Network, branch: Branch) -> list[np.ndarray[Any, np.dtype[np.float32]]]:
    """Return what the branch itself makes of the words of the inputs, queries and keys side by side."""
    from attribune_lab.branch import LAST, READ

    pieces, shapes = torch.tensor(INPUTS["piece_ids"]), torch.tensor(INPUTS["shape_ids"])
    with torch.no_grad():
        embedded = network.encoder.embeddings.word_embeddings(pieces) + network.shapes(shapes)
        seen = network.encoder(inputs_embeds=embedded, output_hidden_states=True).hidden_states
        at = INPUTS["heads"][0][1:]
        layers = [seen[min(layer, len(seen) - 1)][:, at] for layer in (*READ, LAST)]
        names, queries, keys = branch(torch.cat(layers, dim=-1))
    return [names.numpy(), torch.cat([queries, keys], dim=-1).numpy()]


def run_file(path: Path) -> list[np.ndarray[Any, np.dtype[np.float32]]]:
    """Return what an exported network makes of the inputs."""
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), disabled_optimizers=list(SLOWER_FUSIONS))
    return list(session.run(OUTPUTS, {name: np.array(values) for name, values in INPUTS.items()}))


def list_int8_weights(path: Path) -> list[np.ndarray[Any, np.dtype[np.int8]]]:
    """Return the weights that are multiplied in int8."""
    arrays = [onnx.numpy_helper.to_array(weight) for weight in onnx.load(str(path)).graph.initializer]
    return [array for array in arrays if array.dtype == np.int8 and array.ndim >= 2]


def test_the_exported_network_scores_as_the_trained_one(network: Network, branch: Branch, tmp_path: Path) -> None:
    from attribune_lab.export import export_network

    export_network(network, branch, tmp_path / "model.onnx")
    both = [*score(network), *score_branch(network, branch)]
    for found, expected in zip(run_file(tmp_path / "model.onnx"), both, strict=True):
        assert found == pytest.approx(expected, abs=1e-4)


def test_the_quantised_network_scores_nearly_as_the_trained_one(
    network: Network, branch: Branch, tmp_path: Path
) -> None:
    from attribune_lab.export import export_network, quantize_network

    export_network(network, branch, tmp_path / "fp32.onnx")
    quantize_network(tmp_path / "fp32.onnx", tmp_path / "model.onnx")
    both = [*score(network), *score_branch(network, branch)]
    for found, expected in zip(run_file(tmp_path / "model.onnx"), both, strict=True):
        assert found == pytest.approx(expected, abs=0.1)


def test_two_products_of_shipped_weights_never_overflow_16_bits() -> None:
    weights = list_int8_weights(SHIPPED / "model.onnx")
    assert len(weights) >= 36
    largest = max(int(np.abs(array.astype(np.int16)).max()) for array in weights)
    assert 2 * largest * LARGEST_ACTIVATION <= LARGEST_SUM
