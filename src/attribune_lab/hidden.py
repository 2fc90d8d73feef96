"""Hidden: what the frozen encoder makes of texts, computed once and kept, so that training a branch takes minutes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from attribune.encode.windows import Window, pack_windows, tokenize_article
from attribune.records import Article, DigestId, Span
from attribune_lab.batches import batch_inputs
from attribune_lab.examples import Example
from attribune_lab.mentions import Marked
from attribune_lab.network import Network


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as the frozen encoder sees it.

    Attributes:
        marked: the text and what annotators marked.
        windows: in text order.
        hidden: for each window, what a layer puts out. Shape of each: (pieces, hidden)
    """

    marked: Marked
    windows: list[Window]
    hidden: list[Tensor]


def cut_text(text: str, tokenizer: Tokenizer, limit: int) -> list[Window]:
    """Return a text's windows."""
    article = Article(DigestId(""), Span(0, len(text)), text)
    return list(pack_windows(tokenize_article(article, tokenizer), limit))


def compute_hidden(network: Network, window: Window, layers: Sequence[int]) -> Tensor:
    """Return what some layers put out for one window; layer 0 is the embeddings. Shape: (layers, pieces, hidden)"""
    piece_ids, shape_ids, mask, _ = batch_inputs([Example(window, [], [], [])])
    with torch.inference_mode():
        embedded = network.encoder.embeddings.word_embeddings(piece_ids) + network.shapes(shape_ids)
        states = network.encoder(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states
    return torch.stack([states[layer][0] for layer in layers]).half()


def name_cache(folder: Path, weights: str, texts: Sequence[Marked]) -> Path:
    """Return where the hidden states of these texts under these weights are kept."""
    digest = hashlib.sha256(weights.encode())
    for marked in texts:
        digest.update(marked.text.encode())
    return folder / f"hidden-{digest.hexdigest()[:16]}.pt"


def see_texts(
    texts: Sequence[Marked], network: Network, tokenizer: Tokenizer, *, cache: Path, layer: int, limit: int = 192
) -> list[Seen]:
    """Return texts as one layer of the frozen encoder sees them, computed where the cache does not have them.

    Args:
        cache: a folder; layers 3 to 6 are kept together.
    """
    layers = range(3, network.encoder.config.num_hidden_layers + 1)
    windows = [cut_text(marked.text, tokenizer, limit) for marked in texts]
    weights = str(float(sum(p.double().abs().sum() for p in network.encoder.parameters())))
    path = name_cache(cache, weights, texts)
    if not path.exists():
        flat = torch.cat([compute_hidden(network, window, layers) for some in windows for window in some], dim=1)
        cache.mkdir(parents=True, exist_ok=True)
        torch.save(flat, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)
    flat = torch.load(path, weights_only=True, mmap=True)[layers.index(layer)].clone()
    sizes = [len(window.piece_ids) for some in windows for window in some]
    parts = iter(flat.split(sizes))
    return [Seen(marked, some, [next(parts) for _ in some]) for marked, some in zip(texts, windows, strict=True)]
