"""An article and a digest as pages show them, as JSON objects: the fields of ``export.shapes``, and what pages add.

An article has besides ``names`` of its digest, its ``text`` and ``blocks``, ``speakers`` with the space that each got,
and ``own``, that of the outlet; an attribution its ``number`` on the page, its ``chain`` and a ``verdict``. What people
rejected is in ``rejected``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from attribune.export.shapes import Json, describe_date, describe_page, describe_quantity, describe_reading

if TYPE_CHECKING:
    from attribune.explore.reader.digests import CutArticle, ShownDigest
    from attribune.explore.reader.showing import ShownArticle, ShownAttribution, ShownSpeaker
    from attribune.records import Judgement, Metadata


def describe_shown(shown: ShownArticle) -> Json:
    """Return an article as its page shows it."""
    opened, record = shown.opened, shown.record
    article, text = record.article, record.article.text
    ids = {each.number: each.id for each in shown.attributions}
    return {
        "article": article.id,
        "digest": article.digest_id,
        "run": opened.run_id,
        "name": opened.names[0] if opened.names else None,
        "names": list(opened.names),
        "sha256": opened.sha256,
        "start": article.span.start,
        "end": article.span.end,
        **describe_head(article.metadata),
        "url": opened.page_url,
        "language": opened.origin.language,
        "text": text,
        "blocks": [
            {"kind": block.kind.value, "start": block.span.start, "end": block.span.end} for block in article.blocks
        ],
        "words": shown.words,
        "speakers": [describe_speaker(each, ids) for each in shown.speakers],
        "own": {"words": shown.own.words, "share": round(shown.own.share, 4)},
        "attributions": [describe_attribution(each, text, ids) for each in shown.attributions],
        "rejected": [describe_attribution(each, text, ids) for each in shown.rejected],
        "dates": [describe_date(each, text) for each in record.dates],
        "quantities": [describe_quantity(each, text) for each in record.quantities],
    }


def describe_head(metadata: Metadata) -> Json:
    """Return what an article says about itself."""
    return {
        "title": metadata.title,
        "standfirst": metadata.standfirst,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        "unknown": {unknown.field: unknown.reason for unknown in metadata.unknown},
        "excerpt": metadata.excerpt and metadata.excerpt.value,
        "notes": [{"field": note.field, "value": note.value} for note in metadata.notes],
    }


def describe_attribution(shown: ShownAttribution, text: str, ids: Mapping[int, str]) -> Json:
    """Return an attribution as its card tells it; ``number`` is null if it was rejected."""
    return {
        "number": shown.number or None,
        **describe_reading(text, shown.reading),
        **describe_page(shown.place),
        "chain": [ids.get(number, shown.id) for number in shown.chain],
        "respanned": shown.is_respanned,
        "verdict": shown.verdict and describe_verdict(shown.verdict),
    }


def describe_verdict(judgement: Judgement) -> Json:
    """Return what was decided about an attribution, by whom and when; taking ``judgement`` back undoes it."""
    return {
        "kind": judgement.kind.value,
        "judgement": judgement.id,
        "author": judgement.author,
        "at": judgement.at,
        "note": judgement.note,
    }


def describe_speaker(speaker: ShownSpeaker, ids: Mapping[int, str]) -> Json:
    """Return who speaks in an article, with the words put in their mouth and their share of the article's."""
    return {
        "speaker": speaker.name,
        "speaker_kind": speaker.kind and speaker.kind.value,
        "words": speaker.words,
        "share": round(speaker.share, 4),
        "attributions": [ids[number] for number in speaker.said],
    }


def describe_cut(digest: ShownDigest) -> Json:
    """Return a digest cut into articles, or a page of it; ``pieces`` are its text in order."""
    return {
        "digest": digest.id,
        "names": list(digest.names),
        "sha256": digest.sha256,
        "charset": digest.charset.name,
        "charset_evidence": digest.charset.evidence,
        "charset_replaced": digest.charset.replaced,
        "format": digest.origin.format,
        "url": digest.origin.url,
        "language": digest.origin.language,
        "length": digest.length,
        "run": digest.run_id,
        "recorded_at": digest.recorded_at,
        "article_count": digest.total,
        "first": digest.first + 1,
        "pieces": [
            {
                "start": piece.span.start,
                "end": piece.span.end,
                "text": piece.text,
                "article": piece.article and describe_cut_article(piece.article),
            }
            for piece in digest.pieces
        ],
        "failures": [
            {"item": each.item, "stage": each.stage, "code": each.code, "reason": each.reason}
            for each in digest.failures
        ],
    }


def describe_cut_article(article: CutArticle) -> Json:
    """Return an article of a digest."""
    return {
        "number": article.number,
        "article": article.id,
        **describe_head(article.metadata),
        "attribution_count": article.attributions,
    }
