"""Attribune: who said what, and on whose word we have it.

import attribune

for article in attribune.read("digest.txt").articles:
    for reading in article.readings:
        print(reading.attribution.content.read(article.article.text))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribune.config import Settings
    from attribune.errors import AttribuneError
    from attribune.ingest import Options
    from attribune.pipeline import ReadResult, read, read_text
    from attribune.records import (
        Anonymity,
        Article,
        ArticleRecord,
        Attribution,
        Block,
        BlockKind,
        Bound,
        DateReference,
        Digest,
        DigestRecord,
        Element,
        Evidence,
        Excerpt,
        Extent,
        Failure,
        Metadata,
        Note,
        Origin,
        Quantity,
        QuoteType,
        Reading,
        Run,
        SourceRole,
        Span,
        Speaker,
        SpeakerKind,
        Speech,
        SpeechAct,
    )

__version__ = "0.1.0"

__all__ = [
    "Anonymity",
    "Article",
    "ArticleRecord",
    "AttribuneError",
    "Attribution",
    "Block",
    "BlockKind",
    "Bound",
    "DateReference",
    "Digest",
    "DigestRecord",
    "Element",
    "Evidence",
    "Excerpt",
    "Extent",
    "Failure",
    "Metadata",
    "Note",
    "Options",
    "Origin",
    "Quantity",
    "QuoteType",
    "ReadResult",
    "Reading",
    "Run",
    "Settings",
    "SourceRole",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Speech",
    "SpeechAct",
    "__version__",
    "read",
    "read_text",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used, so that ``import attribune`` stays light."""
    import importlib

    if name in ("ReadResult", "read", "read_text"):
        module = "attribune.pipeline"
    elif name in ("AttribuneError", "Settings"):
        module = "attribune.errors" if name == "AttribuneError" else "attribune.config"
    elif name == "Options":
        module = "attribune.ingest"
    elif name in __all__:
        module = "attribune.records"
    else:
        raise AttributeError(f"module 'attribune' has no attribute {name!r}")
    return getattr(importlib.import_module(module), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
