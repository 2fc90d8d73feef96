"""Encoder: an article in, its scored windows out, in order and with memory bounded by a group of windows."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from attribune.encode.model_files import REPAIR, ModelFiles, open_model
from attribune.encode.scored import Encoded, ScoredWindow
from attribune.encode.session import open_session, score_batch
from attribune.encode.windows import Window, pack_windows, tokenize_article
from attribune.errors import ModelCorrupt
from attribune.records import Article

# Windows are sorted by length within a group, and batched up to so many pieces, padding included. A batch never holds
# windows of two articles: int8 activations are scaled over the batch, so an article must not depend on its company.
GROUP_WINDOWS = 64
BATCH_PIECES = 2048


def batch_windows(windows: list[Window], pieces: int) -> Iterator[list[int]]:
    """Yield the indices of windows of like length, at most ``pieces`` pieces a batch with padding."""
    batch: list[int] = []
    for index in sorted(range(len(windows)), key=lambda i: len(windows[i].piece_ids)):
        if batch and (len(batch) + 1) * len(windows[index].piece_ids) > pieces:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded model.

    Attributes:
        files: the checked model folder.
        tokenizer: words to word pieces.
        session: the network.
    """

    files: ModelFiles
    tokenizer: Tokenizer
    session: Any

    @property
    def model_sha256(self) -> str:
        """The model's identity: the sha256 of its manifest, in hexadecimal."""
        return self.files.sha256

    def encode(self, article: Article) -> Encoded:
        """Encode an article, bylines left out; the work is done as the windows are read."""
        return Encoded(self.files.settings, self.score_windows(article))

    def score_windows(self, article: Article) -> Iterator[ScoredWindow]:
        """Yield the article's windows in text order."""
        windows = pack_windows(tokenize_article(article, self.tokenizer), self.files.settings.max_pieces)
        while group := list(itertools.islice(windows, GROUP_WINDOWS)):
            scored: dict[int, ScoredWindow] = {}
            for batch in batch_windows(group, BATCH_PIECES):
                scored.update(zip(batch, score_batch(self.session, [group[i] for i in batch]), strict=True))
            yield from (scored[i] for i in range(len(group)))


def load_encoder(folder: Path | None = None, *, threads: int = 1) -> Encoder:
    """Load a model folder, by default the one shipped in the package, after checking every file's sha256.

    Raises:
        ModelMissing: if a file is not there.
        ModelCorrupt: if a file is not the one that was shipped.
    """
    files = open_model(folder)
    return Encoder(files, open_tokenizer(files), open_session(files, threads))


def open_tokenizer(files: ModelFiles) -> Tokenizer:
    """Load the tokenizer, without padding and truncation.

    Raises:
        ModelCorrupt: if tokenizers cannot load it.
    """
    # tokenizers raises bare Exceptions, whatever is wrong.
    try:
        tokenizer = Tokenizer.from_file(str(files.tokenizer))
    except Exception as error:
        message = f"tokenizers cannot load it ({error})."
        raise ModelCorrupt(message, item=str(files.tokenizer), hint=REPAIR) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
