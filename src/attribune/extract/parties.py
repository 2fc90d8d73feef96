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
    near aboard outside inside amid across upon without until through against where then because since again so just
    levelled leveled but not monday tuesday wednesday thursday friday saturday sunday recently earlier later
    yesterday today being"""
)
WORD = r"[^\W_][\w.'’&/-]*"
# No second noun phrase begins inside one: "told Tolmere Radio the line is late".
LATER_WORD = rf"(?!{BREAKS}\b|(?:the|a|an|his|her|its|their|our|my|no|any)\b){WORD}"
PHRASE = rf"(?:(?:all|both|half) )?(?!{BREAKS}\b){WORD}(?: {LATER_WORD}){{0,5}}"
NAMED_PHRASE = rf"{PHRASE}(?: of {PHRASE})?"
# "Told staff and supporters", but not "told staff and left".
BEHIND_VERB = re.compile(
    rf"\s+({NAMED_PHRASE}(?: and (?!\w+ed\b|said\b|told\b|left\b|went\b){PHRASE}(?=\s+{BREAKS}\b|[,.:]|\s*$))?)",
    re.IGNORECASE,
)
# Where the content begins with whom it is said to: "urged | the council to wait", "warned | them against it".
LEADING = re.compile(
    rf"\s+({NAMED_PHRASE})\s+(?:(?:not|never)\s+)?(?:to|about|against|that|if|whether|how|why|what|for)\b",
    re.IGNORECASE,
)
CALLED_ON = re.compile(
    rf"(?:\bcall(?:s|ed|ing)? (?:on|upon)|\bappeal(?:s|ed|ing)? to)\s+({NAMED_PHRASE})"
    r"(?=\s+(?:not\s+)?(?:to|for)\b|,\s)",
    re.IGNORECASE,
)
CALLING = re.compile(r"\b(?:call|appeal)", re.IGNORECASE)
# "Pressed their claims" has a thing for its object.
SAYINGS = re.compile(
    r"\b(?:claims?|case|issues?|points?|demands?|questions?|charges?|attack|advantage)$", re.IGNORECASE
)
# "Said in an interview with Tolmere Radio", "wrote in a letter to the council".
IN_TALK = re.compile(
    rf"(?:\b(?:interview|letter|message|statement|conversation|remarks?|address|speech|email|testimony) (?:to|with)"
    rf"|\b(?:speaking|spoke|speak|said|says|talking) (?:to|with)) ({NAMED_PHRASE})",
    re.IGNORECASE,
)
SHORT_PHRASE = rf"(?:(?:all|both|half) )?(?!{BREAKS}\b){WORD}(?: {LATER_WORD}){{0,5}}?"
BEHIND_BLAME = re.compile(
    # Not "opposed building the line": a deed is nobody.
    rf"\s+(?![a-z]+ing\s)(?:out at |out |at |after |against )?"
    rf"({SHORT_PHRASE} and {SHORT_PHRASE}(?=\s+(?:of|for|over|as)\b)"
    rf"|{SHORT_PHRASE}(?=[\s,.]+{BREAKS}\b|\s+(?:an?|the)\s|\s*[,.;:“”\"–—(]|\s*$))",
    re.IGNORECASE,
)
# Of these the object is known by what it is called: "called Kora a liar", "branded him “a liar”, labelled it as ...".
NAMING_VERB = re.compile(r"\b(?:call|brand|label)(?:s|ed|ing|led|ling)?$", re.IGNORECASE)
BEHIND_NAMING = re.compile(rf"\s+({SHORT_PHRASE})(?=\s+(?:as|an?|the)\s|\s*[“\"])", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)(?: \w+ly)? (?!\w+ing$)\w+$", re.IGNORECASE)
# What stands at the end of a noun phrase but is no part of it.
ADVERB = re.compile(r" (?!(?:family|ally|assembly|bully|monopoly|daily|weekly|july)$)[a-z]+ly$")
# A participle behind a comma opens a clause that may speak of other talk.
PARTICIPLE = re.compile(r", \w+ing\b")


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
    """Return the first group as an extent, without stops, an 's and an adverb at its end; none if nothing is left."""
    words = found.group(1).rstrip(" .,'’") if found else ""
    words = ADVERB.sub("", re.sub(r"['’]s$", "", words))
    return Extent((Span(found.start(1), found.start(1) + len(words)),)) if found and words else None


def find_addressee(text: str, attribution: Attribution) -> Extent | None:
    """Return to whom it is said: the noun phrase behind a verb of telling, or behind "said ... to"."""
    if attribution.cue is None:
        return None
    end = find_verb(text, attribution, TELLING)
    if end is not None:
        return find_told(text, attribution, end)
    first, last = attribution.cue.start, attribution.cue.end
    called = CALLED_ON.match(text, find_calling(text, attribution), first + LONGEST_TALK)
    if called:
        return take_group(called)
    stop = min(find_stop(text, attribution, last), first + LONGEST_TALK)
    aside = PARTICIPLE.search(text, last, stop)
    return take_group(IN_TALK.search(text, first, aside.start() if aside else stop))


def find_told(text: str, attribution: Attribution, end: int) -> Extent | None:
    """Return whom a verb of telling that ends at ``end`` has as its object, in the content's first words too."""
    stop = find_stop(text, attribution, end)
    told = BEHIND_VERB.match(text, end, stop)
    if told is None and not text[end:stop].strip() and any(span.start == stop for span in attribution.content):
        after = find_after(text, end)
        told = LEADING.match(text, end, after.end) if after else None
    return None if told is None or SAYINGS.search(told.group(1)) else take_group(told)


def find_calling(text: str, attribution: Attribution) -> int:
    """Return where "call" or "appeal" stands in the cue; its start if neither does."""
    first = attribution.cue.start if attribution.cue else 0
    last = attribution.cue.end if attribution.cue else 0
    calling = CALLING.search(text, first, min(last, first + LONGEST_CUE))
    return calling.start() if calling else first


def find_target(text: str, attribution: Attribution) -> Extent | None:
    """Return against whom it is said: what stands behind a verb of blaming, in the content's words too."""
    end = find_verb(text, attribution, BLAMING)
    after = find_after(text, end) if end is not None else None
    if after is None:
        return None
    is_naming = NAMING_VERB.search(text, max(0, after.start - 12), after.start) and not text.startswith(
        " out ", after.start
    )
    pattern = BEHIND_NAMING if is_naming else BEHIND_BLAME
    return take_group(pattern.match(text, after.start, min(after.end, after.start + 120)))
