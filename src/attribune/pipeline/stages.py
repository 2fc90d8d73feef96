"""Stages: the steps from a digest to its readings as plain callables, and the run that they make up.

The stages are imported when they are loaded, not before, so that ``attribune --help`` starts no inference engine.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import attribune
from attribune.records import Article, ArticleRecord, Digest, Reading, Run

if TYPE_CHECKING:
    from attribune.encode import Encoded, ScoredWindow
    from attribune.resolve.article import Marks


@dataclass(frozen=True, slots=True)
class Stages:
    """What a digest passes through, in this order, and the run that names code, model and configuration.

    ``mark`` keeps of each window, while extraction draws on them, the little that ``resolve`` needs of it.
    """

    split: Callable[[Digest], tuple[Article, ...]]
    encode: Callable[[Article], Encoded]
    extract: Callable[[Article, Encoded], tuple[Reading, ...]]
    mark: Callable[[ScoredWindow], Marks]
    resolve: Callable[[Article, tuple[Reading, ...], Sequence[Marks]], ArticleRecord]
    run: Run


def load_stages(model: Path | None = None, *, threads: int = 1) -> Stages:
    """Load the model in ``model`` (default: the one in the package) and return the stages around it.

    Raises:
        ModelMissing, ModelCorrupt: nothing can be read without the model.
    """
    from attribune.encode import load_encoder
    from attribune.extract import extract_readings
    from attribune.resolve.article import read_marks, resolve_article
    from attribune.split import split_digest

    encoder = load_encoder(model, threads=threads)
    run = Run(code_version=attribune.__version__, model_sha256=encoder.model_sha256)
    return Stages(
        split=split_digest,
        encode=encoder.encode,
        extract=extract_readings,
        mark=read_marks,
        resolve=resolve_article,
        run=run,
    )
