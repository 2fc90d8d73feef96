"""Titles: what stands in the line of a title beside it: a number, a label, the name of its outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from attribune.ingest.html.anchors import LABEL
from attribune.ingest.html.repeats import Stretch
from attribune.ingest.html.signs import SECTIONS
from attribune.ingest.html.strips import Strip

NUMBER = re.compile(r"(?:\(?\d{1,3}[.):]\)?|#\d{1,3}[.:]?|\d{1,3}/\d{1,3})\s+(?=\S)")
SHARE = 0.6
SHARE_NAMED = 0.9
MIN_NAMED = 3
MAX_NAME_WORDS = 5
MIN_WORDS = 3
SMALL = frozenset({"of", "the", "and", "for", "&", "de", "la", "le", "des", "der", "die", "das"})
NAME = r"(?P<name>[\w.'’&-]+(?:\s[\w.'’&-]+){0,4})"
BEFORE = (re.compile(rf"{NAME}:\s+"), re.compile(rf"{NAME}\s+[|–—-]\s+"), re.compile(rf"\[{NAME}\]:?\s+"))
AFTER = (re.compile(rf"\s+[|–—-]\s+{NAME}$"), re.compile(rf"\s+[(\[]{NAME}[)\]]$"))


def drop_prefixes(strips: Sequence[Strip], stretches: Sequence[Stretch]) -> list[Strip]:
    """Return the lines, titles without their numbers or labels if most have one: these belong to no article."""
    dropped = list(strips)
    for pattern in (LABEL, NUMBER):
        found = {s.title: m.end() for s in stretches if (m := pattern.match(dropped[s.title].text))}
        if SHARE * len(stretches) <= len(found):
            for at, length in found.items():
                dropped[at] = cut_strip(dropped[at], length, None)
    return dropped


def cut_strip(strip: Strip, start: int, end: int | None) -> Strip:
    """Return the stretch ``[start, end)`` of a line as a line, in offsets of its text."""
    low, high = strip.start + start, strip.end if end is None else strip.start + end
    inlines = tuple(i for i in strip.inlines if i.end > low and i.start < high)
    return Strip(strip.at, strip.index, strip.piece, low, high, inlines, strip.is_aside)


def find_named(strips: Sequence[Strip], stretches: Sequence[Stretch]) -> dict[int, tuple[Strip, Strip]]:
    """Return title and name for each title, by its number, where nearly all name their outlet in the same way.

    One title may name a person before a colon; on a page where nearly all titles do, it is where they are from.
    """
    if len(stretches) < MIN_NAMED:
        return {}
    titles = [strips[s.title] for s in stretches]
    for pattern, is_before in ((p, p in BEFORE) for p in (*BEFORE, *AFTER)):
        found = {t.at: m for t in titles if (m := _match_name(pattern, t.text))}
        names = {m["name"] for m in found.values()}
        if len(found) >= SHARE_NAMED * len(titles) and not all(_is_section(n) for n in names):
            return {at: _part_title(strips[at], m, is_before=is_before) for at, m in found.items()}
    return {}


def _match_name(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    match = pattern.match(text) if pattern in BEFORE else pattern.search(text)
    if match is None or len((text[: match.start()] + text[match.end() :]).split()) < MIN_WORDS:
        return None
    words = match["name"].split()
    named = all(w[0].isupper() or w in SMALL for w in words) and any(c.isalpha() for c in match["name"])
    return match if named and len(words) <= MAX_NAME_WORDS else None


def _is_section(name: str) -> bool:
    return all(word.lower() in SECTIONS for word in name.split())


def _part_title(strip: Strip, match: re.Match[str], *, is_before: bool) -> tuple[Strip, Strip]:
    title = cut_strip(strip, match.end(), None) if is_before else cut_strip(strip, 0, match.start())
    # It is no line of its own, so that it has a number that no line has.
    name = replace(cut_strip(strip, match.start("name"), match.end("name")), at=-1 - strip.at, is_aside=True)
    return title, name
