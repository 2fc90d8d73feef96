"""CSV: one row an attribution, an article, a date or a quantity, with the article that it is in.

RFC 4180 but for line ends, which are LF. Null is an empty cell; extents are ``[[start, end], ...]``, lists are JSON.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, TextIO

from attribune.export.cells import guard_cell, write_cell
from attribune.export.shapes import (
    Json,
    describe_date,
    describe_opinion,
    describe_origin,
    describe_quantity,
    locate_reading,
)
from attribune.records import Attribution, Extent, Reading, Respanned
from attribune.records.chains import is_by_nobody_named, list_chain
from attribune.records.spans import read_words

if TYPE_CHECKING:
    from attribune.explore.exports import ExportedArticle

# Between the hands of a chain, the one that the article cites first.
THROUGH = " < "
ARTICLE_COLUMNS = ("article", "digest", "run", "name", "sha256", "outlet", "published", "title", "author", "url")
EXTENTS = ("source", "cue", "content", "description", "anonymity_reason", "speaker_evidence", "addressee", "target")
COLUMNS: dict[str, tuple[str, ...]] = {
    "attributions": (
        *(
            "id",
            "source",
            "cue",
            "content",
            "speaker",
            "identity",
            "speaker_kind",
            "act",
            "negated",
            "hedged",
            "declined",
        ),
        *("quote_type", "confidence", "anonymous", "description", "anonymity_reason", "source_role"),
        *("speaker_roles", "speaker_affiliation", "speaker_aliases", "speaker_rule", "speaker_evidence"),
        *("unknown_reason", "addressee", "target", "parent", "chain", "chain_length", "chain_position", "first_hand"),
        *("css_path", "fragment_url", "ends_in_nobody_named", "verdict", "as_read"),
        *(f"{name}_spans" for name in EXTENTS),
    ),
    "articles": ("start", "end", "standfirst", "unknown", "attribution_count", "language", "excerpt", "notes"),
    "dates": ("start", "end", "text", "iso"),
    "quantities": ("start", "end", "text", "value", "unit", "bound", "upper"),
}


class What(StrEnum):
    """What a row is."""

    ATTRIBUTIONS = "attributions"
    ARTICLES = "articles"
    DATES = "dates"
    QUANTITIES = "quantities"


def write_csv(out: TextIO, found: Iterable[ExportedArticle], *, what: What, guarded: bool) -> Iterator[ExportedArticle]:
    """Write a header and a row for each ``what`` to ``out``; yield each article when its rows are written.

    Args:
        guarded: whether cells that a spreadsheet would take for formulas are made harmless.
    """
    columns = (*COLUMNS[what], *ARTICLE_COLUMNS)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for exported in found:
        shared = describe_place(exported)
        for row in LISTS[what](exported):
            full = {**row, **shared}
            cells = [write_cell(full.get(column)) for column in columns]
            # A number is no formula, even if it is negative.
            texts = [isinstance(full.get(column), str) for column in columns]
            writer.writerow(
                guard_cell(cell) if guarded and is_text else cell for cell, is_text in zip(cells, texts, strict=True)
            )
        yield exported


def describe_place(exported: ExportedArticle) -> Json:
    """Return the columns that every row has: the article, and what it traces to."""
    article, metadata = exported.record.article, exported.record.article.metadata
    return {
        "article": article.id,
        "digest": exported.digest.id,
        "run": exported.run_id,
        "name": exported.digest.name,
        "sha256": exported.digest.sha256,
        "outlet": metadata.outlet,
        "published": metadata.published,
        "title": metadata.title,
        "author": metadata.author,
        **describe_origin(metadata, exported.digest),
    }


def list_attributions(exported: ExportedArticle) -> Iterator[Json]:
    """Yield a row for each attribution."""
    text, identities = exported.record.article.text, exported.list_identities()
    for reading in exported.readings:
        said, opinion = reading.attribution, describe_opinion(reading, text)
        extents = list_extents(reading)
        yield {
            **opinion,
            "id": said.id,
            "identity": identities.get(said.id),
            **{name: read_words(text, extent) for name, extent in extents.items()},
            **{f"{name}_spans": extent and extent.to_pairs() for name, extent in extents.items()},
            "speaker_rule": reading.speaker and reading.speaker.evidence.rule,
            **describe_chain(exported, reading),
            **locate_reading(reading, exported.record.article, exported.digest),
            "verdict": exported.decided.verdicts.get(said.id),
            "as_read": list_read(said),
        }


def list_read(said: Attribution) -> Json | None:
    """Return the extents that the run read, if a person gave others; else null."""
    if not isinstance(said, Respanned):
        return None
    read = said.as_read
    extents = {"source": read.source, "cue": read.cue, "content": read.content}
    return {name: extent and extent.to_pairs() for name, extent in extents.items()}


def list_extents(reading: Reading) -> dict[str, Extent | None]:
    """Return all words of the article that a reading points to, in the order of ``EXTENTS``."""
    said, speech, anonymity, speaker = reading.attribution, reading.speech, reading.anonymity, reading.speaker
    extents = (
        said.source,
        said.cue,
        said.content,
        anonymity.description if anonymity else None,
        anonymity.reason if anonymity else None,
        speaker.evidence.extent if speaker else None,
        speech.addressee if speech else None,
        speech.target if speech else None,
    )
    return dict(zip(EXTENTS, extents, strict=True))


def describe_chain(exported: ExportedArticle, reading: Reading) -> Json:
    """Return on whose word the article has it, and where that ends."""
    text = exported.record.article.text
    chain = list_chain(exported.context, reading)
    hands = [name_hand(link, text) for link in chain]
    return {
        "chain": THROUGH.join(hands),
        "chain_length": len(chain),
        "chain_position": 1 + next(at for at, link in enumerate(chain) if link is reading),
        "first_hand": hands[-1],
        "ends_in_nobody_named": is_by_nobody_named(chain[-1]),
    }


def name_hand(reading: Reading, text: str) -> str:
    """Return who a link of a chain is: the speaker, else the words of the source, else a question mark."""
    if reading.speaker is not None:
        return reading.speaker.name
    return read_words(text, reading.attribution.source) or "?"


def list_articles(exported: ExportedArticle) -> Iterator[Json]:
    """Yield the row of the article itself."""
    article = exported.record.article
    yield {
        "start": article.span.start,
        "end": article.span.end,
        "standfirst": article.metadata.standfirst,
        "unknown": {unknown.field: unknown.reason for unknown in article.metadata.unknown},
        "attribution_count": len(exported.readings),
    }


def list_dates(exported: ExportedArticle) -> Iterator[Json]:
    """Yield a row for each date."""
    return (describe_date(each, exported.record.article.text) for each in exported.record.dates)


def list_quantities(exported: ExportedArticle) -> Iterator[Json]:
    """Yield a row for each quantity."""
    return (describe_quantity(each, exported.record.article.text) for each in exported.record.quantities)


LISTS: dict[What, Callable[[ExportedArticle], Iterator[Json]]] = {
    What.ATTRIBUTIONS: list_attributions,
    What.ARTICLES: list_articles,
    What.DATES: list_dates,
    What.QUANTITIES: list_quantities,
}
