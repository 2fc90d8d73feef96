"""Served: the network and its branch as they are exported, in operators for which onnxruntime has fast kernels.

One window is served a run. Without padding there is no mask, so attention is one operator. Windows were served in
batches of like length before: on a processor a batch is slower than its windows one by one, whose activations stay in
its caches.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from attribune_lab.branch import LAST, READ, Branch
from attribune_lab.network import Network

OPERATORS = "com.microsoft"


class Attend(torch.autograd.Function):
    """Attention over a whole window; in ONNX a single operator. Shapes: three times (1, pieces, hidden) -> the same"""

    @staticmethod
    def forward(_ctx: Any, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        """Compute it in PyTorch."""
        q, k, v = (x.reshape(*x.shape[:2], heads, -1).transpose(1, 2) for x in (query, key, value))
        return nn.functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        """Write it in ONNX."""
        return graph.op(f"{OPERATORS}::MultiHeadAttention", query, key, value, num_heads_i=heads).setType(query.type())


class Gelu(torch.autograd.Function):
    """The exact GELU; in ONNX a single operator. Shape: any"""

    @staticmethod
    def forward(_ctx: Any, values: Tensor) -> Tensor:
        """Compute it in PyTorch."""
        return nn.functional.gelu(values)

    @staticmethod
    def symbolic(graph: Any, values: Any) -> Any:
        """Write it in ONNX."""
        return graph.op(f"{OPERATORS}::Gelu", values).setType(values.type())


# PyTorch does not type how its functions are applied.
attend: Any = Attend.apply
gelu: Any = Gelu.apply


def run_layer(layer: Any, pieces: Tensor) -> Tensor:
    """Return what a layer of the encoder or the branch makes of a window. Shape: (1, pieces, hidden)"""
    own = layer.attention.self
    attended = attend(own.query(pieces), own.key(pieces), own.value(pieces), own.num_attention_heads)
    pieces = layer.attention.output(attended, pieces)
    return layer.output(gelu(layer.intermediate.dense(pieces)), pieces)


class Served(nn.Module):
    """The forward pass of a network and its branch over one window, with their own weights."""

    def __init__(self, network: Network, branch: Branch) -> None:
        super().__init__()
        self.network, self.branch = network, branch

    def forward(self, piece_ids: Tensor, shape_ids: Tensor, heads: Tensor) -> tuple[Tensor, ...]:
        """Score words, for a batch of one without padding.

        Returns:
            What ``Network.forward`` does, name scores, and each word's query and key, one behind the other.
            Shapes of the latter: (1, words, name tags), (1, words, 2 * LINK_SIZE)
        """
        network = self.network
        encoder: Any = network.encoder
        embeddings = encoder.embeddings
        # Every piece is of token type 0, so its row is part of the positions' for good.
        places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]
        words = embeddings.word_embeddings(piece_ids) + network.shapes(shape_ids)
        seen = [embeddings.LayerNorm(words + places[: piece_ids.shape[1]])]
        for layer in encoder.encoder.layer:
            seen.append(run_layer(layer, seen[-1]))
        words = seen[-1][:, heads[0]]
        valid = torch.ones_like(heads).to(words.dtype)
        # Position 0 stands for "nothing" to the arcs; the branch reads words alone.
        read = torch.cat([seen[min(layer, len(seen) - 1)][:, heads[0, 1:]] for layer in (*READ, LAST)], dim=-1)
        names, queries, keys = self.branch(read)
        scores = network.tags(words), network.to_cue(words, valid), network.to_source(words, valid)
        return *scores, names, torch.cat([queries, keys], dim=-1)
