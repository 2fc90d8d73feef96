"""Records as JSON lines: the same fields for every verb that prints records.

An article: ``article``, ``digest``, ``run`` (ids), ``name`` and ``sha256`` of the digest, ``start`` and ``end`` in the
digest's text, ``title``, ``standfirst``, ``outlet``, ``author``, ``published`` (null where unknown), ``unknown`` (why,
by field), ``attributions``. An attribution: ``id``, ``source``, ``cue``, ``content`` (each null or ``{"spans": [[start,
end], ...], "text"}``, offsets into the article's text), ``confidence``, ``quote_type``, ``act``, ``speaker`` and
``parent`` (an attribution's id).
"""

from __future__ import annotations

import json
from typing import TextIO

from attribune.records import ArticleRecord, Digest, Extent, Reading, RunId

Json = dict[str, object]


def write_line(out: TextIO, content: Json) -> None:
    """Write ``content`` as one line of valid JSON, escaped if the stream's charset cannot say it."""
    line = json.dumps(content, ensure_ascii=False)
    try:
        line.encode(out.encoding or "utf-8")
    except UnicodeEncodeError:
        line = json.dumps(content)
    out.write(line + "\n")


def describe_article(digest: Digest, record: ArticleRecord, run_id: RunId | None) -> Json:
    """Return an article with its attributions."""
    article, metadata = record.article, record.article.metadata
    return {
        "article": article.id,
        "digest": digest.id,
        "run": run_id,
        "name": digest.name,
        "sha256": digest.sha256,
        "start": article.span.start,
        "end": article.span.end,
        "title": metadata.title,
        "standfirst": metadata.standfirst,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        "unknown": {unknown.field: unknown.reason for unknown in metadata.unknown},
        "attributions": [describe_reading(article.text, reading) for reading in record.readings],
    }


def describe_reading(text: str, reading: Reading) -> Json:
    """Return an attribution and what a run says about it."""
    said = reading.attribution
    return {
        "id": said.id,
        "source": describe_extent(text, said.source),
        "cue": describe_extent(text, said.cue),
        "content": describe_extent(text, said.content),
        "confidence": round(reading.confidence, 4),
        "quote_type": reading.quote_type.value,
        "act": reading.act and reading.act.value,
        "speaker": reading.speaker,
        "parent": reading.parent,
    }


def describe_extent(text: str, extent: Extent | None) -> Json | None:
    """Return an extent's spans and the words that they cover."""
    return None if extent is None else {"spans": extent.to_pairs(), "text": extent.read(text)}


def describe_error(name: str | int, *, code: str, message: str) -> Json:
    """Return the line of an input that could not be read."""
    return {"name": name, "error": {"code": code, "message": message}}
