"""Encoder: an article in, its scored windows out, in order and one at a time, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from attribune.encode.model_files import REPAIR, ModelFiles, open_model
from attribune.encode.scored import Encoded, ScoredWindow
from attribune.encode.session import open_session, score_window
from attribune.encode.windows import Line, pack_windows, tokenize_article, tokenize_segments
from attribune.errors import ModelCorrupt
from attribune.records import Article, Span


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
        return Encoded(self.files.settings, self.score_windows(article), partial(self.score_spans, article.text))

    def score_windows(self, article: Article) -> Iterator[ScoredWindow]:
        """Return the article's windows in text order, each scored when it is asked for."""
        return self.score_lines(tokenize_article(article, self.tokenizer))

    def score_spans(self, text: str, spans: Sequence[Span]) -> Iterator[ScoredWindow]:
        """Return the windows of stretches of a text, each a line of its own, many to a window."""
        return self.score_lines(tokenize_segments(text, spans, self.tokenizer))

    def score_lines(self, lines: Iterator[Line]) -> Iterator[ScoredWindow]:
        """Pack lines into windows and score each when it is asked for."""
        return (score_window(self.session, window) for window in pack_windows(lines, self.files.settings.max_pieces))


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
