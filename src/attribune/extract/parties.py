"""Parties: to whom a speaker speaks ("told *reporters*"), and against whom ("accused *the board* of ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from attribune.extract.inflections import find_lemmas
from attribune.extract.surroundings import find_after
from attribune.extract.unnamed import any_of
from attribune.records import Attribution, Extent, Span

# Whom these verbs have as their object is spoken to.
TELLING = frozenset(
    [
        "tell",
        "assure",
        "reassure",
        "remind",
        "inform",
        "notify",
        "brief",
        "warn",
        "advise",
        "ask",
        "urge",
        "order",
        "instruct",
        "thank",
        "promise",
        "implore",
        "beg",
        "text",
        "e-mail",
        "email",
        "lecture",
        "admonish",
        "encourage",
        "press",
        "pressure",
        "invite",
        "congratulate",
    ]
)
# Whom these have as their object is spoken against.
BLAMING = frozenset(
    [
        "accuse",
        "blame",
        "criticise",
        "condemn",
        "denounce",
        "attack",
        "slam",
        "blast",
        "fault",
        "mock",
        "charge",
        "rebuke",
        "chide",
        "assail",
        "lambast",
        "lambaste",
        "hit",
        "threaten",
        "implicate",
        "sue",
        "ridicule",
        "hammer",
        "suspect",
        "castigate",
        "chastise",
        "excoriate",
        "berate",
        "scold",
        "skewer",
        "insult",
        "call",
        "brand",
        "label",
        "challenge",
        "oppose",
    ]
)
# A cue's words beyond this many code points are not looked at.
LONGEST_CUE = 200
# Nor what lies this far behind the cue's start, where an interview's partner would stand.
LONGEST_TALK = 400
# A noun phrase ends where one of these begins; news puts time and place right behind it.
BREAKS = any_of(
    """that on in at during after before by via over for to of as when while with about from last this early late how
    why what whether if he she they it we i there is was were are has had have would will could should who which and
    but not monday tuesday wednesday thursday friday saturday sunday recently earlier later yesterday today being"""
)
WORD = r"[^\W_][\w.'’&/-]*"
PHRASE = rf"(?!{BREAKS}\b){WORD}(?: (?!{BREAKS}\b){WORD}){{0,5}}"
NAMED_PHRASE = rf"{PHRASE}(?: of {PHRASE})?"
BEHIND_VERB = re.compile(rf"\s+({NAMED_PHRASE})", re.IGNORECASE)
# "Said in an interview with Tolmere Radio", "wrote in a letter to the council".
IN_TALK = re.compile(
    rf"(?:\b(?:interview|letter|message|statement|conversation|remarks?|address|speech|email|testimony) (?:to|with)"
    rf"|\b(?:speaking|spoke|speak|said|says|talking) (?:to|with)) ({NAMED_PHRASE})",
    re.IGNORECASE,
)
SHORT_PHRASE = rf"(?!{BREAKS}\b){WORD}(?: (?!{BREAKS}\b){WORD}){{0,5}}?"
BEHIND_BLAME = re.compile(
    rf"\s+(?:out at |at |after |against )?({SHORT_PHRASE})"
    r"(?=[\s,.]+(?:of|for|over|as|that|on|in|after)\b|\s+(?:an?|the)\s|[,.;]|\s*$)",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)(?: \w+ly)? \w+$", re.IGNORECASE)


def find_verb(text: str, attribution: Attribution, verbs: Set[str]) -> int | None:
    """Return where the first of some verbs in the cue ends; none if there is none, or it is passive."""
    for span in attribution.cue or ():
        words = text[span.start : min(span.end, span.start + LONGEST_CUE)]
        for word in re.finditer(r"[\w'’-]+", words):
            if not verbs.isdisjoint(find_lemmas(word.group().lower())):
                return None if PASSIVE.search(words[: word.end()]) else span.start + word.end()
    return None


def find_stop(text: str, attribution: Attribution, at: int) -> int:
    """Return where what may hold the addressee ends: at the content, the source, or the sentence's end."""
    return min(find_stops(text, attribution, at))


def find_stops(text: str, attribution: Attribution, at: int) -> Iterator[int]:
    """Yield the places behind ``at`` at which the words of the cue's own clause may end."""
    after = find_after(text, at)
    yield after.end if after else at
    for extent in (attribution.content, attribution.source):
        yield from (span.start for span in extent or () if span.start >= at)


def take_group(found: re.Match[str] | None) -> Extent | None:
    """Return the first group as an extent, without stops at its end; none if nothing is left."""
    words = found.group(1).rstrip(" .,'’") if found else ""
    return Extent((Span(found.start(1), found.start(1) + len(words)),)) if found and words else None


def find_addressee(text: str, attribution: Attribution) -> Extent | None:
    """Return to whom it is said: the noun phrase behind a verb of telling, or behind "said ... to"."""
    if attribution.cue is None:
        return None
    end = find_verb(text, attribution, TELLING)
    if end is not None:
        return take_group(BEHIND_VERB.match(text, end, find_stop(text, attribution, end)))
    first, last = attribution.cue.start, attribution.cue.end
    stop = min(find_stop(text, attribution, last), first + LONGEST_TALK)
    return take_group(IN_TALK.search(text, first, stop))


def find_target(text: str, attribution: Attribution) -> Extent | None:
    """Return against whom it is said: what stands behind a verb of blaming, in the content's words too."""
    end = find_verb(text, attribution, BLAMING)
    after = find_after(text, end) if end is not None else None
    return take_group(BEHIND_BLAME.match(text, after.start, min(after.end, after.start + 120))) if after else None
