"""Judgements: what was decided, by whom, and how to undo it; a form for each decision, and a look at it before."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, Field

from attribune.errors import NotInLedger, UsageError
from attribune.explore.deciding.asking import Asked
from attribune.explore.deciding.effects import foresee
from attribune.explore.deciding.history import HistoryFilter, State, load_history
from attribune.explore.speaking.near import list_near
from attribune.records import JudgementKind, SpeakerName
from attribune.records.judgement_words import shorten_id, write_words
from attribune.records.judgements import MAX_NAME, MAX_NOTE
from attribune.web.deciding import Signed, check_kind, decide, is_wide, list_speakers, read_words, record
from attribune.web.links import API, keep_local, link_query, link_speaker
from attribune.web.paging import PageNumber, count_pages, link_pages
from attribune.web.rendering import render_page
from attribune.web.reviewers import is_named_by_token, keep_reviewer, name_reviewer
from attribune.web.site import get_site

router = APIRouter()

MOST_LISTED = 50
# Pages that show what was just decided, with a way to undo it.
SHOW_DECIDED = ("/speakers/", "/judgements", "/review")
Name = Annotated[str, Query(max_length=MAX_NAME)]
Text = Annotated[str, Field(max_length=MAX_NAME)]


@router.get("/judgements")
def show_judgements(
    request: Request,
    author: Name = "",
    kind: Name = "",
    state: Name = "",
    page: PageNumber = 1,
    judged: Annotated[str, Query(max_length=80)] = "",
) -> HTMLResponse:
    """List what was decided, newest first."""
    chosen = HistoryFilter(author=author or None, kind=kind or None, state=state or None)
    history = load_history(get_site(request).ledger, chosen, offset=(page - 1) * MOST_LISTED, limit=MOST_LISTED)
    query = [("author", author), ("kind", kind), ("state", state)]
    context = {
        "history": history,
        "chosen": chosen,
        "judged": judged,
        "here": link_query("/judgements", [*query, ("page", page if page > 1 else None)]),
        "shorten_id": shorten_id,
        "write_words": lambda judgement: write_words(judgement, lambda _: None),
        "taken_back": State.TAKEN_BACK,
        **link_pages("/judgements", query, page=page, last=count_pages(history.total, MOST_LISTED)),
    }
    return render_page(request, "judgements.html", context, json_url=link_query(f"{API}/judgements", query))


@router.get("/judgements/new")
def show_effect(
    request: Request, kind: Name, speaker: Name = "", other: Name = "", value: Name = "", next: str = ""
) -> HTMLResponse:
    """Show what a decision about names will change, and ask."""
    site = get_site(request)
    asked = Asked(kind=check_kind(kind), speaker=speaker, other=other, value=value)
    if not is_wide(asked.kind):
        raise UsageError("only decisions about names are shown before.", "kind", "Send it at once.")
    there = keep_local(next, otherwise=link_speaker(speaker))
    context: dict[str, Any] = {"asked": asked, "next": there, "reviewer": name_reviewer(request)}
    try:
        (decision,) = decide(site, asked)
    except UsageError as error:
        wrong = other if asked.kind != JudgementKind.RENAME else speaker
        near = list_near(list_speakers(site), wrong) if isinstance(error, NotInLedger) else []
        status = 404 if isinstance(error, NotInLedger) else 400
        return render_page(request, "judgement_unclear.html", {**context, "error": error, "near": near}, status=status)
    names = [subject for subject in decision.subjects if isinstance(subject, SpeakerName)]
    back = decision.value if isinstance(decision.value, str) else names[0].name
    context |= {
        "effect": foresee(list_speakers(site), decision),
        "names": names,
        "value": decision.value,
        # The name by which the ledger knows them may be another afterwards.
        "next": link_speaker(back),
        "cancel": there,
        "is_token": is_named_by_token(request),
    }
    return render_page(request, "judgement_new.html", context)


class Fields(BaseModel):
    """What forms send: of a kind's fields those that it needs, and where to lead back to."""

    kind: Text
    speaker: Text = ""
    other: Text = ""
    value: Text = ""
    attribution: Text = ""
    judgement: Text = ""
    content: Text = ""
    source: Text = ""
    cue: Text = ""
    note: Annotated[str, Field(max_length=MAX_NOTE)] = ""
    author: Text = ""
    next: str = ""


@router.post("/judgements")
def make_judgement(request: Request, fields: Annotated[Fields, Form()]) -> RedirectResponse:
    """Record a decision and lead back to where it was made."""
    asked = Asked(
        kind=check_kind(fields.kind),
        speaker=fields.speaker,
        other=fields.other,
        value=fields.value,
        attribution=fields.attribution,
        judgement=fields.judgement,
        words=read_words(fields.content, fields.source, fields.cue),
    )
    made = record(request, asked, Signed(fields.author or None, fields.note or None))
    there = keep_local(fields.next, otherwise="/judgements")
    if made and there.startswith(SHOW_DECIDED):
        there = add_judged(there, made[-1].id)
    answer = RedirectResponse(there, 303)
    if fields.author.strip() and not is_named_by_token(request):
        keep_reviewer(answer, fields.author)
    return answer


def add_judged(path: str, judged: str) -> str:
    """Return ``path`` with the judgement that was just made, instead of one made before."""
    before, mark, fragment = path.partition("#")
    place, _, query = before.partition("?")
    kept = [pair for pair in query.split("&") if pair and not pair.startswith("judged=")]
    return f"{place}?{'&'.join([*kept, f'judged={judged}'])}{mark}{fragment}"
