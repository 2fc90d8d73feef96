"""Records to rows and back: the only place that knows which column holds which field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import RowMapping

from attribune.records import (
    Article,
    Attribution,
    Block,
    BlockKind,
    Digest,
    DigestRecord,
    Element,
    Excerpt,
    Extent,
    Failure,
    Metadata,
    Note,
    Origin,
    Part,
    Run,
    RunId,
    Span,
    Unknown,
)

Row = dict[str, Any]


def write_run(run: Run) -> Row:
    """Return the row of ``run``."""
    configuration = [list(pair) for pair in run.configuration]
    return {
        "id": run.id,
        "code_version": run.code_version,
        "model_sha256": run.model_sha256,
        "configuration": configuration,
    }


def write_failure(failure: Failure, run_id: RunId) -> Row:
    """Return the row of ``failure``."""
    return {
        "id": failure.id,
        "run_id": run_id,
        "item": failure.item,
        "stage": failure.stage,
        "code": failure.code,
        "reason": failure.reason,
        "sha256": failure.sha256,
    }


def write_digest(digest: Digest) -> Row:
    """Return the row of ``digest``; its name and parts have their own."""
    return {
        "id": digest.id,
        "sha256": digest.sha256,
        "charset": digest.charset.name,
        "charset_evidence": digest.charset.evidence,
        "charset_replaced": digest.charset.replaced,
        "text": digest.text,
    }


def write_metadata(metadata: Metadata) -> Row:
    """Return the columns of ``metadata``."""
    return {
        "title": metadata.title,
        "standfirst": metadata.standfirst,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        "unknown": [[unknown.field, unknown.reason] for unknown in metadata.unknown],
        "url": metadata.url,
        "excerpt": None if metadata.excerpt is None else metadata.excerpt.value,
        "notes": [[note.field, note.value] for note in metadata.notes] or None,
    }


def read_metadata(row: RowMapping | Row) -> Metadata:
    """Return the metadata of an article's reading, or of a part."""
    return Metadata(
        title=row["title"],
        standfirst=row["standfirst"],
        outlet=row["outlet"],
        author=row["author"],
        published=row["published"],
        unknown=tuple(Unknown(field, reason) for field, reason in row["unknown"]),
        # A part of an earlier version is JSON without these keys.
        url=row.get("url"),
        excerpt=None if row.get("excerpt") is None else Excerpt(row["excerpt"]),
        notes=tuple(Note(field, value) for field, value in row.get("notes") or ()),
    )


def write_blocks(blocks: Iterable[Block]) -> list[list[object]]:
    """Return ``[[kind, start, end], ...]``."""
    return [[block.kind.value, block.span.start, block.span.end] for block in blocks]


def read_blocks(rows: Iterable[tuple[str, int, int]]) -> tuple[Block, ...]:
    """Return the blocks of ``[[kind, start, end], ...]``."""
    return tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in rows)


def write_parts(parts: Iterable[Part]) -> list[Row]:
    """Return the parts that the format of a digest stated, as JSON."""
    return [
        {
            "start": part.span.start,
            "end": part.span.end,
            "blocks": write_blocks(part.blocks),
            **({"divisible": True} if part.divisible else {}),
            **write_metadata(part.metadata),
        }
        for part in parts
    ]


def read_parts(rows: Iterable[Row]) -> tuple[Part, ...]:
    """Return the parts of their JSON."""
    return tuple(
        Part(
            Span(row["start"], row["end"]),
            read_metadata(row),
            read_blocks(row["blocks"]),
            divisible=row.get("divisible", False),
        )
        for row in rows
    )


def write_origin(origin: Origin) -> Row | None:
    """Return where a digest comes from, as JSON; null for plain text of no known address."""
    if origin == Origin():
        return None
    elements = [[element.span.start, element.span.end, element.path] for element in origin.elements]
    return {"format": origin.format, "url": origin.url, "language": origin.language, "elements": elements}


def read_origin(row: Row | None) -> Origin:
    """Return the origin of its JSON."""
    if row is None:
        return Origin()
    elements = tuple(Element(Span(start, end), path) for start, end, path in row["elements"])
    return Origin(row["format"], url=row["url"], language=row["language"], elements=elements)


def write_articles(record: DigestRecord) -> list[Row]:
    """Return the rows of the articles: where they are, nothing else."""
    return [
        {"id": article.id, "digest_id": article.digest_id, "start": article.span.start, "end": article.span.end}
        for article in (found.article for found in record.articles)
    ]


def write_article_reading(article: Article, run_id: RunId, position: int) -> Row:
    """Return the row of what the run read about ``article``."""
    return {
        "article_id": article.id,
        "run_id": run_id,
        "position": position,
        "blocks": write_blocks(article.blocks),
        **write_metadata(article.metadata),
    }


def write_extent(extent: Extent | None) -> list[list[int]] | None:
    """Return ``[[start, end], ...]``, null for null."""
    return None if extent is None else extent.to_pairs()


def read_extent(pairs: list[list[int]] | None) -> Extent | None:
    """Return the extent of ``[[start, end], ...]``, null for null."""
    return None if pairs is None else Extent.from_pairs(pairs)


def write_attribution(attribution: Attribution, seq: int) -> Row:
    """Return the row of ``attribution`` as number ``seq``."""
    return {
        "seq": seq,
        "id": attribution.id,
        "article_id": attribution.article_id,
        "source": write_extent(attribution.source),
        "cue": write_extent(attribution.cue),
        "content": attribution.content.to_pairs(),
    }
