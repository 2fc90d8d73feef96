"""A speaker: everything they said, under any name; and who speaks at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from attribune.errors import NotInLedger
from attribune.explore.deciding.asking import choose_subject
from attribune.explore.speaking.directory import Listing
from attribune.explore.speaking.near import list_near
from attribune.explore.speaking.portrait import Portrait, Wanted, draw_portrait
from attribune.explore.speaking.profile import Counted
from attribune.explore.tally.columns import KINDS
from attribune.records.judgement_words import write_words
from attribune.web.charts import Bar, Column, draw_bars, draw_columns, draw_meter
from attribune.web.deciding import list_speakers
from attribune.web.links import API, link_query, link_speaker
from attribune.web.numerals import write_number
from attribune.web.paging import PageNumber, count_pages, link_pages
from attribune.web.rendering import render_page
from attribune.web.reviewers import name_reviewer
from attribune.web.site import get_site

router = APIRouter()

MOST_LISTED = 50
MOST_SAID = 20
MOST_OUTLETS = 10
MOST_SUGGESTED = 30
LONGEST_NAME = 1_000


@router.get("/speakers")
def show_speakers(
    request: Request,
    letters: Annotated[str, Query(max_length=LONGEST_NAME)] = "",
    kind: Annotated[str, Query(max_length=20)] = "",
    page: PageNumber = 1,
) -> HTMLResponse:
    """List the speakers, those who say most first."""
    listing = list_speakers(get_site(request))
    chosen = kind if kind in KINDS else None
    found = listing.search(letters=letters, kind=chosen)
    codes = found[(page - 1) * MOST_LISTED : page * MOST_LISTED].tolist()
    query = [("letters", letters), ("kind", chosen)]
    context = {
        "letters": letters,
        "kind": chosen,
        "kinds": listing.count_kinds(),
        "total": len(found),
        "rows": describe_rows(listing, codes),
        "first": (page - 1) * MOST_LISTED + 1,
        "near": [] if len(found) or not letters else list_near(listing, letters),
        **link_pages("/speakers", query, page=page, last=count_pages(len(found), MOST_LISTED)),
    }
    return render_page(request, "speakers.html", context, json_url=link_query(f"{API}/speakers", query))


@router.get("/speakers/{name:path}")
def show_speaker(
    request: Request,
    name: str,
    page: PageNumber = 1,
    names: Annotated[str, Query(max_length=10)] = "",
    alike: Annotated[str, Query(max_length=10)] = "",
    judged: Annotated[str, Query(max_length=80)] = "",
) -> Response:
    """Show one speaker; a name that several bear leads to a choice."""
    site = get_site(request)
    listing = list_speakers(site)
    codes = listing.find(name[:LONGEST_NAME])
    if not codes:
        return show_nobody(request, listing, name)
    if len(codes) > 1:
        return show_choice(request, listing, name, codes)
    (code,) = codes
    known = listing.tally.speakers[code]
    if known != name:
        query = [("names", names), ("alike", alike), ("judged", judged)]
        return RedirectResponse(link_query(link_speaker(known), query), 302)
    wanted = Wanted(offset=(page - 1) * MOST_SAID, limit=MOST_SAID, all_names=names == "all", all_alike=alike == "all")
    portrait = draw_portrait(site.ledger, site.speakers, listing, code, wanted)
    query = [("names", names), ("alike", alike)]
    twin = [("all_names", wanted.all_names), ("all_alike", wanted.all_alike)]
    context = {
        **describe_portrait(listing, code, portrait),
        "first": wanted.offset + 1,
        "names_all": wanted.all_names,
        "judged": judged,
        "reviewer": name_reviewer(request),
        "here": request.url.path + (f"?page={page}" if page > 1 else ""),
        **link_pages(link_speaker(known), query, page=page, last=count_pages(portrait.total, MOST_SAID)),
    }
    return render_page(request, "speaker.html", context, json_url=link_query(f"{API}{link_speaker(known)}", twin))


def show_nobody(request: Request, listing: Listing, name: str) -> HTMLResponse:
    """Say that nobody is called so, and who is called nearly so.

    Raises:
        NotInLedger: nobody is called nearly so.
    """
    near = list_near(listing, name[:LONGEST_NAME])
    if not near:
        hint = "Look for letters of the name among the speakers."
        raise NotInLedger("no speaker in the ledger is called that.", name[:LONGEST_NAME], hint)
    context = {"name": name, "near": near, "rows": [], "total": 0, "more": None}
    return render_page(request, "speaker_choice.html", context, status=404)


def show_choice(request: Request, listing: Listing, name: str, codes: Sequence[int]) -> HTMLResponse:
    """Show who is called so."""
    rows = describe_rows(listing, list(codes[:MOST_LISTED]))
    more = link_query("/speakers", [("letters", name)]) if len(codes) > MOST_LISTED else None
    context = {"name": name, "near": [], "rows": rows, "total": len(codes), "more": more}
    return render_page(request, "speaker_choice.html", context)


def describe_rows(listing: Listing, codes: list[int]) -> list[dict[str, Any]]:
    """Return what a list shows of each speaker."""
    articles = listing.count_articles(codes)
    top = max((int(listing.counts[code]) for code in codes), default=1) or 1
    return [
        {
            "name": listing.tally.speakers[code],
            "kind": listing.read_kind(code),
            "attributions": int(listing.counts[code]),
            "articles": articles[code],
            "meter": draw_meter(int(listing.counts[code]) / top),
        }
        for code in codes
    ]


def describe_portrait(listing: Listing, code: int, portrait: Portrait) -> dict[str, Any]:
    """Return what the template of a speaker shows."""
    profile = portrait.profile
    return {
        "code": code,
        "portrait": portrait,
        "profile": profile,
        "name": profile.name,
        "timeline": draw_timeline(profile.timeline, profile.step),
        "acts": draw_counts(profile.acts, title="What they do"),
        "quotes": draw_counts(profile.quotes, title="In their own words or not"),
        "roles": draw_counts(profile.roles, title="In what capacity"),
        "outlets": [(each, draw_meter(each.share)) for each in profile.outlets[:MOST_OUTLETS]],
        "years": sorted({each.value[:4] for each in profile.timeline if each.attributions}, reverse=True),
        "suggested": suggest_names(listing, code, portrait),
        "main_name": choose_subject(listing, code).name,
        "own_names": list(dict.fromkeys(each.words for each in profile.names.names)),
        "write_judgement": lambda judgement: write_words(judgement, lambda _: None),
    }


def draw_timeline(timeline: Sequence[Counted], step: str) -> Any:
    """Return the chart over time."""
    columns = [Column(each.value, (each.attributions,)) for each in timeline]
    return draw_columns(columns, title=f"Attributions by {step}", description="The numbers are in the table below.")


def draw_counts(counted: Sequence[Counted], *, title: str) -> Any:
    """Return a chart of counted values, the most frequent first."""
    ordered = sorted(counted, key=lambda each: -each.attributions)
    return draw_bars(
        [Bar(each.value, each.attributions, write_number(each.attributions)) for each in ordered], title=title
    )


def suggest_names(listing: Listing, code: int, portrait: Portrait) -> list[str]:
    """Return names that a person may look for as the same speaker's: unsure ones, and those of the same last word."""
    found = [each.other for each in portrait.alike.lookalikes]
    last = listing.keys[code].rpartition(" ")[2]
    ways = listing.by_last_word.get(last, ())
    others = listing.rank(listing.list_speakers(ways) - {code})
    return list(dict.fromkeys([*found, *(listing.tally.speakers[each] for each in others[:MOST_SUGGESTED])]))[
        :MOST_SUGGESTED
    ]
