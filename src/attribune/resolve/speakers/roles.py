"""Roles: what an article says that somebody is, before the name ("harbour master Ilse Kray") or behind it."""

from __future__ import annotations

import re

from attribune.records import Span
from attribune.resolve.speakers.phrases import JOINTS, POSSESSIVE, singular
from attribune.resolve.speakers.traits import PEOPLE

WORD = re.compile(r"\w+(?:[-.&]\w+)*(?:['’]\w*)?|[^\w\s]")
# A role before a name is no longer than this, in words.
LONGEST = 9
FARTHEST = 160
# Roles that the pattern of people does not know.
MORE_ROLES = frozenset(
    "master keeper warden clerk librarian archivist curator conductor pilot mechanic baker fisherman shopkeeper "
    "head ceo premier chancellor president-elect pm mp senator congressman congresswoman rep aide adviser advisor "
    "counsel strategist manager host anchor columnist pollster correspondent editor envoy nominee candidate tycoon "
    "billionaire mogul king queen prince princess pope sheriff prosecutor whistleblower captain colonel admiral "
    "sergeant marshal treasurer trustee fellow scholar historian professor lecturer dean principal pastor bishop "
    "rabbi imam cleric ayatollah monarch ruler dictator strongman lawmaker legislator incumbent challenger "
    "republican democrat rival ally businessman businesswoman entrepreneur investor banker broker trader lobbyist "
    "organizer organiser campaigner father mother son daughter wife husband brother sister widow boyfriend "
    "girlfriend spouse partner friend man woman boy girl teenager veteran staffer insider operative consultant "
    "surrogate deputy master headmaster".split()
)
# A word in lower case that ends so is likelier a verb than part of a role.
VERBAL = re.compile(r"^(?!retired|appointed|elected|leading|acting|outgoing|incoming)[a-z]+(?:ed|ing)$")
STOP = frozenset(
    "both all what they he she we you i it not call calls said says told asked added and but or as when while after "
    "before that which who whom by with from to for at on in into is are was were has have had will would did does "
    "do not met saw gave took made won led lost beat sent left held kept found brought thought over under against "
    "about between through during like than if where or nor because though".split()
)
LEADING = re.compile(r"^(?:who is\s+|who was\s+)?(?:(?:the|a|an|one of)\s+)?")


def is_role(word: str) -> bool:
    """Tell whether a noun names what a person is."""
    low = POSSESSIVE.sub("", word).lower()
    return low in MORE_ROLES or singular(low) in MORE_ROLES or bool(PEOPLE.match(low))


def read_role_before(text: str, start: int) -> str | None:
    """Return the role that stands right before a name at ``start``, without article."""
    line = text.rfind("\n", 0, start) + 1
    before = list(WORD.finditer(text, max(line, start - FARTHEST), start))
    if before and before[-1].group() == "," and len(before) > 1:
        # "the spokesman, Jon Vell": only a definite description may be parted from its name.
        before = before[:-1]
        needs_article = True
    else:
        needs_article = False
    if not before or not is_role(before[-1].group()):
        return None
    first = len(before)
    for at in range(len(before) - 1, max(-1, len(before) - 1 - LONGEST), -1):
        word = before[at].group()
        low = word.lower()
        if low in ("the", "a", "an", "his", "her", "its", "their"):
            return text[before[first].start() : before[-1].end()] if first < len(before) else None
        if POSSESSIVE.search(word) and first < len(before):
            # "Vell's lawyer, Odo Kray": whose lawyer he is belongs to the role.
            return text[before[at].start() : before[-1].end()]
        if low in STOP or not word[0].isalnum() or VERBAL.search(word):
            break
        first = at
    if needs_article or first == len(before):
        return None
    return text[before[first].start() : before[-1].end()]


def read_role_behind(text: str, end: int) -> str | None:
    """Return the role in an apposition right behind a name at ``end`` ("Ilse Kray, the harbour master,")."""
    match = re.match(
        r"['’]?,\s+((?:the|a|an|who is|who was|one of|his|her|its)?\s*[^,;.\n“”\"()]{3,90})[,;.\n]",
        text[end : end + 120],
    )
    if not match:
        return None
    role = LEADING.sub("", match.group(1).strip())
    words = WORD.findall(role)
    if not words:
        return None
    lows = [word.lower() for word in words]
    if lows[:1] in (["who"], ["which"], ["and"], ["but"]):
        return None
    head = next((i for i, low in enumerate(lows) if low in JOINTS and i), len(words))
    if not is_role(words[head - 1]) or any(low in ("said", "says", "told") for low in lows):
        return None
    return role


def read_roles(text: str, span: Span) -> tuple[str, ...]:
    """Return what the words around a name say that the person is; none, one or two."""
    found = (read_role_before(text, span.start), read_role_behind(text, span.end))
    return tuple(role for role in found if role)


def find_role_head(role: str) -> str:
    """Return the main noun of a role, in lower case and singular: "spokesman" of "chief spokesman for the port"."""
    words = WORD.findall(role)
    at = next((i for i, word in enumerate(words) if word.lower() in JOINTS and i), len(words))
    while at > 1 and not words[at - 1][0].isalnum():
        at -= 1
    return fold_role(POSSESSIVE.sub("", words[at - 1])) if words else ""


def fold_role(noun: str) -> str:
    """Return a role's noun for comparison: singular, in lower case; who is elected has the office."""
    return singular(noun.lower().removesuffix("-elect").removesuffix("-designate"))
