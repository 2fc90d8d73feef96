"""The nouns that flow between stages: frozen, validated on construction, without I/O."""

from attribune.records.articles import Article, Block, BlockKind, Excerpt, Metadata, Note, Unknown
from attribune.records.attributions import Attribution, Respanned
from attribune.records.digests import Charset, Digest, Element, Origin, Part
from attribune.records.ids import (
    ArticleId,
    AttributionId,
    DigestId,
    FailureId,
    RunId,
    hash_content,
    write_canonical_json,
)
from attribune.records.judgements import Judgement, JudgementId, JudgementKind, Mention, SpeakerName, Subject
from attribune.records.readings import Anonymity, QuoteType, Reading, Speech, SpeechAct
from attribune.records.references import Bound, DateReference, Quantity
from attribune.records.results import ArticleRecord, DigestRecord
from attribune.records.runs import Failure, Run
from attribune.records.spans import Extent, Span
from attribune.records.speakers import Evidence, SourceRole, Speaker, SpeakerKind

__all__ = [
    "Anonymity",
    "Article",
    "ArticleId",
    "ArticleRecord",
    "Attribution",
    "AttributionId",
    "Block",
    "BlockKind",
    "Bound",
    "Charset",
    "DateReference",
    "Digest",
    "DigestId",
    "DigestRecord",
    "Element",
    "Evidence",
    "Excerpt",
    "Extent",
    "Failure",
    "FailureId",
    "Judgement",
    "JudgementId",
    "JudgementKind",
    "Mention",
    "Metadata",
    "Note",
    "Origin",
    "Part",
    "Quantity",
    "QuoteType",
    "Reading",
    "Respanned",
    "Run",
    "RunId",
    "SourceRole",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeakerName",
    "Speech",
    "SpeechAct",
    "Subject",
    "Unknown",
    "hash_content",
    "write_canonical_json",
]
