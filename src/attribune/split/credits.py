"""Bylines without a date: "By A. Name, Outlet", "A. Name | Outlet", "Outlet by A. Name / 3h"."""

from __future__ import annotations

import re

from attribune.split.fields import LEAD_AUTHOR, NOTE, STRONG, Byline, Field, Part, name_author
from attribune.split.names import are_people, is_name, names_outlet

AGE = re.compile(r"\d+\s?(?:[hdmw]|min|hours?|days?|weeks?)(?: ago)?$")
MORE = re.compile(
    r"[\s|·–—-]*(?:read (?:more|on|the (?:full|whole) (?:story|article))|continue reading|full (?:story|article))\W*$",
    re.IGNORECASE,
)
SIGNED = re.compile(r"(?:--|[–—―])\s*(?=[A-Z])")
ENCLOSED = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]$")
TAILED = re.compile(r"(?P<title>\S.*?\S)(?P<mark>\s*[(\[]|\s+[|–—-]\s+)(?P<name>[^()\[\]|–—]{2,60})[)\]]?$")
LED = re.compile(r"(?P<name>[^:|–—()\[\]]{2,40}):\s+(?P<title>\S.*\S)$")
SENTENCES = re.compile(r"[a-z][.?!]['’”\"]? ")
MIN_TITLE_WORDS = 4
DIGIT = re.compile(r"\d")
BY_WITHIN = re.compile(r"(.+?)\s+by\s+(.+)$")


def read_credit(text: str) -> Byline | None:
    """Read "By A. Name" or "By A. Name, Outlet" (no date); only the word "by" makes such a line a byline."""
    text = MORE.sub("", text)
    match = LEAD_AUTHOR.match(text)
    if not text or len(text) > 120 or text[-1] in "?!:.":
        return None
    if match is None:
        return _read_names(text) or _read_enclosed(text) or _read_tailed(text)
    pieces = [p.strip() for p in STRONG.split(text[match.end() :]) if p.strip()]
    tail = pieces[1:]
    author = pieces[0] if pieces else ""
    if not tail and "," in author and " and " not in author.rsplit(",", 1)[1]:
        # Whether the last name is an outlet or one more author, only the digest as a whole can tell.
        author, *tail = [p.strip() for p in author.split(",")]
        while len(tail) > 1 and are_people(tail[0]):
            author = f"{author}, {tail.pop(0)}"
    fields = name_author(author)
    if fields is None or any(not is_name(p) and not NOTE.match(p) for p in tail):
        return None
    rest = [Field(Part.NOTE if NOTE.match(p) and not names_outlet(p) else Part.NAME, p) for p in tail]
    fields = [*fields, *rest]
    return Byline(tuple(fields), None, ",".join(f.part.value for f in fields if f.part is not Part.NOTE))


def _read_names(text: str) -> Byline | None:
    """Read "A. Name | Outlet", "Outlet by A. Name / 3h" or "Outlet | 3 minute read"; of two names one is a person's."""
    dashed = text[0] in "—–"
    signed, text = text, text.lstrip("—–―- ")
    strong = [p.strip() for p in STRONG.split(text) if p.strip()]
    parts = strong if len(strong) > 1 else text.split(", ")
    pieces = [p for p in parts if not AGE.match(p) and not NOTE.match(p)]
    if len(pieces) == 1 == len(parts) and (match := SIGNED.match(signed)) and is_name(signed[match.end() :]):
        return Byline((Field(Part.NAME, signed[match.end() :]),), None, "–N")
    if len(pieces) == 1 < len(parts) and is_name(pieces[0]) and all(DIGIT.search(p) for p in parts if p != pieces[0]):
        return Byline((Field(Part.NAME, pieces[0]),), None, "N|n")
    match = BY_WITHIN.match(pieces[0]) if len(pieces) == 1 else None
    if match and len(strong) > 1 and is_name(match.group(1)) and is_name(match.group(2)):
        return Byline((Field(Part.NAME, match.group(1)), Field(Part.AUTHOR, match.group(2))), None, "N,A")
    if len(pieces) != 2 or not all(is_name(p) for p in pieces):
        return None
    people, outlets = sum(map(are_people, pieces)), sum(map(names_outlet, pieces))
    sure = dashed or "|" in text or "·" in text or "•" in text
    if not people or not (outlets or sure):
        return None
    return Byline(tuple(Field(Part.NAME, p) for p in pieces), None, "N|N" if len(strong) > 1 else "N,N")


def _read_enclosed(text: str) -> Byline | None:
    """Read "(Agency)"."""
    match = ENCLOSED.match(text)
    if match is None or not is_name(match.group(1)):
        return None
    return Byline((Field(Part.NAME, match.group(1)),), None, "(N")


def _read_tailed(text: str) -> Byline | None:
    """Read "Title of some words [Outlet]" or "Outlet: Title of some words"; only the digest can tell."""
    match = TAILED.match(text) or LED.match(text)
    if match is None or len(match["title"].split()) < MIN_TITLE_WORDS or not text[0].isupper():
        return None
    if is_name(match["title"]) or not is_name(match["name"]) or SENTENCES.search(match["title"]):
        return None
    title = Field(Part.TITLE, match["title"], match.start("title"), match.end("title"))
    return Byline(
        (title, Field(Part.NAME, match["name"])), None, f"T{match['mark'].strip()}N" if match.re is TAILED else "N:T"
    )
