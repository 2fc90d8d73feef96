"""Deciding: a decision that a form or a call asks for, recorded, so that the next page shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import Request

from attribune.errors import UsageError
from attribune.explore.deciding.asking import KINDS, Asked, read_decisions
from attribune.explore.deciding.decisions import Decision, sign_decision
from attribune.explore.identities import adjust_ways, list_touched
from attribune.explore.reviewing.items import ON_ATTRIBUTIONS
from attribune.explore.reviewing.respanning import Words
from attribune.explore.speaking.directory import Listing
from attribune.records import Judgement, JudgementKind, Span
from attribune.web.reviewers import clean_name, is_named_by_token, name_reviewer
from attribune.web.site import Site, get_site

# "12-40, 52-60", as a form writes spans.
SPANS = re.compile(r"\s*(\d{1,9}\s*-\s*\d{1,9}\s*(,\s*\d{1,9}\s*-\s*\d{1,9}\s*)*)?", re.ASCII)
NUMBER = re.compile(r"\d+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Signed:
    """Under whose name, and why; null where nobody says so."""

    author: str | None = None
    note: str | None = None


def list_speakers(site: Site) -> Listing:
    """Return the speakers as they are now."""
    return site.speakers.list(site.keeper.get())


def decide(site: Site, asked: Asked) -> tuple[Decision, ...]:
    """Return the decisions that are asked for.

    Raises:
        NotInLedger: nobody and nothing there is what it is about.
        UsageError: it means nothing, or several.
    """
    return read_decisions(site.ledger, list_speakers(site) if asked.is_about_names else None, asked)


def record(request: Request, asked: Asked, signed: Signed) -> tuple[Judgement, ...]:
    """Record what is asked for, and return it; none where there was nothing to restore.

    Raises:
        NotInLedger, UsageError: as ``decide``; or nobody knows who decides.
        LedgerError: it cannot be written.
    """
    site = get_site(request)
    author = choose_author(request, signed.author)
    judgements = tuple(sign_decision(each, author=author, note=signed.note) for each in decide(site, asked))
    if judgements:
        site.ledger.write_judgements(judgements)
        if touches_names(site, judgements):
            adjust_ways(site.ledger, judgements, index=site.speakers.names.get(site.ledger, site.keeper.get()))
        site.keeper.notice()
    return judgements


def touches_names(site: Site, judgements: Sequence[Judgement]) -> bool:
    """Tell whether judgements change who a speaker is or is called."""
    if all(each.kind in ON_ATTRIBUTIONS for each in judgements):
        return False
    # What is taken back was decided long ago, so all have to be looked at.
    return bool(list_touched(judgements, site.ledger.load_judgements(include_retracted=True)))


def choose_author(request: Request, given: str | None) -> str:
    """Return who decides: whose token it is, else as given, else as this browser or the settings say.

    Raises:
        UsageError: nobody says so.
    """
    named = None if given is None or is_named_by_token(request) else clean_name(given)
    author = named or name_reviewer(request)
    if not author:
        raise UsageError("nobody knows who you are.", "author", "Give the name under which it is recorded.")
    return author


def read_words(content: str, source: str, cue: str) -> Words | None:
    """Return the words that fields of a form name by their places, null if there are none at all.

    Raises:
        UsageError: a field holds no places.
    """
    if not content.strip():
        return None
    fields = {"content": content, "source": source, "cue": cue}
    spans = {name: read_spans(name, written) for name, written in fields.items()}
    return Words(content=spans["content"], source=spans["source"], cue=spans["cue"])


def read_spans(name: str, written: str) -> tuple[Span, ...]:
    """Return spans as a form writes them: ``12-40, 52-60``, or nothing."""
    hint = "Places are written from-to, several with commas, such as 12-40, 52-60."
    if not SPANS.fullmatch(written):
        raise UsageError(f"{written[:80]!r} names no places.", name, hint)
    numbers = [int(each) for each in NUMBER.findall(written)]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    if any(start >= end for start, end in pairs):
        raise UsageError("a place ends before it begins.", name, hint)
    return tuple(Span(start, end) for start, end in pairs)


def check_kind(kind: str) -> str:
    """Return ``kind`` if it is one of a decision.

    Raises:
        UsageError: it is none.
    """
    if kind not in KINDS:
        raise UsageError(f"{kind[:80]!r} is no kind of judgement.", "kind", f"It is one of: {', '.join(KINDS)}.")
    return kind


def is_wide(kind: str) -> bool:
    """Tell whether a kind of decision changes how all that a speaker said is shown."""
    return kind in (JudgementKind.SAME, JudgementKind.DIFFERENT, JudgementKind.UNSURE, JudgementKind.RENAME)
