"""Queues: the review queue as an address asks for it, and what came of it as a file; the same for page and call."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from attribune.errors import UsageError
from attribune.explore.reviewing.queue import Place, QueueFilter, QueuePage, list_queue
from attribune.explore.reviewing.ranking import rank_tally
from attribune.explore.reviewing.reviewed import Reviews, gather_reviewed
from attribune.export.training import describe_reviewed
from attribune.records import DigestId, SpeakerKind, SpeechAct
from attribune.web.parameters import choose_value
from attribune.web.reviewers import name_reviewer
from attribune.web.site import get_site


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the queue is asked for, and after which place."""

    chosen: QueueFilter
    after: Place | None


def read_queue_asked(
    *,
    outlet: Annotated[str, Query(max_length=1_000, description="Of one outlet.")] = "",
    kind: Annotated[str, Query(max_length=40, description="Of one kind of speaker.")] = "",
    act: Annotated[str, Query(max_length=40, description="Of one speech act.")] = "",
    digest: Annotated[str, Query(max_length=100, description="Of one digest, by its id.")] = "",
    min_confidence: Annotated[str, Query(max_length=40, description="The least confidence, 0 to 1.")] = "",
    max_confidence: Annotated[str, Query(max_length=40, description="The greatest confidence, 0 to 1.")] = "",
    by_nobody: Annotated[bool, Query(description="Only what nobody has judged.")] = False,
    after: Annotated[
        str, Query(max_length=100, description="Where the queue goes on; the answer before says it.")
    ] = "",
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


def list_next(request: Request, chosen: QueueFilter, *, after: Place | None, limit: int) -> QueuePage:
    """Return the part of the queue of whoever asks that comes after a place; somebody without a name judged nothing."""
    site = get_site(request)
    tally = site.keeper.get()
    reviewer = name_reviewer(request) or ""
    rank, decided = rank_tally(tally), tally.decided
    return list_queue(site.ledger, chosen, reviewer=reviewer, after=after, limit=limit, rank=rank, decided=decided)


def list_given(chosen: QueueFilter) -> list[tuple[str, object]]:
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


def read_share(written: str, default: float) -> float:
    """Return a number, ``default`` if the field was left empty.

    Raises:
        UsageError: it is no number.
    """
    try:
        return float(written) if written.strip() else default
    except ValueError as error:
        raise UsageError(f"a confidence is a number from 0 to 1, not {written!r}.", "confidence") from error


def write_training(request: Request, *, is_partial: bool) -> Response:
    """Return the training data, streamed."""
    ledger = get_site(request).ledger

    def write_lines() -> Iterator[bytes]:
        for reviewed in gather_reviewed(ledger, Reviews(partial=is_partial)):
            line = json.dumps(describe_reviewed(reviewed), ensure_ascii=False)
            yield line.encode("utf-8", "replace") + b"\n"

    headers = {"Content-Disposition": 'attachment; filename="training.jsonl"', "Cache-Control": "no-cache"}
    return StreamingResponse(write_lines(), media_type="application/x-ndjson", headers=headers)
