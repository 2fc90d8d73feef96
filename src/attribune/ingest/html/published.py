"""Published: the day of a page's article, from what states it, and from htmldate where nothing does.

The only place that calls htmldate.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from htmldate import find_date

from attribune.ingest.html.flow import Flow
from attribune.ingest.html.jsonld import Stated
from attribune.ingest.html.metas import DAYS, Metas
from attribune.ingest.html.pages import Page
from attribune.ingest.html.shown import shows_day

ISO = re.compile(r"\s*(\d{4})(-?)(\d{1,2})\2(\d{1,2})(?!\d)")
UNIVERSAL = re.compile(r"T[\d:.]+(?:Z|[+-]00:?00)$", re.IGNORECASE)
MIDNIGHT = re.compile(r"T2[23]:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)$", re.IGNORECASE)
MAIL_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
MAIL = re.compile(
    rf"^\s*[a-z]{{3}}, (\d{{1,2}}) ({'|'.join(MAIL_MONTHS[i : i + 3] for i in range(0, 36, 3))}) (\d{{4}})",
    re.IGNORECASE,
)
DATED_PATH = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
DAY = timedelta(days=1)
# The first page of the web, and a day for time zones.
FIRST = date(1991, 8, 6)
MAX_CHARACTERS = 2_000_000


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as stated.

    Attributes:
        day: as written.
        is_universal: whether it is that of Greenwich, which may not be that of the newsroom.
        is_midnight: whether its hour is when a day begins in the middle of Europe, as of a day that was given no hour.
    """

    day: date
    is_universal: bool
    is_midnight: bool = False

    @property
    def place(self) -> date:
        """The day where it was published, as far as the stamp alone can tell."""
        return self.day + DAY if self.is_midnight else self.day


def find_published(page: Page, texts: Sequence[str], flow: Flow, *, stated: Stated, metas: Metas) -> str | None:
    """Return the ISO day on which the article was published; null if nothing tells.

    Of several days that are stated, one that the page shows beside its title is right; so is the one that it shows
    where the stated one is a day off because a server keeps another time.

    Args:
        page: as read.
        texts: short texts beside the title.
        flow: all pieces.
        stated: what the page's data state.
        metas: what its head states.
    """
    values = [stated.read_text("datePublished"), *(value for name in DAYS for value in metas.values.get(name, ()))]
    stamps = [stamp for value in values if value and (stamp := read_stamp(value)) is not None]
    if not stamps:
        # Marked elements may be those of comments and of other articles, so they speak only where all else is silent.
        last = [*metas.values.get("datepublished", ()), stated.read_text("dateCreated")]
        stamps = [stamp for value in last if value and (stamp := read_stamp(value)) is not None][:1]
    addressed = find_addressed(page.url)
    if addressed is not None and addressed in {stamp.day for stamp in stamps}:
        return addressed.isoformat()
    near = [replace(each, day=each.day + step) for each in stamps if each.is_universal for step in (-DAY, DAY)]
    marked = find_marked(flow)
    for stamp in (*stamps, *near):
        if shows_day(stamp.day, texts) or (stamp in near and stamp.day.isoformat() == marked):
            return stamp.day.isoformat()
    if addressed is not None and (not stamps or addressed <= stamps[0].day + DAY):
        return addressed.isoformat()
    return stamps[0].place.isoformat() if stamps else marked or guess_day(page)


def find_addressed(url: str | None) -> date | None:
    """Return the day in the path of an address, which is that of the first publication."""
    match = DATED_PATH.search(url or "")
    return build_day(match[1], match[2], match[3]) if match else None


def read_stamp(value: str) -> Stamp | None:
    """Return the day that a time in ISO's form or in that of mails falls on; null if it is none that can be."""
    if (written := MAIL.search(value)) is not None:
        month = f"{MAIL_MONTHS.index(written[2].lower()) // 3 + 1}"
        day = build_day(written[3], month, written[1])
        return None if day is None else Stamp(day, value.endswith(("GMT", "+0000")))
    match = ISO.match(value)
    day = build_day(match[1], match[3], match[4]) if match else None
    if day is None:
        return None
    return Stamp(day, UNIVERSAL.search(value) is not None, MIDNIGHT.search(value) is not None)


def build_day(year: str, month: str, day: str) -> date | None:
    """Return a day, null if there is none such, or news cannot be of it."""
    try:
        built = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return built if FIRST <= built <= date.today() + DAY else None


def read_day(value: str) -> str | None:
    """Return the day of a time in ISO's form, in that form; null if it is none that can be."""
    stamp = read_stamp(value)
    return stamp.day.isoformat() if stamp else None


def find_marked(flow: Flow) -> str | None:
    """Return the day of the element that the page marks as the time of publication."""
    for piece in flow.pieces:
        for box in [*(each.box for each in piece.inlines), piece.box]:
            marked = "datePublished" in box.attributes.get("itemprop", "") or "published" in box.words
            value = box.attributes.get("datetime") or box.attributes.get("content") or ""
            if marked and (day := read_day(value)):
                return day
    return None


def guess_day(page: Page) -> str | None:
    """Return the day that htmldate finds, which looks at all of the page."""
    if len(page.markup) > MAX_CHARACTERS:
        return None
    logger = logging.getLogger("htmldate")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        found = find_date(page.markup, original_date=True, url=page.url)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, OverflowError, RecursionError):
        # Its own faults on odd markup: a page without a day.
        return None
    finally:
        logger.setLevel(level)
    return read_day(found) if found else None
