"""Judgements, as JSON: all that was decided, and a way to decide, or to take back."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from attribune.errors import InvalidRecord, NotInLedger, UsageError
from attribune.explore.deciding.asking import RESTORE, WITHDRAW, Asked
from attribune.explore.deciding.decisions import find_objection
from attribune.explore.deciding.history import Entry, HistoryFilter, State, load_history
from attribune.explore.reviewing.respanning import Words
from attribune.ledger.judgement_rows import describe_judgement
from attribune.records import Judgement, JudgementKind, Span
from attribune.records.judgements import MAX_NAME, MAX_NOTE
from attribune.web.api.answering import PageAsked, answer_json, answer_list
from attribune.web.api.answers.judgements import KeptJudgement, KeptJudgements, MadeJudgement, MadeJudgements
from attribune.web.api.contract import promise
from attribune.web.deciding import Signed, record
from attribune.web.links import API
from attribune.web.site import get_site

router = APIRouter(tags=["judgements"])

Json = dict[str, object]
Kind = Literal["same", "different", "unsure", "accept", "reject", "rename", "respan", "retract", "restore", "withdraw"]
Pairs = Annotated[list[tuple[int, int]], Field(max_length=100)]
Name = Annotated[str, Field(max_length=MAX_NAME)]
MOST_DIGITS = 40
MADE = "The judgement that was recorded; of `restore` and `withdraw` all that were, as `judgements`."


class WantedJudgement(BaseModel):
    """A decision: of its kind's fields those that it needs, the others empty."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind = Field(description="What is decided; `restore` and `withdraw` take back.")
    speaker: Name = Field("", description="Of same, different, unsure and rename: a name.")
    other: Name = Field("", description="Of same, different and unsure: the other name.")
    value: Name = Field("", description="Of rename: the new name.")
    attribution: str = Field("", max_length=MOST_DIGITS, description="Of accept, reject, respan, withdraw: an id.")
    judgement: str = Field("", max_length=MOST_DIGITS, description="Of retract and restore: an id.")
    content: Pairs = Field([], description="Of respan: places in the article's text, in code points.")
    source: Pairs = Field([], description="Of respan: the source, likewise; empty where there is none.")
    cue: Pairs = Field([], description="Of respan: the cue, likewise.")
    note: str | None = Field(None, max_length=MAX_NOTE, description="Why.")
    author: str | None = Field(None, max_length=MAX_NAME, description="Who decides, unless a token says so.")


@router.get(
    "/judgements",
    summary="All judgements, newest first",
    operation_id="list_judgements",
    responses=promise(KeptJudgements),
)
def call_judgements(
    request: Request,
    asked: PageAsked,
    author: Annotated[str, Query(max_length=MAX_NAME, description="Who decided.")] = "",
    kind: Annotated[str, Query(max_length=20, description=f"What was decided: {', '.join(JudgementKind)}.")] = "",
    state: Annotated[str, Query(max_length=20, description=f"What became of it: {', '.join(State)}.")] = "",
) -> Response:
    """Return what was decided, and what became of it."""
    check(kind, [each.value for each in JudgementKind], name="kind")
    check(state, [each.value for each in State], name="state")
    chosen = HistoryFilter(author=author or None, kind=kind or None, state=state or None)
    history = load_history(get_site(request).ledger, chosen, offset=asked.offset, limit=asked.limit)
    contradictions = [
        {"different": each.different.id, "same": [same.id for same in each.same]} for each in history.contradictions
    ]
    items = [describe_entry(each) for each in history.entries]
    return answer_list(request, items, asked=asked, total=history.total, more={"contradictions": contradictions})


@router.get(
    "/judgements/{judgement_id}",
    summary="One judgement",
    operation_id="get_judgement",
    responses=promise(KeptJudgement),
)
def call_judgement(
    request: Request, judgement_id: Annotated[str, Path(description="Id of the judgement, `jud-…`.")]
) -> Response:
    """Return a judgement."""
    found = load_history(get_site(request).ledger, HistoryFilter(judgement=judgement_id))
    if not found.entries:
        raise NotInLedger("no judgement in the ledger has this id.", judgement_id[:MOST_DIGITS], f"{API}/judgements")
    return answer_json(request, describe_entry(found.entries[0]))


@router.post(
    "/judgements",
    summary="Decide, or take back",
    operation_id="make_judgement",
    status_code=201,
    responses=promise(MadeJudgement | MadeJudgements, status=201, told=MADE),
)
def make_judgement(request: Request, wanted: WantedJudgement) -> Response:
    """Record a decision; the answer says where it is, and what stands against it."""
    made = record(request, read_asked(wanted), Signed(wanted.author, wanted.note))
    if not made:
        raise UsageError(
            "there is nothing to take back.", wanted.judgement or wanted.attribution, "It counts as it is."
        )
    described = [describe_made(request, each) for each in made]
    first = described[0] if wanted.kind not in (RESTORE, WITHDRAW) else {"judgements": described}
    return answer_json(request, first, status=201, headers={"Location": f"{API}/judgements/{made[-1].id}"})


def read_asked(wanted: WantedJudgement) -> Asked:
    """Return a decision as it is asked for.

    Raises:
        UsageError: a place ends before it begins.
    """
    try:
        spans = {name: tuple(Span(*pair) for pair in getattr(wanted, name)) for name in ("content", "source", "cue")}
    except InvalidRecord as error:
        raise UsageError(error.message, "content", "A place is [start, end], in code points.") from error
    words = Words(content=spans["content"], source=spans["source"], cue=spans["cue"]) if wanted.content else None
    return Asked(
        kind=wanted.kind,
        speaker=wanted.speaker,
        other=wanted.other,
        value=wanted.value,
        attribution=wanted.attribution,
        judgement=wanted.judgement,
        words=words,
    )


def describe_made(request: Request, judgement: Judgement) -> Json:
    """Return a judgement that was just recorded."""
    objection = find_objection(get_site(request).ledger, judgement.id)
    contradiction = objection.contradiction if objection is not None else None
    return {
        **describe_judgement(judgement),
        "overruled": objection is not None and objection.is_overruled,
        "contradicts": []
        if contradiction is None
        else [each.id for each in (contradiction.different, *contradiction.same) if each.id != judgement.id],
    }


def describe_entry(entry: Entry) -> Json:
    """Return a judgement, in words too, and what became of it."""
    return {**describe_judgement(entry.judgement), "words": entry.words, "state": entry.state}


def check(value: str, allowed: list[str], *, name: str) -> None:
    """Raise ``UsageError`` unless ``value`` is empty or allowed."""
    if value and value not in allowed:
        raise UsageError(f"{value!r} is no {name}.", name, f"It is one of: {', '.join(allowed)}.")
