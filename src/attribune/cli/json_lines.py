"""Records as JSON lines: the same fields for every verb that prints records.

An article: ``article``, ``digest``, ``run`` (ids), ``name`` and ``sha256`` of the digest, ``start`` and ``end`` in the
digest's text, ``title``, ``standfirst``, ``outlet``, ``author``, ``published`` (null where unknown), ``unknown`` (why,
by field), ``attributions``. An attribution: ``id``, ``source``, ``cue``, ``content`` (each null or ``{"spans": [[start,
end], ...], "text"}``, offsets into the article's text), ``confidence``, ``quote_type``, ``act``, ``speaker`` and
``parent`` (an attribution's id).

``attribune show`` prints the same: an article with ``attribution_count`` for ``attributions``, or an attribution with
the fields of the article that it is in (``start`` and ``end`` are the article's).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from attribune.records import ArticleRecord, Digest, Extent, Reading, RunId

if TYPE_CHECKING:
    from attribune.explore import FoundAttribution, ListedArticle

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
        "source": describe_extent(said.source, read_words(text, said.source)),
        "cue": describe_extent(said.cue, read_words(text, said.cue)),
        "content": describe_extent(said.content, said.content.read(text)),
        **describe_judgement(reading),
    }


def describe_judgement(reading: Reading) -> Json:
    """Return what a run says about an attribution."""
    return {
        "confidence": round(reading.confidence, 4),
        "quote_type": reading.quote_type.value,
        "act": reading.act and reading.act.value,
        "speaker": reading.speaker,
        "parent": reading.parent,
    }


def describe_extent(extent: Extent | None, words: str | None) -> Json | None:
    """Return an extent's spans and the words that they cover."""
    return None if extent is None else {"spans": extent.to_pairs(), "text": words}


def read_words(text: str, extent: Extent | None) -> str | None:
    """Return the words of ``extent`` in ``text``, null for null."""
    return None if extent is None else extent.read(text)


def describe_listed(listed: ListedArticle) -> Json:
    """Return an article of the ledger, with the number of its attributions."""
    return {
        "article": listed.article_id,
        "digest": listed.digest_id,
        "run": listed.run_id,
        "name": listed.digest_name,
        "sha256": listed.sha256,
        "start": listed.span.start,
        "end": listed.span.end,
        "title": listed.title,
        "standfirst": listed.standfirst,
        "outlet": listed.outlet,
        "author": listed.author,
        "published": listed.published,
        "attribution_count": listed.attributions,
    }


def describe_found(found: FoundAttribution) -> Json:
    """Return an attribution of the ledger, with the article that it is in."""
    said = found.reading.attribution
    return {
        "id": said.id,
        "article": found.article_id,
        "digest": found.digest_id,
        "run": found.run_id,
        "name": found.digest_name,
        "sha256": found.sha256,
        "start": found.article_span.start,
        "end": found.article_span.end,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
        "source": describe_extent(said.source, found.source),
        "cue": describe_extent(said.cue, found.cue),
        "content": describe_extent(said.content, found.content),
        **describe_judgement(found.reading),
    }


def describe_error(name: str | int, *, code: str, message: str) -> Json:
    """Return the line of an input that could not be read."""
    return {"name": name, "error": {"code": code, "message": message}}
