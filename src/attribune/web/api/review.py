"""The review queue, agreement and training data, as JSON."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from attribune.explore.pages import HeldPages
from attribune.explore.reviewing.agreement import Agreement, Table, measure_agreement
from attribune.explore.reviewing.opinions import Opinion, list_reviewers
from attribune.export.shapes import Json, describe_found
from attribune.web.api.answering import answer_json
from attribune.web.api.answers.reviews import Agreement as ReviewerAgreement
from attribune.web.api.answers.reviews import Queue, Reviewers, TrainingArticle
from attribune.web.api.contract import JsonLines, promise
from attribune.web.queues import QueueAsked, list_next, write_training
from attribune.web.site import get_site

router = APIRouter(tags=["review"])

Limit = Annotated[int, Query(ge=1, le=500, description="The most items of one answer.")]
ReviewerName = Annotated[str, Query(max_length=1_000, description="Name of a reviewer.")]
Partial = Annotated[bool, Query(description="Whether articles of which only a part was judged are there, too.")]


@router.get(
    "/review",
    summary="What the reviewer has not judged, the least confident first",
    operation_id="list_review",
    responses=promise(Queue),
)
def call_queue(request: Request, asked: QueueAsked, limit: Limit = 20) -> Response:
    """Answer with a part of the queue; ``after`` says where it goes on."""
    page = list_next(request, asked.chosen, after=asked.after, limit=limit)
    pages = HeldPages(get_site(request).ledger)
    items = [describe_found(each, pages.locate(each)) for each in page.items]
    return answer_json(request, {"after": page.after and page.after.write(), "items": items})


@router.get(
    "/review/reviewers",
    summary="Who judged how many attributions how",
    operation_id="list_reviewers",
    responses=promise(Reviewers),
)
def call_reviewers(request: Request) -> Response:
    """Answer with the reviewers."""
    return answer_json(request, {"items": list_reviewers(get_site(request).ledger)})


@router.get(
    "/review/agreement",
    summary="How far two reviewers agree",
    operation_id="measure_agreement",
    responses=promise(ReviewerAgreement),
)
def call_agreement(request: Request, first: ReviewerName, second: ReviewerName) -> Response:
    """Answer with the tables, kappa and the disagreements."""
    agreement = measure_agreement(get_site(request).ledger, first, second)
    return answer_json(request, describe_agreement(agreement))


@router.get(
    "/review/training",
    summary="What was decided, as training data in the format of PolNeAR",
    operation_id="export_training",
    response_class=JsonLines,
    responses=promise(TrainingArticle),
)
def call_training(request: Request, *, partial: Partial = False) -> Response:
    """Answer with JSON lines, an article each."""
    return write_training(request, is_partial=partial)


def describe_agreement(agreement: Agreement) -> Json:
    """Return an agreement as JSON."""
    return {
        "first": agreement.first,
        "second": agreement.second,
        "verdicts": describe_table(agreement.verdicts),
        "existence": describe_table(agreement.existence),
        "both_right": agreement.both_right,
        "same_words": agreement.same_words,
        "disagreements": [
            {
                "attribution": each.attribution_id,
                "article": each.first.read.article_id,
                "first": describe_opinion(each.first),
                "second": describe_opinion(each.second),
            }
            for each in agreement.disagreements
        ],
    }


def describe_table(table: Table) -> Json:
    """Return a table with what follows from it."""
    return {
        "labels": table.labels,
        "counts": table.counts,
        "total": table.total,
        "raw": table.raw,
        "expected": table.expected,
        "kappa": table.kappa,
    }


def describe_opinion(opinion: Opinion) -> Json:
    """Return what one reviewer holds."""
    words = opinion.words
    return {
        "kind": opinion.kind,
        "source": words.source,
        "cue": words.cue,
        "content": words.content,
        "judgement": opinion.judgement.id,
        "note": opinion.judgement.note,
    }
