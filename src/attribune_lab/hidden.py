"""Hidden: what the frozen encoder makes of texts, computed once and kept, so that training a branch takes minutes."""

from __future__ import annotations

import hashlib
import os
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

MAX_PIECES = 192


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as the frozen encoder sees it.

    Attributes:
        marked: the text and what annotators marked.
        windows: in text order.
        words: for each window, what the asked layers put out for each word's first piece, side by side.
            Shape of each: (words, layers * hidden)
    """

    marked: Marked
    windows: list[Window]
    words: list[Tensor]


def cut_text(text: str, tokenizer: Tokenizer, limit: int) -> list[Window]:
    """Return a text's windows."""
    article = Article(DigestId(""), Span(0, len(text)), text)
    return list(pack_windows(tokenize_article(article, tokenizer), limit))


def compute_hidden(network: Network, window: Window) -> Tensor:
    """Return what all layers put out for one window, the embeddings first. Shape: (layers + 1, pieces, hidden)"""
    piece_ids, shape_ids, mask, _ = batch_inputs([Example(window, [], [], [])])
    with torch.inference_mode():
        embedded = network.encoder.embeddings.word_embeddings(piece_ids) + network.shapes(shape_ids)
        states = network.encoder(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states
    return torch.stack([state[0] for state in states]).half()


def name_cache(folder: Path, weights: str, texts: Sequence[Marked]) -> Path:
    """Return where the hidden states of these texts under these weights are kept."""
    digest = hashlib.sha256(weights.encode())
    for marked in texts:
        digest.update(marked.text.encode())
    return folder / f"hidden-{digest.hexdigest()[:16]}.pt"


def see_texts(
    texts: Sequence[Marked], network: Network, tokenizer: Tokenizer, *, cache: Path, layers: Sequence[int]
) -> list[Seen]:
    """Return texts as some layers of the frozen encoder see them, computed where the cache does not have them.

    Args:
        cache: a folder; all layers are kept together.
        layers: 0 for the embeddings; in the order wanted.
    """
    windows = [cut_text(marked.text, tokenizer, MAX_PIECES) for marked in texts]
    weights = str(float(sum(p.detach().double().abs().sum() for p in network.encoder.parameters())))
    path = name_cache(cache, weights, texts)
    if not path.exists():
        flat = torch.cat([compute_hidden(network, window) for some in windows for window in some], dim=1)
        cache.mkdir(parents=True, exist_ok=True)
        # Another training may be at it too.
        part = path.with_suffix(f".{os.getpid()}")
        torch.save(flat, part)
        part.replace(path)
    flat = torch.load(path, weights_only=True, mmap=True)
    rows, at = [], 0
    for window in (window for some in windows for window in some):
        heads = torch.tensor(window.heads) + at
        rows.append(torch.cat([flat[layer, heads] for layer in layers], dim=-1))
        at += len(window.piece_ids)
    parts = iter(rows)
    return [Seen(marked, some, [next(parts) for _ in some]) for marked, some in zip(texts, windows, strict=True)]
