"""Served: the network as it is exported, for one window a run, in operators for which onnxruntime has fast kernels.

Without padding there is no mask, so attention is one operator. Windows were served in batches of like length before:
on a processor a batch is slower than its windows one by one, whose activations stay in its caches.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

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


class Served(nn.Module):
    """A network's forward pass over one window, with the network's own weights."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, piece_ids: Tensor, shape_ids: Tensor, heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Score words; arguments and results as ``Network.forward`` has them, for a batch of one without padding."""
        network = self.network
        encoder: Any = network.encoder
        embeddings = encoder.embeddings
        # Every piece is of token type 0, so its row is part of the positions' for good.
        places = embeddings.position_embeddings.weight + embeddings.token_type_embeddings.weight[0]
        words = embeddings.word_embeddings(piece_ids) + network.shapes(shape_ids)
        pieces = embeddings.LayerNorm(words + places[: piece_ids.shape[1]])
        for layer in encoder.encoder.layer:
            own = layer.attention.self
            attended = attend(own.query(pieces), own.key(pieces), own.value(pieces), own.num_attention_heads)
            pieces = layer.attention.output(attended, pieces)
            pieces = layer.output(gelu(layer.intermediate.dense(pieces)), pieces)
        words = pieces[:, heads[0]]
        valid = torch.ones_like(heads).to(words.dtype)
        return network.tags(words), network.to_cue(words, valid), network.to_source(words, valid)
