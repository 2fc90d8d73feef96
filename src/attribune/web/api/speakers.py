"""Speakers, as JSON."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from attribune.errors import NotInLedger, UsageError
from attribune.explore.named import quote_names
from attribune.explore.search import FoundAttribution
from attribune.explore.speaking.directory import Listing
from attribune.explore.speaking.near import list_near
from attribune.explore.speaking.portrait import About, Called, Portrait, Wanted, draw_portrait
from attribune.explore.tally.columns import KINDS
from attribune.explore.tally.selection import ALL
from attribune.export.shapes import describe_reading
from attribune.ledger.judgement_rows import describe_judgement
from attribune.web.api.answering import Asked, PageAsked, answer_list
from attribune.web.api.answers.speakers import ListedSpeakers, SpeakerPage
from attribune.web.api.contract import promise
from attribune.web.api.narrowing import NARROWED
from attribune.web.deciding import list_speakers
from attribune.web.links import API, link_speaker
from attribune.web.searches.asking import begin_search
from attribune.web.site import get_site

router = APIRouter(tags=["speakers"])

LONGEST_NAME = 1_000
MOST_NAMES = 5
Json = dict[str, object]
SpeakerName = Annotated[str, Path(description="A name by which the ledger knows the speaker.")]


@router.get(
    "/speakers",
    summary="Who speaks, those who say most first",
    operation_id="list_speakers",
    openapi_extra=NARROWED,
    responses=promise(ListedSpeakers),
)
def call_speakers(
    request: Request,
    asked: PageAsked,
    letters: Annotated[str, Query(max_length=LONGEST_NAME, description="Letters of a name, in any case.")] = "",
    kind: Annotated[str, Query(max_length=20, description=f"What they are: {', '.join(KINDS)}.")] = "",
) -> Response:
    """Return the speakers with how much they said.

    Where anything narrows what was said, only that counts, and ``kind`` is that of the speaker there.
    """
    if kind and kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of speaker.", "kind", f"It is one of: {', '.join(KINDS)}.")
    begun, search = begin_search(request)
    listing = get_site(request).speakers.list(search.tally)
    if replace(begun.selection, kind=()) == ALL:
        total, items = list_all(listing, asked, letters=letters, kind=kind or None)
    else:
        named = listing.search(letters=letters) if letters else None
        total, found = search.list_speakers(offset=asked.offset, limit=asked.limit, among=named)
        items = [{**asdict(each), "url": f"{API}{link_speaker(each.name)}"} for each in found]
    return answer_list(request, items, asked=asked, total=total, mark=search.tally.mark)


def list_all(listing: Listing, asked: Asked, *, letters: str, kind: str | None) -> tuple[int, list[Json]]:
    """Return how many speakers there are, and one page of them."""
    found = listing.search(letters=letters, kind=kind)
    codes = found[asked.offset : asked.offset + asked.limit].tolist()
    articles = listing.count_articles(codes)
    return len(found), [
        {
            "name": listing.tally.speakers[code],
            "kind": listing.read_kind(code),
            "attributions": int(listing.counts[code]),
            "articles": articles[code],
            "url": f"{API}{link_speaker(listing.tally.speakers[code])}",
        }
        for code in codes
    ]


@router.get(
    "/speakers/{name:path}",
    summary="Everything that a speaker said, under any name",
    operation_id="get_speaker",
    responses=promise(SpeakerPage),
)
def call_speaker(
    request: Request,
    name: SpeakerName,
    asked: PageAsked,
    all_names: Annotated[bool, Query(description="Every name, role and addressee, not only the frequent.")] = False,
    all_alike: Annotated[bool, Query(description="Compare with all of a like name, however many.")] = False,
) -> Response:
    """Return a speaker: the numbers, names with evidence, who may be the same, and a page of what they said."""
    site = get_site(request)
    listing = list_speakers(site)
    codes = listing.find(name[:LONGEST_NAME])
    if not codes:
        near = list_near(listing, name[:LONGEST_NAME])
        hint = f"Did you mean {quote_names(near)}?" if near else f"{API}/speakers?letters=… finds names."
        raise NotInLedger("no speaker in the ledger is called that.", name[:LONGEST_NAME], hint)
    if len(codes) > 1:
        names = [listing.tally.speakers[code] for code in codes[:MOST_NAMES]]
        hint = f"Give one of the names: {quote_names(names)}."
        raise UsageError(f"{len(codes)} speakers are called that.", name[:LONGEST_NAME], hint)
    wanted = Wanted(offset=asked.offset, limit=asked.limit, all_names=all_names, all_alike=all_alike)
    portrait = draw_portrait(site.ledger, site.speakers, listing, codes[0], wanted)
    items = [describe_said(each) for each in portrait.said]
    more = {"speaker": describe_portrait(portrait)}
    return answer_list(request, items, asked=asked, total=portrait.total, mark=listing.tally.mark, more=more)


def describe_portrait(portrait: Portrait) -> Json:
    """Return a speaker without what they said."""
    profile = portrait.profile
    return {
        "name": profile.name,
        "kind": profile.kind,
        "kinds": profile.kinds,
        "attributions": profile.attributions,
        "articles": profile.articles,
        "rejected": profile.rejected,
        "first_day": profile.first_day,
        "last_day": profile.last_day,
        "undated": profile.undated,
        "timeline": {"step": profile.step, "counts": profile.timeline},
        "acts": profile.acts,
        "quote_types": profile.quotes,
        "source_roles": profile.roles,
        "outlets": profile.outlets,
        "addressees": [{"words": each.words, "attributions": each.attributions} for each in portrait.addressees],
        "addressees_total": portrait.addressed,
        "names": [describe_called(each) for each in portrait.names],
        "aliases": [describe_called(each) for each in portrait.aliases],
        "roles": [describe_called(each) for each in portrait.roles],
        "affiliations": [describe_called(each) for each in portrait.affiliations],
        "names_total": {key: len(getattr(profile.names, key)) for key in ("names", "aliases", "roles", "affiliations")},
        "alike": portrait.alike,
        "judgements": [describe_about(each) for each in portrait.judgements],
    }


def describe_called(called: Called) -> Json:
    """Return words by which articles call a speaker, with an attribution that shows it."""
    seen = called.seen
    return {
        "words": seen.words,
        "attributions": seen.attributions,
        "articles": seen.articles,
        "first_day": seen.first_day,
        "last_day": seen.last_day,
        "example": called.example,
    }


def describe_about(about: About) -> Json:
    """Return a judgement, and whether it was taken back."""
    return {**describe_judgement(about.judgement), "taken_back": not about.is_live}


def describe_said(found: FoundAttribution) -> Json:
    """Return an attribution with the fields of its article."""
    return {
        **describe_reading(found.article_text, found.reading),
        "article": found.article_id,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
        "digest": found.digest_id,
        "run": found.run_id,
        "verdict": found.verdict,
        "identity": found.identity,
    }
