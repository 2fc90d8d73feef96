"""Metadata of an article out of its header's roles; a null has its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from attribune.records import Metadata, Unknown
from attribune.split.labels import Role
from attribune.split.lines import MAX_KEPT_CHARS
from attribune.split.roles import Draft, clean_author, clean_outlet, take_byline
from attribune.split.tags import Tagged
from attribune.split.votes import Votes
from attribune.text.dates import DayOrder, FoundDate, decide_day_order, find_dates, set_year

PLACE_BEHIND = re.compile(r"\s+[(\[][^()\[\]]{1,40}[)\]]?$")
REASONS = {
    "title": "no line reads as a title",
    "standfirst": "no line between title and body",
    "outlet": "neither the article nor the head of the digest names an outlet",
    "author": "no byline names an author",
    "published": "no byline gives a full date",
}


def decide_orders(dates: Iterable[FoundDate]) -> dict[str, DayOrder]:
    """Decide the day order for each separator of dates of three numbers: one digest may mix conventions."""
    found = [d for d in dates if not d.yearless]
    separators = {d.separator for d in found if d.separator}
    return {s: decide_day_order(d for d in found if d.separator in (s, "")) for s in separators}


def add_years(drafts: Sequence[Draft], head: Sequence[Tagged]) -> None:
    """Complete dates without a year out of the digest's head, or out of the other dates if those name one year."""
    known = [d for t in head for found in find_dates(t.line.text) if (d := found.day_first or found.month_first)]
    dated = [d for x in drafts if x.date and not x.date.yearless and (d := x.date.day_first or x.date.month_first)]
    if not known and len({d.year for d in dated}) == 1:
        known = dated
    for draft in drafts:
        if draft.date and draft.date.yearless and known:
            draft.date = set_year(draft.date, known[-1])


def read_metadata(lines: Sequence[Tagged], draft: Draft, orders: dict[str, DayOrder]) -> Metadata:
    """Collect what the header's roles say."""
    title = standfirst = None
    if draft.title is not None:
        tagged = lines[draft.title]
        title = (
            tidy(tagged.line.text[slice(*draft.title_span)] if draft.title_span else tagged.value).rstrip(";") or None
        )
    if draft.standfirst is not None:
        standfirst = tidy(lines[draft.standfirst].value) or None
    published = _read_day(draft.date, orders)
    values = {
        "title": title,
        "standfirst": standfirst,
        "outlet": _tidy_outlet(draft.outlet) if draft.outlet else None,
        "author": tidy(draft.author) if draft.author else None,
        "published": published.isoformat() if published else None,
    }
    reasons = dict(REASONS)
    if draft.date and draft.date.yearless:
        reasons["published"] = "the date names no year, and the head of the digest gives none"
    elif draft.date and not published:
        reasons["published"] = "the date can be read day first or month first, and no other date of the digest decides"
    unknown = tuple(Unknown(name, reasons[name]) for name, value in values.items() if value is None)
    return Metadata(
        title=title,
        standfirst=standfirst,
        outlet=values["outlet"],
        author=values["author"],
        published=values["published"],
        unknown=unknown,
    )


def _read_day(found: FoundDate | None, orders: dict[str, DayOrder]) -> date | None:
    return found.read(orders.get(found.separator, DayOrder.UNDECIDED)) if found else None


def add_closing_fields(draft: Draft, tail: Sequence[Tagged], votes: Votes) -> None:
    """Fill what the header left open from bylines and labelled fields below the body, where some digests put them."""
    for tagged in tail:
        labelled = tagged.label is not None and not (
            tagged.label.role is Role.OUTLET and tagged.byline and tagged.byline.date
        )
        if tagged.byline and not labelled:
            take_byline(draft, tagged.byline, votes)
            continue
        if tagged.label is None or not tagged.value.strip():
            continue
        role, value = tagged.label.role, tagged.value.strip()
        if role is Role.OUTLET and draft.outlet is None:
            draft.outlet = clean_outlet(value)
        elif role is Role.AUTHOR and draft.author is None:
            draft.author = clean_author(value)
        elif role is Role.DATE and draft.date is None:
            draft.date = next(find_dates(value[:MAX_KEPT_CHARS]), None)


def _tidy_outlet(name: str) -> str:
    """Return the name without brackets around it and without the place behind it ("The Courier (Kelmarsh)")."""
    return PLACE_BEHIND.sub("", tidy(name).strip("()[] ")) or tidy(name)


def tidy(words: str) -> str:
    """Return the words with single spaces."""
    return " ".join(words.split())
