"""Hidden: what the element of an article says in attributes alone: the day, the outlet of a logo."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from selectolax.lexbor import LexborNode

from attribune.ingest.html.boxes import Box, build_path
from attribune.ingest.html.pages import Page
from attribune.ingest.html.signs import NAME_CHARACTERS
from attribune.records.articles import ISO_DAY

LOGO_WORDS = re.compile(r"logo|brand|publisher|outlet|source|publication|sitename", re.IGNORECASE)
LOGO_NAME = re.compile(r"\s*\b(?:logo|icon|brand)\b\s*|\s*\|.*$", re.IGNORECASE)
DATED = (
    "[itemprop=datePublished],[property$=published_time],[property$=datePublished],time[pubdate],abbr[title],"
    ".dt-published,[data-timestamp],[data-time],[data-date],[data-datetime],[data-published],[data-pubdate]"
)
DAY_ATTRIBUTES = ("content", "datetime", "title")
DATA_ATTRIBUTES = ("data-timestamp", "data-time", "data-date", "data-datetime", "data-published", "data-pubdate")
SECONDS = re.compile(r"(1\d{9})(?:\.\d+|\d{3})?")
"""Since 1970, in this century; with three more digits, thousandths of them."""


@dataclass(frozen=True, slots=True)
class Said:
    """What attributes say; null where they say nothing."""

    outlet: str | None = None
    published: str | None = None


def read_attributes(page: Page, box: Box) -> Said:
    """Return what the attributes inside ``box`` say about the one article that it holds."""
    node = page.tree.css_first(build_path(box, Counter()))
    return Said() if node is None else Said(find_logo(node), find_day(node))


def find_day(node: LexborNode) -> str | None:
    """Return the day of publication."""
    own = [node] if any(name in node.attributes for name in DATA_ATTRIBUTES) else []
    for each in (*own, *node.css(DATED)):
        for name in DAY_ATTRIBUTES:
            if day := ISO_DAY.match((each.attributes.get(name) or "").strip()):
                return day.group()
        for name in DATA_ATTRIBUTES:
            stated = (each.attributes.get(name) or "").strip()
            if day := ISO_DAY.match(stated):
                return day.group()
            if seconds := SECONDS.fullmatch(stated):
                return datetime.fromtimestamp(int(seconds[1]), UTC).date().isoformat()
    return None


def find_logo(node: LexborNode) -> str | None:
    """Return the name that a logo bears."""
    for image in node.css("img[alt]"):
        attributes = image.attributes
        parent = image.parent.attributes if image.parent is not None else {}
        shown = " ".join(
            filter(None, (attributes.get("class"), attributes.get("src"), attributes.get("id"), parent.get("class")))
        )
        alt = " ".join((attributes.get("alt") or "").split())
        if LOGO_WORDS.search(f"{shown} {alt}"):
            name = LOGO_NAME.sub("", alt)
            if 0 < len(name) <= NAME_CHARACTERS:
                return name
    return None
