"""All that a search finds, to take away: rows for CSV, and JSON; streamed, nothing cut off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from itertools import count
from typing import Any

from attribune.explore.pages import PagePlace, choose_url
from attribune.explore.search import FoundAttribution
from attribune.explore.tally.answers import Search
from attribune.export.shapes import describe_found
from attribune.web.searches.asking import Asked, Kind

Json = dict[str, Any]
SAID_COLUMNS = (
    *("id", "speaker", "identity", "speaker_kind", "source", "cue", "content", "act", "negated", "hedged", "declined"),
    *("quote_type", "anonymous", "source_role", "confidence", "parent", "verdict", "outlet", "published", "title"),
    *("url", "article", "digest", "name", "sha256", "run", "speaker_aliases", "speaker_roles", "speaker_affiliation"),
    *("source_spans", "cue_spans", "content_spans"),
)
EXTENTS = ("source", "cue", "content")
COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    Kind.SAID: SAID_COLUMNS,
    Kind.ARTICLES: ("article_id", "title", "outlet", "author", "published", "url", "attributions"),
    Kind.SPEAKERS: ("name", "kind", "attributions", "articles"),
}
PAGE_ROWS = 500


def list_cells(search: Search, asked: Asked) -> Iterator[list[object]]:
    """Yield the cells of a row for each answer, in the order of ``COLUMNS``."""
    for row in stream_rows(search, asked):
        flat = flatten(row) if asked.kind is Kind.SAID else row
        yield [flat.get(column) for column in COLUMNS[asked.kind]]


def stream_json(search: Search, asked: Asked) -> Iterator[str]:
    """Yield one object: what was asked for, and all answers as ``items``."""
    asked_for = {name: value for name, value in asked.list_pairs() if value is not None}
    yield f'{{"asked":{json.dumps(asked_for, ensure_ascii=False)},"items":['
    for number, row in enumerate(stream_rows(search, asked)):
        yield f"{',' if number else ''}\n{json.dumps(row, ensure_ascii=False)}"
    yield "\n]}\n"


def stream_rows(search: Search, asked: Asked) -> Iterator[Json]:
    """Yield the answers as JSON, in the order in which the page shows them."""
    if asked.kind is Kind.SAID:
        return map(describe_said, search.stream_said(asked.order))
    if asked.kind is Kind.ARTICLES:
        return page_through(lambda at: search.list_articles(asked.order, offset=at, limit=PAGE_ROWS)[1])
    return page_through(lambda at: search.list_speakers(offset=at, limit=PAGE_ROWS)[1])


def page_through(load: Callable[[int], Iterable[Any]]) -> Iterator[Json]:
    """Yield what ``load`` gives page by page, each from where the last ended."""
    for start in count(step=PAGE_ROWS):
        page = list(load(start))
        yield from map(asdict, page)
        if len(page) < PAGE_ROWS:
            return


def describe_said(found: FoundAttribution) -> Json:
    """Return an attribution as the export writes it; where on its page it stands is not looked for."""
    return describe_found(found, PagePlace(url=choose_url(found.url)))


def flatten(row: Json) -> Json:
    """Return a row with the words of its extents, and their spans in columns of their own."""
    flat = dict(row)
    for name in EXTENTS:
        extent = row[name]
        flat[name] = extent and extent["text"]
        flat[f"{name}_spans"] = extent and extent["spans"]
    return flat
