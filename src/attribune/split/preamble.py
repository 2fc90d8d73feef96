"""What the head of a digest says of all its articles: "Stories from the Gazette", an outlet's name above a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.split.furniture import is_digest_title, is_slug
from attribune.split.labels import Role
from attribune.split.names import is_name, names_outlet
from attribune.split.tags import Tag, Tagged
from attribune.text.dates import FoundDate, find_dates

FROM = re.compile(
    r"(?:(?:all|the|today['’]s|this week['’]s|latest|selected|top)\s+)?(?:(?:articles?|stor(?:y|ies)|news|"
    r"reports?|headlines|selections?|clippings|excerpts)"
    r"(?:\s+\w+)?\s+)?(?:(?:published|taken|reprinted)\s+)?(?:from|in|by|source:|"
    r"©)\s+(?:the pages of\s+)?(?P<name>.+)$",
    re.IGNORECASE,
)
MAX_LINES = 8


@dataclass(frozen=True, slots=True)
class Preamble:
    """The outlet and the date that a digest's head gives for its articles."""

    outlet: str | None = None
    date: FoundDate | None = None


def read_preamble(lines: Sequence[Tagged]) -> Preamble:
    """Read the lines above the first article; a date counts only beside an outlet, else it is the digest's own."""
    near = lines[:MAX_LINES]
    outlet = next((name for t in near if (name := _read_outlet(t))), None)
    if outlet is None:
        return Preamble()
    return Preamble(outlet, next((d for t in near for d in find_dates(t.line.text)), None))


def _read_outlet(tagged: Tagged) -> str | None:
    text = tagged.line.text
    if tagged.label and tagged.label.role is Role.OUTLET:
        return tagged.value.split("<")[0].strip() or None
    if tagged.byline and tagged.byline.names:
        return next((n for n in tagged.byline.names if names_outlet(n)), None)
    if (match := FROM.match(text)) and is_name(match.group("name").strip(" :.")):
        return match.group("name").strip(" :.")
    head, _, _rest = text.partition(" – ") if " – " in text else text.partition(" | ")
    if tagged.tag in (Tag.HEAD, Tag.NOTE) and is_name(head) and not is_slug(text) and not is_digest_title(text):
        return head
    return None
