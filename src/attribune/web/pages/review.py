"""Review queue: what is least certain first."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request, Response
from fastapi.responses import RedirectResponse

from attribune.errors import AttribuneError
from attribune.explore.reviewing.agreement import measure_agreement
from attribune.explore.reviewing.contexts import cut_context
from attribune.explore.reviewing.opinions import list_reviewers
from attribune.explore.reviewing.queue import Place, QueueFilter, QueuePage, list_queue
from attribune.explore.reviewing.ranking import rank_tally
from attribune.explore.search import FoundAttribution
from attribune.ledger import Ledger
from attribune.records import Attribution, Judgement, JudgementKind, SpeakerKind, SpeechAct
from attribune.web.api.review import QueueAsked, find_item, name_for_queue, read_disagreements, write_training
from attribune.web.links import API, link_query
from attribune.web.rendering import render_page
from attribune.web.reviewers import is_named_by_token, keep_reviewer, name_reviewer
from attribune.web.site import get_site

router = APIRouter()

PATH = "/review"
# The next ones are named beside the one that is shown.
AHEAD = 5
ROLES = ("source", "cue", "content")
ON_ATTRIBUTIONS = (JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.RESPAN)


@router.get(PATH)
def show_queue(
    request: Request,
    asked: QueueAsked,
    attribution: Annotated[str, Query(max_length=100)] = "",
    judged: Annotated[str, Query(max_length=80)] = "",
) -> Response:
    """Show the next attribution to judge, or the one that is named, those that come then, and what was just decided."""
    site, tally = get_site(request), get_site(request).keeper.get()
    rank, reviewer = rank_tally(tally), name_for_queue(request)

    def list_next(after: Place | None, limit: int) -> QueuePage:
        return list_queue(site.ledger, asked.chosen, reviewer=reviewer, after=after, limit=limit, rank=rank)

    page = QueuePage((find_item(site.ledger, attribution),), None) if attribution else list_next(asked.after, 1)
    item = page.items[0] if page.items else None
    given = list_given(asked.chosen)
    context = {
        "item": item,
        "context": None if item is None else cut_context(item.article_text, item.reading.attribution),
        "extents": {} if item is None else {role: getattr(item.reading.attribution, role) for role in ROLES},
        "ahead": list_next(page.after, AHEAD).items if page.after or attribution else (),
        "chosen": asked.chosen,
        "reviewer": name_reviewer(request),
        "is_free": not is_named_by_token(request),
        "reviewers": list_reviewers(site.ledger),
        "kinds": [each.value for each in SpeakerKind],
        "acts": [each.value for each in SpeechAct],
        "here": link_query(PATH, given),
        # What was skipped stays behind when the next one is judged.
        "next": link_query(PATH, [*given, ("after", asked.after and asked.after.write())]),
        "decided": read_decided(site.ledger, judged) if judged else None,
        "skip": link_query(PATH, [*given, ("after", page.after.write())]) if page.after else None,
        "all": PATH,
    }
    return render_page(request, "review.html", context, json_url=link_query(f"{API}/review", given))


def read_decided(ledger: Ledger, judged: str) -> tuple[Judgement, FoundAttribution] | None:
    """Return a judgement of an attribution that holds, and what it is of; null if it is none, or not there."""
    live = (each for each in ledger.load_judgements() if each.id == judged and each.kind in ON_ATTRIBUTIONS)
    judgement = next(live, None)
    if judgement is None or not isinstance(judgement.subjects[0], Attribution):
        return None
    try:
        return judgement, find_item(ledger, judgement.subjects[0].id)
    except AttribuneError:
        return None


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


def list_given(chosen: QueueFilter) -> list[tuple[str, Any]]:
    """Return the parameters of an address that leads to the same queue."""
    return [
        ("outlet", chosen.outlet),
        ("kind", chosen.speaker_kind and chosen.speaker_kind.value),
        ("act", chosen.act and chosen.act.value),
        ("digest", chosen.digest_id),
        ("min_confidence", chosen.min_confidence or None),
        ("max_confidence", None if chosen.max_confidence == 1 else chosen.max_confidence),
        ("by_nobody", chosen.by_nobody),
    ]
