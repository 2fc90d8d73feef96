"""The nouns that flow between stages: frozen, validated on construction, without I/O."""

from attribune.records.articles import Article, Block, BlockKind, Metadata, Unknown
from attribune.records.attributions import Attribution, QuoteType, Reading, SpeechAct
from attribune.records.digests import Charset, Digest, Part
from attribune.records.ids import (
    ArticleId,
    AttributionId,
    DigestId,
    FailureId,
    RunId,
    hash_content,
    write_canonical_json,
)
from attribune.records.results import ArticleRecord, DigestRecord
from attribune.records.runs import Failure, Run
from attribune.records.spans import Extent, Span

__all__ = [
    "Article",
    "ArticleId",
    "ArticleRecord",
    "Attribution",
    "AttributionId",
    "Block",
    "BlockKind",
    "Charset",
    "Digest",
    "DigestId",
    "DigestRecord",
    "Extent",
    "Failure",
    "FailureId",
    "Metadata",
    "Part",
    "QuoteType",
    "Reading",
    "Run",
    "RunId",
    "Span",
    "SpeechAct",
    "Unknown",
    "hash_content",
    "write_canonical_json",
]
