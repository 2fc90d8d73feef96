"""Review queue: what is least certain first."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from attribune.explore.reviewing.agreement import measure_agreement, read_disagreements
from attribune.explore.reviewing.contexts import cut_context
from attribune.explore.reviewing.items import find_decided, find_item
from attribune.explore.reviewing.opinions import list_reviewers
from attribune.explore.reviewing.queue import QueuePage
from attribune.records import SpeakerKind, SpeechAct
from attribune.web.links import API, link_query
from attribune.web.queues import QueueAsked, list_given, list_next, write_training
from attribune.web.rendering import render_page
from attribune.web.reviewers import is_named_by_token, keep_reviewer, name_reviewer
from attribune.web.site import get_site

router = APIRouter()

PATH = "/review"
# The next ones are named beside the one that is shown.
AHEAD = 5
ROLES = ("source", "cue", "content")
LAST = QueuePage((), None)


@router.get(PATH)
def show_queue(
    request: Request,
    asked: QueueAsked,
    attribution: Annotated[str, Query(max_length=100)] = "",
    judged: Annotated[str, Query(max_length=80)] = "",
) -> Response:
    """Show the next attribution to judge, or the one that is named, those that come then, and what was just decided."""
    site = get_site(request)
    page = (
        QueuePage((find_item(site.ledger, attribution),), None)
        if attribution
        else list_next(request, asked.chosen, after=asked.after, limit=1)
    )
    item = page.items[0] if page.items else None
    given = list_given(asked.chosen)
    is_last = page.after is None and not attribution
    ahead = LAST if is_last else list_next(request, asked.chosen, after=page.after, limit=AHEAD)
    context = {
        "item": item,
        "context": None if item is None else cut_context(item.article_text, item.reading.attribution),
        "extents": {} if item is None else {role: getattr(item.reading.attribution, role) for role in ROLES},
        "ahead": ahead.items,
        "chosen": asked.chosen,
        "reviewer": name_reviewer(request),
        "is_free": not is_named_by_token(request),
        "reviewers": list_reviewers(site.ledger),
        "kinds": [each.value for each in SpeakerKind],
        "acts": [each.value for each in SpeechAct],
        "here": link_query(PATH, given),
        # What was skipped stays behind when the next one is judged.
        "next": link_query(PATH, [*given, ("after", asked.after and asked.after.write())]),
        "decided": find_decided(site.ledger, judged) if judged else None,
        "skip": link_query(PATH, [*given, ("after", page.after.write())]) if page.after else None,
        "all": PATH,
    }
    return render_page(request, "review.html", context, json_url=link_query(f"{API}/review", given))


@router.post(f"{PATH}/name")
def name_oneself(name: Annotated[str, Form()] = "") -> Response:
    """Remember under whose name this browser decides."""
    response = RedirectResponse(PATH, 303)
    keep_reviewer(response, name)
    return response


@router.get(f"{PATH}/agreement")
def show_agreement(
    request: Request,
    first: Annotated[str, Query(max_length=1_000)] = "",
    second: Annotated[str, Query(max_length=1_000)] = "",
) -> Response:
    """Show how far two reviewers agree, and where they do not."""
    site = get_site(request)
    reviewers = list_reviewers(site.ledger)
    names = [each.name for each in reviewers]
    if not first and not second and len(names) > 1:
        first, second = names[:2]
    agreement = measure_agreement(site.ledger, first, second) if first and second and first != second else None
    given = (("first", first), ("second", second))
    context = {
        "reviewers": reviewers,
        "first": first,
        "second": second,
        "agreement": agreement,
        "words": {} if agreement is None else read_disagreements(site.ledger, agreement),
    }
    json_url = link_query(f"{API}/review/agreement", given) if agreement else None
    return render_page(request, "agreement.html", context, json_url=json_url)


@router.get(f"{PATH}/training.jsonl")
def download_training(request: Request, *, partial: bool = False) -> Response:
    """Hand out what was decided as training data."""
    return write_training(request, is_partial=partial)
