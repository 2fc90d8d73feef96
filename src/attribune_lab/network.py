"""The network: a MiniLM encoder with shape embeddings, tag scores a word, and arcs between words.

Tags are scored by a linear-chain CRF (Lafferty et al., 2001) whose chain restarts at each line; arcs are scaled dot
products with a learned bias a distance, in the manner of biaffine parsers (Dozat and Manning, 2017).
"""

from __future__ import annotations

import functools
import math
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from attribune.encode.scored import TAGS
from attribune.encode.shapes import SHAPES

FARTHEST = 96
FORBIDDEN = -10000.0


def forbid_transitions() -> tuple[Tensor, Tensor]:
    """Return what BIO forbids: I at a start, and after anything but its role. Shapes: (tags, tags), (tags,)"""
    allowed = torch.ones(len(TAGS), len(TAGS))
    starts = torch.ones(len(TAGS))
    for j, after in enumerate(TAGS):
        if after.startswith("I-"):
            starts[j] = 0
            for i, before in enumerate(TAGS):
                allowed[i, j] = float(before[2:] == after[2:])
    return (1 - allowed) * FORBIDDEN, (1 - starts) * FORBIDDEN


# The values of the pool that dropout takes its masks from.
POOL = 1 << 24


@functools.cache
def draw_pool(share: float) -> Tensor:
    """Return 0 for a share of the values and what scales up the others for the rest; the same at each start."""
    drawn = torch.rand(POOL, generator=torch.Generator().manual_seed(0))
    return (drawn >= share).to(torch.bfloat16) / (1 - share)


class Dropout(nn.Module):
    """Dropout whose masks are slices, at random places, of one pool: to draw each value is much of a training step."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, values: Tensor) -> Tensor:
        """Zero a share of the values and scale up the others, in training only."""
        if not self.training or not self.share:
            return values
        at = int(torch.randint(POOL - values.numel() + 1, ()))
        return values * draw_pool(self.share)[at : at + values.numel()].view(values.shape).to(values.dtype)


def replace_dropouts(module: nn.Module) -> None:
    """Put the pooled dropout wherever PyTorch's stands."""
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout) and child.p:
            setattr(module, name, Dropout(child.p))
        else:
            replace_dropouts(child)


class Arcs(nn.Module):
    """Scores arcs from each word to each word and to nothing (position 0)."""

    def __init__(self, hidden: int, size: int = 128) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(hidden, size), nn.Linear(hidden, size)
        self.bias = nn.Parameter(torch.zeros(2 * FARTHEST + 1))
        self.scale = 1 / math.sqrt(size)

    def forward(self, words: Tensor, valid: Tensor) -> Tensor:
        """Return log-probabilities.

        Shapes: (batch, words + 1, hidden), (batch, words + 1) -> (batch, words + 1, words + 1)
        """
        scores = self.query(words) @ self.key(words).transpose(1, 2) * self.scale
        at = torch.arange(words.shape[1], device=words.device)
        distance = (at[None, :] - at[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        # Position 0 stands for "nothing": its distance means nothing either.
        bias = self.bias[distance] * (at > 0)[None, :]
        scores = scores + bias + (1 - valid[:, None, :]) * FORBIDDEN
        return torch.log_softmax(scores.float(), dim=-1)


class Network(nn.Module):
    """Encoder and heads; ``forward`` is what ONNX exports."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(folder), attn_implementation="eager", add_pooling_layer=False, attention_probs_dropout_prob=0.0
        )
        replace_dropouts(self.encoder)
        hidden: int = self.encoder.config.hidden_size
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.shapes = nn.Embedding(SHAPES, hidden)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.dropout = Dropout(0.1)
        self.tags = nn.Linear(hidden, len(TAGS))
        self.to_cue, self.to_source = Arcs(hidden), Arcs(hidden)
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.starts = nn.Parameter(torch.zeros(len(TAGS)))

    def forward(
        self, piece_ids: Tensor, shape_ids: Tensor, mask: Tensor, heads: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Score words.

        Args:
            piece_ids: of the vocabulary. Shape: (batch, pieces)
            shape_ids: of each piece's word. Shape: (batch, pieces)
            mask: 1 for pieces, 0 for padding. Shape: (batch, pieces)
            heads: position of each word's first piece, after a leading 0; 0 for padding. Shape: (batch, words + 1)

        Returns:
            Tag scores, log-probabilities of arcs to cues and of arcs to sources, each with the row of position 0.
            Shapes: (batch, words + 1, tags), (batch, words + 1, words + 1), (batch, words + 1, words + 1)
        """
        embedded = self.encoder.embeddings.word_embeddings(piece_ids) + self.shapes(shape_ids)
        pieces = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        at = heads.unsqueeze(-1).expand(-1, -1, pieces.shape[-1])
        words = self.dropout(torch.gather(pieces, 1, at))
        valid = (heads > 0).to(words.dtype)
        valid = torch.cat([torch.ones_like(valid[:, :1]), valid[:, 1:]], dim=1)
        return self.tags(words), self.to_cue(words, valid), self.to_source(words, valid)

    def chain(self) -> tuple[Tensor, Tensor]:
        """Return the CRF's transition and start scores with what BIO forbids. Shapes: (tags, tags), (tags,)"""
        transitions, starts = forbid_transitions()
        return self.transitions + transitions, self.starts + starts


def sum_paths(scores: Tensor, real: Tensor, opens: Tensor, chain: tuple[Tensor, Tensor]) -> Tensor:
    """Return the logarithm of the sum over all tag sequences, a window each. Shape: (batch,)

    Args:
        scores: of each tag. Shape: (batch, words, tags)
        real: whether a word is none of the padding. Shape: (batch, words)
        opens: whether a word is its line's first. Shape: (batch, words)
        chain: transition and start scores. Shapes: (tags, tags), (tags,)
    """
    transitions, starts = chain
    alpha = starts + scores[:, 0]
    for i in range(1, scores.shape[1]):
        onward = torch.logsumexp(alpha[:, :, None] + transitions, dim=1)
        anew = torch.logsumexp(alpha, dim=1, keepdim=True) + starts
        moved = torch.where(opens[:, i, None], anew, onward) + scores[:, i]
        alpha = torch.where(real[:, i, None], moved, alpha)
    return torch.logsumexp(alpha, dim=1)


def chain_loss(scores: Tensor, tags: Tensor, opens: Tensor, chain: tuple[Tensor, Tensor]) -> Tensor:
    """Return the CRF's negative log-likelihood, summed over the batch.

    Args:
        scores, opens, chain: as for ``sum_paths``.
        tags: gold; negative for padding. Shape: (batch, words)
    """
    transitions, starts = chain
    real = tags >= 0
    gold = tags.clamp(min=0)
    picked = scores.gather(2, gold[:, :, None])[:, :, 0]
    before = torch.cat([gold[:, :1], gold[:, :-1]], dim=1)
    moves = torch.where(opens, starts[gold], transitions[before, gold])
    path = ((picked + moves) * real).sum()
    return sum_paths(scores, real, opens, chain).sum() - path


def taught_loss(scores: Tensor, chances: Tensor, opens: Tensor, chain: tuple[Tensor, Tensor]) -> Tensor:
    """Return the CRF's cross-entropy against teachers' tag probabilities, summed over the batch, but for a constant.

    A teacher's expected score of a path is linear in its marginals, so the marginals' mean over teachers serves for
    their mixture. Moves between tags are learnt from gold alone, hence a constant here.

    Args:
        scores, opens, chain: as for ``sum_paths``.
        chances: of each tag; zeros for padding. Shape: (batch, words, tags)
    """
    real = chances.sum(dim=2) > 0
    transitions, starts = chain
    paths = sum_paths(scores, real, opens, (transitions.detach(), starts.detach()))
    return paths.sum() - (scores * chances).sum()
