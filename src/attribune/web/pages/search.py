"""Who said what: search with facets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from attribune.explore.search import FoundAttribution
from attribune.explore.speaking.near import list_near
from attribune.explore.tally.answers import Search
from attribune.explore.tally.facets import Facets
from attribune.explore.tally.ordering import Order
from attribune.records import SpeechAct
from attribune.web.cursors import MOST_LETTERS, START, Cursor, read_cursor, write_cursor, write_mark
from attribune.web.rendering import render_page
from attribune.web.searches.asking import Asked, Kind, begin_search
from attribune.web.searches.choices import list_bars, list_chips, list_groups
from attribune.web.searches.downloads import COLUMNS, list_cells, stream_json
from attribune.web.searches.snippets import Piece, cut_snippet
from attribune.web.sheets import send_sheet
from attribune.web.site import get_site
from attribune.web.values import write_date
from attribune.web.wording import ACTS

router = APIRouter()

PAGE_SIZE = 25
# How many speakers are offered whose names hold the words that were looked for.
MOST_CALLED = 5
CursorWord = Annotated[str | None, Query(max_length=MOST_LETTERS)]


@dataclass(frozen=True, slots=True)
class Hit:
    """An attribution as it is shown in a list.

    Attributes:
        speaker: the name to show, null if it is not known who speaks.
        act: what the speaker does, as it reads after the name.
        pieces: the content around the words that were looked for.
        day: of publication, in words.
    """

    found: FoundAttribution
    speaker: str | None
    act: str | None
    pieces: tuple[Piece, ...]
    day: str | None


@dataclass(frozen=True, slots=True)
class PageOf:
    """One page of the answers.

    Attributes:
        total: of all pages.
        first, last: the numbers of the answers on it, from 1.
        has_changed: whether the ledger has grown since the page before.
    """

    items: tuple[Any, ...]
    total: int
    first: int
    previous_url: str | None
    next_url: str | None
    has_changed: bool

    @property
    def last(self) -> int:
        """The number of the last answer on it."""
        return self.first + len(self.items) - 1


@router.get("/search")
def show_search(request: Request, cursor: CursorWord = None) -> HTMLResponse:
    """Show one page of what is found, and what can be chosen next."""
    asked, search = begin_search(request)
    facets = search.count_facets()
    page = list_page(search, asked, facets, START if not cursor else read_cursor(cursor))
    context = {
        "asked": asked,
        "page": page,
        "facets": facets,
        "groups": tuple(list_groups(asked, facets)),
        "chips": tuple(list_chips(asked)),
        "bars": list_bars(asked, facets),
        "tabs": list_tabs(asked, search, facets, page),
        "orders": list_orders(asked),
        "called": search.list_called(most=MOST_CALLED),
        "near": list_near_names(request, search) if page.total == 0 else (),
        "downloads": {"CSV": asked.link("/search.csv"), "JSON": asked.link("/search.json")},
        "own_url": asked.link(),
        "kept": list_kept(asked),
    }
    return render_page(request, "search.html", context, json_url=asked.link_call())


@router.get("/search.csv")
def download_csv(request: Request) -> Response:
    """Send all that is found as CSV."""
    asked, search = begin_search(request)
    return send_sheet(COLUMNS[asked.kind], list_cells(search, asked), name=f"attribune-{asked.kind}.csv")


@router.get("/search.json")
def download_json(request: Request) -> Response:
    """Send all that is found as JSON."""
    asked, search = begin_search(request)
    headers = {
        "Content-Disposition": f'attachment; filename="attribune-{asked.kind}.json"',
        "Cache-Control": "no-store",
    }
    written = (part.encode("utf-8", "replace") for part in stream_json(search, asked))
    return StreamingResponse(written, media_type="application/json", headers=headers)


def list_page(search: Search, asked: Asked, facets: Facets, start: Cursor) -> PageOf:
    """Return the answers from ``start`` on."""
    at, total, items = start.offset, facets.total, tuple[Any, ...]()
    if asked.kind is Kind.SAID:
        total, found = search.list_said(asked.order, offset=at, limit=PAGE_SIZE)
        items = tuple(show_hit(each, asked) for each in found)
    elif asked.kind is Kind.ARTICLES:
        total, items = search.list_articles(asked.order, offset=at, limit=PAGE_SIZE)
    else:
        total, items = search.list_speakers(offset=at, limit=PAGE_SIZE)
    mark = write_mark(search.tally.mark)

    def link(offset: int) -> str:
        return asked.link(cursor=write_cursor(Cursor(offset, mark)) if offset else None)

    return PageOf(
        items=items,
        total=total,
        first=at + 1,
        previous_url=link(max(0, at - PAGE_SIZE)) if at else None,
        next_url=link(at + PAGE_SIZE) if at + PAGE_SIZE < total else None,
        has_changed=bool(start.mark) and start.mark != mark,
    )


def show_hit(found: FoundAttribution, asked: Asked) -> Hit:
    """Return an attribution as it is shown."""
    speech = found.reading.speech
    act = None if speech is None or speech.act is SpeechAct.OTHER else ACTS[speech.act]
    pieces = cut_snippet(found.content, asked.selection.words)
    return Hit(found, name_shown(found), act, pieces, None if found.published is None else write_date(found.published))


def name_shown(found: FoundAttribution) -> str | None:
    """Return the name to show: that over all articles, without what only tells it from other people's."""
    speaker = found.reading.speaker
    if found.identity is None or speaker is None:
        return None if speaker is None else speaker.name
    return speaker.name if found.identity.startswith(f"{speaker.name} (") else found.identity


def list_tabs(asked: Asked, search: Search, facets: Facets, page: PageOf) -> list[tuple[str, int, str, bool]]:
    """Return the kinds of answer: name, how many, address, whether it is this one."""
    counts = {Kind.SAID: facets.total, Kind.ARTICLES: facets.articles, Kind.SPEAKERS: facets.speakers}
    # Articles without attributions count where nothing is asked of attributions.
    counts[Kind.ARTICLES] = page.total if asked.kind is Kind.ARTICLES else search.count_articles()
    names = {Kind.SAID: "Said", Kind.ARTICLES: "Articles", Kind.SPEAKERS: "Speakers"}
    return [
        (names[kind], counts[kind], Asked(asked.selection, kind, asked.order).link(), kind is asked.kind)
        for kind in Kind
    ]


def list_orders(asked: Asked) -> list[tuple[str, str, bool]]:
    """Return the orders that there are: value, name, whether it is this one."""
    names = {
        Order.NEWEST: "newest first",
        Order.OLDEST: "oldest first",
        Order.CONFIDENCE: "most certain first",
        Order.RELEVANCE: "closest to the words",
    }
    if asked.kind is Kind.ARTICLES:
        names = {order: names[order] for order in (Order.NEWEST, Order.OLDEST)}
    return [(order.value, name, order is asked.order) for order, name in names.items()]


def list_kept(asked: Asked) -> list[tuple[str, str]]:
    """Return what the form keeps beside its own fields, as names and values."""
    own = ("words", "title", "published_from", "published_to", "order")
    kept: list[tuple[str, str]] = []
    for name, value in asked.list_pairs():
        if name in own or value is None:
            continue
        values = value if isinstance(value, tuple) else ("true" if value is True else value,)
        kept.extend((name, str(each)) for each in values)
    return kept


def list_near_names(request: Request, search: Search) -> tuple[str, ...]:
    """Return speakers whose names resemble what was looked for and not found."""
    words = search.selection.words or " ".join(search.selection.speaker)
    return tuple(list_near(get_site(request).speakers.list(search.tally), words)) if words else ()
