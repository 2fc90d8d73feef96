"""The review queue, agreement and training data, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from attribune.errors import NotInLedger, UsageError
from attribune.explore.beginnings import choose_attribution, read_words
from attribune.explore.pages import HeldPages
from attribune.explore.reviewing.agreement import Agreement, Table, measure_agreement
from attribune.explore.reviewing.opinions import Opinion, list_reviewers
from attribune.explore.reviewing.queue import Place, QueueFilter, list_queue
from attribune.explore.reviewing.ranking import rank_tally
from attribune.explore.reviewing.reviewed import Reviews, gather_reviewed
from attribune.explore.search import AttributionQuery, FoundAttribution, find_attributions
from attribune.export.shapes import Json, describe_found
from attribune.export.training import describe_reviewed
from attribune.ledger import Ledger
from attribune.records import AttributionId, DigestId, SpeakerKind, SpeechAct
from attribune.web.api.answering import answer_json
from attribune.web.reviewers import name_reviewer
from attribune.web.site import get_site

router = APIRouter()

MOST_WORDS = 400
Value = TypeVar("Value", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the queue is asked for, and after which place."""

    chosen: QueueFilter
    after: Place | None


def read_queue_asked(
    *,
    outlet: Annotated[str, Query(max_length=1_000)] = "",
    kind: Annotated[str, Query(max_length=40)] = "",
    act: Annotated[str, Query(max_length=40)] = "",
    digest: Annotated[str, Query(max_length=100)] = "",
    min_confidence: Annotated[str, Query(max_length=40)] = "",
    max_confidence: Annotated[str, Query(max_length=40)] = "",
    by_nobody: Annotated[bool, Query()] = False,
    after: Annotated[str, Query(max_length=100)] = "",
) -> Asked:
    """Return what the parameters ask for; an empty one, as forms send it, asks for nothing."""
    chosen = QueueFilter(
        outlet=outlet.strip() or None,
        speaker_kind=choose_value(SpeakerKind, kind, name="kind"),
        act=choose_value(SpeechAct, act, name="act"),
        digest_id=DigestId(digest) if digest else None,
        min_confidence=read_share(min_confidence, 0.0),
        max_confidence=read_share(max_confidence, 1.0),
        by_nobody=by_nobody,
    )
    return Asked(chosen, Place.parse(after) if after else None)


QueueAsked = Annotated[Asked, Depends(read_queue_asked)]


def name_for_queue(request: Request) -> str:
    """Return whose queue it is; of somebody without a name nothing was judged."""
    return name_reviewer(request) or ""


@router.get("/review", summary="The attributions that the reviewer has not judged, the least confident first")
def call_queue(request: Request, asked: QueueAsked, limit: Annotated[int, Query(ge=1, le=500)] = 20) -> Response:
    """Answer with a part of the queue; ``after`` says where it goes on."""
    site = get_site(request)
    rank = rank_tally(site.keeper.get())
    page = list_queue(
        site.ledger, asked.chosen, reviewer=name_for_queue(request), after=asked.after, limit=limit, rank=rank
    )
    pages = HeldPages(site.ledger)
    items = [describe_found(each, pages.locate(each)) for each in page.items]
    return answer_json(request, {"after": page.after and page.after.write(), "items": items})


@router.get("/review/reviewers", summary="Who judged how many attributions how")
def call_reviewers(request: Request) -> Response:
    """Answer with the reviewers."""
    return answer_json(request, {"items": list_reviewers(get_site(request).ledger)})


@router.get("/review/agreement", summary="How far two reviewers agree")
def call_agreement(
    request: Request, first: Annotated[str, Query(max_length=1_000)], second: Annotated[str, Query(max_length=1_000)]
) -> Response:
    """Answer with the tables, kappa and the disagreements."""
    agreement = measure_agreement(get_site(request).ledger, first, second)
    return answer_json(request, describe_agreement(agreement))


@router.get("/review/training", summary="What was decided, as training data in the format of PolNeAR")
def call_training(request: Request, *, partial: bool = False) -> Response:
    """Answer with JSON lines, an article each."""
    return write_training(request, is_partial=partial)


def write_training(request: Request, *, is_partial: bool) -> Response:
    """Return the training data, streamed."""
    ledger = get_site(request).ledger

    def write_lines() -> Iterator[bytes]:
        for reviewed in gather_reviewed(ledger, Reviews(partial=is_partial)):
            line = json.dumps(describe_reviewed(reviewed), ensure_ascii=False)
            yield line.encode("utf-8", "replace") + b"\n"

    headers = {"Content-Disposition": 'attachment; filename="training.jsonl"', "Cache-Control": "no-cache"}
    return StreamingResponse(write_lines(), media_type="application/x-ndjson", headers=headers)


def find_item(ledger: Ledger, beginning: str) -> FoundAttribution:
    """Return an attribution as it is shown, by the beginning of its id.

    Raises:
        UsageError: the ledger has none, or several, or the newest run did not find it.
    """
    with ledger.read() as connection:
        wanted = choose_attribution(connection, beginning)
    query = AttributionQuery(article_id=wanted.article_id, include_rejected=True)
    for found in find_attributions(ledger, query):
        if found.attribution_id == wanted.id:
            return found
    raise NotInLedger("the newest run did not find this attribution.", wanted.id, "Judge one that it found.")


def choose_value(values: type[Value], written: str, *, name: str) -> Value | None:
    """Return the value that is written so, null if nothing is.

    Raises:
        UsageError: there is none.
    """
    if not written:
        return None
    try:
        return values(written)
    except ValueError as error:
        raise UsageError(f"{written!r} is no {name}.", name, f"It is one of: {', '.join(values)}.") from error


def read_share(written: str, default: float) -> float:
    """Return a number, ``default`` if the field was left empty.

    Raises:
        UsageError: it is no number.
    """
    try:
        return float(written) if written.strip() else default
    except ValueError as error:
        raise UsageError(f"a confidence is a number from 0 to 1, not {written!r}.", "confidence") from error


def read_disagreements(ledger: Ledger, agreement: Agreement) -> dict[AttributionId, str]:
    """Return the words of the attributions on which two differ."""
    with ledger.read() as connection:
        found = {each.attribution_id: read_words(connection, each.first.read) for each in agreement.disagreements}
    return {key: words[:MOST_WORDS] for key, words in found.items() if words is not None}


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
