"""Acts: what a speaker does with a content; the cue decides first, a neutral one leaves it to the content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.extract.content_acts import tell_content_act
from attribune.extract.content_signs import CLAIMS
from attribune.extract.cues import Found, Weight, choose_entry, find_entries, split_words
from attribune.extract.inflections import find_lemmas
from attribune.records import SpeechAct

# What is turned down: a claim is denied, anything else rejected.
OF_CLAIM = re.compile(rf"(?:\W*\w+){{0,4}}?\W*\b{CLAIMS}\b", re.IGNORECASE)
OF_REQUEST = re.compile(
    r"(?:\W*\w+){0,3}?\W*\b(?:requests?|entry|access|visas?|bail|permission|motion|petition|appeal)\b", re.IGNORECASE
)
# "Asked the board to resign" asks for something to be done.
ASKED_TO = re.compile(
    r"\W*(?:(?!if\b|whether\b|how\b|why\b|wh\w+\b|about\b)[\w'’.-]+ ){0,5}(?:not )?to \w+", re.IGNORECASE
)
WHETHER = re.compile(r"\W*(?:if|whether|how|why|what|who|when|where)\b", re.IGNORECASE)
TO_DO = re.compile(r"\W*(?:not )?to \w+", re.IGNORECASE)
CLAUSE = re.compile(r"\W*that\b|[“\"]", re.IGNORECASE)
# "Warned the council not to build", "warned them against it": asks for something not to be done.
WARNED_OFF = re.compile(
    r"\W*(?:(?!that\b|of\b|about\b|if\b)[\w'’.-]+ ){0,7}?(?:not to|against) \w+|\W*(?:him|her|them|us|it) to \w+",
    re.IGNORECASE,
)
# "Told him to wait", "told Mara Lind not to come".
TOLD_TO = re.compile(r"(?:(?:him|her|them|us|me|it) |(?:[A-Z][\w.’'-]* ){1,4})(?:not )?to [a-z]")
# What is agreed or decided in a clause of its own is held or settled, not promised.
CLAUSE_AGREED = re.compile(
    r"\W*(?:that\b|(?!(?:to|on|upon|with|in|of|which|who|not)\b)(?:[\w'’.-]+ (?!(?:in|which|who|that)\b)){1,5}?"
    r"(?:is|are|was|were|has|have|had|should|must|needs?)\b)",
    re.IGNORECASE,
)
SETTLED = re.compile(r"\W*(?:that|how|whether|which|what)\b", re.IGNORECASE)
OPPONENTS = re.compile(
    r"\b(?:critics?|opponents?|detractors?|accusers?|whistle-?blowers?|plaintiffs?|prosecutors?)\b", re.IGNORECASE
)
TURNED_DOWN = frozenset(
    [
        "reject",
        "rejects",
        "rejected",
        "rejecting",
        "rejection",
        "dismiss",
        "dismisses",
        "dismissed",
        "dismissing",
        "dismissal",
    ]
)
# Said not to do these, a speaker rejects.
ASSENTS = frozenset({SpeechAct.BELIEVE, SpeechAct.PROMISE})
SAYING = frozenset(
    "say ask tell claim argue accuse warn urge demand write declare insist complain promise blame suggest announce "
    "deny condemn criticise".split()
)
UNREACHED = re.compile(r"\b(?:reached|contacted|available|unavailable|unreachable)\b", re.IGNORECASE)
# To announce what will be is to see to it.
ANNOUNCING = re.compile(r"\bannounc(?:e|es|ed|ing)\b", re.IGNORECASE)
# To call something bad is to turn against it; to see it as bad is but a belief.
CALLING = re.compile(r"\b(?:call|brand|label|dub|describ)(?:e|s|es|ed|ing|led|ling|bed)?\b", re.IGNORECASE)
NEGATIVE = re.compile(
    r"\b(?:wrong|bad|worst|dangerous|unfair|unjust|biased|hostile|aggressive|primitive|loutish|illegitimate|cowardly|"
    r"irrational|unhelpful|fail(?:ed|ure)|pathetic|joke|inhuman|brutal|barbaric|cruel|evil|crim(?:e|inal)|terror\w*|weak|"
    r"naive|mistaken?|hypocritical|offensive|dirty|sick|sad|mess|illegal|unlawful|disgust(?:ing)?|appalling|undemocratic|"
    r"out of touch|incompetent|dishonest|unethical|embarrass\w+|witch hunt|hoax|corrupt|racist|"
    r"\w*responsible|\w*acceptable)\b",
    re.IGNORECASE,
)
# What stands behind the head of a source: "a third of those who answered the survey".
MODIFIER = re.compile(r",| (?:who|that|which|of|to|in|at|from|on) ")
# A document states what somebody wants; it wants nothing.
OWN_MINDS = frozenset({SpeechAct.BELIEVE, SpeechAct.PROMISE})
DOCUMENT = re.compile(
    r"\b(?:reports?|figures|data|polls?|surveys?|stud(?:y|ies)|documents?|records?|statistics|estimates|memos?|filings?)\b",
    re.IGNORECASE,
)
# Said not to do these, a speaker leaves it open.
UNDECIDED = ("believ", "think", "thought", "expect", "know")
TELL = frozenset(["tell", "told", "tells", "telling"])
REFUSALS = frozenset(
    ["refuse", "refuses", "refused", "refusing", "decline", "declines", "declined", "declining", "won't", "wouldn't"]
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one attribution.

    Attributes:
        source: as written, empty if there is none.
        cue: as written, its parts joined by a blank.
        content: as written, its parts joined by a blank.
        negated: the cue is denied of the speaker.
        declined: the speaker would not speak.
    """

    source: str
    cue: str
    content: str
    negated: bool
    declined: bool


def tell_firm_act(found: Found, cue: Sequence[str], words: Words) -> SpeechAct:
    """Return what a cue says that leaves nothing open, by what it is said of."""
    act, word = found.entry.act, cue[found.at]
    if act is SpeechAct.REJECT and word in TURNED_DOWN and OF_CLAIM.match(words.content):
        return SpeechAct.DENY
    if act is SpeechAct.DENY and OF_REQUEST.match(words.content):
        return SpeechAct.REJECT
    if act is SpeechAct.ASK and word.startswith("ask") and ASKED_TO.match(words.content):
        return SpeechAct.DEMAND
    if act is SpeechAct.ASK and word.startswith("question") and not WHETHER.match(words.content) and words.source:
        return SpeechAct.ASK if "about" in cue or "of" in cue else SpeechAct.REJECT
    if act is SpeechAct.OTHER and (CLAUSE.match(words.content) or is_named_as(word, words.content)):
        return tell_content_act(words.content, words.source) or SpeechAct.ASSERT
    if words.negated and act in (SpeechAct.CONFIRM, SpeechAct.DENY):
        return SpeechAct.OTHER
    if act is SpeechAct.PREDICT and word.startswith(("warn", "caution")) and WARNED_OFF.match(words.content):
        return SpeechAct.DEMAND
    if act is SpeechAct.PROMISE and word.startswith("agree") and CLAUSE_AGREED.match(words.content):
        return SpeechAct.CONFIRM
    if act is SpeechAct.PROMISE and word.startswith("decid") and SETTLED.match(words.content):
        return SpeechAct.ASSERT
    if words.negated and word.startswith("decid"):
        return SpeechAct.OTHER
    if words.negated and act in ASSENTS and not word.startswith(UNDECIDED):
        return SpeechAct.REJECT
    return act


def is_named_as(word: str, content: str) -> bool:
    """Tell whether it is called something: "referred to the raid as a crime"."""
    return word.startswith("refer") and " as " in content


def tell_open_act(found: Found | None, cue: Sequence[str], words: Words) -> SpeechAct:
    """Return what the content shows, or else the cue's default."""
    if REFUSALS & set(cue):
        return SpeechAct.REJECT
    if TO_DO.match(words.content) and found is not None and found.entry.weight is Weight.OPEN:
        return SpeechAct.DEMAND if TELL & set(cue) else SpeechAct.PROMISE
    if TELL & set(cue) and TOLD_TO.match(words.content):
        return SpeechAct.DEMAND
    shown = tell_content_act(words.content, words.source)
    if shown is SpeechAct.PREDICT and ANNOUNCING.search(words.cue):
        return SpeechAct.PROMISE
    if shown is None and CALLING.search(words.cue) and NEGATIVE.search(words.content):
        return SpeechAct.REJECT
    if shown is not None and not (shown in OWN_MINDS and DOCUMENT.search(MODIFIER.split(words.source)[0])):
        return shown
    if OPPONENTS.search(words.source):
        return SpeechAct.ACCUSE
    return found.entry.act if found is not None else SpeechAct.ASSERT


def choose_said(found: Sequence[Found], cue: Sequence[str]) -> Found | None:
    """Return the entry that tells; one that says little gives way to what is said by it: "raised hands to say"."""
    chosen = choose_entry(found)
    if chosen is None or chosen.entry.is_open:
        return chosen
    is_offer = cue[chosen.at].startswith("offer")
    if chosen.entry.act is not SpeechAct.OTHER and not is_offer:
        return chosen
    behind = [
        each
        for each in found
        if each.at > chosen.at
        and ((is_offer and each.entry.weight is Weight.FIRM) or not SAYING.isdisjoint(find_lemmas(cue[each.at])))
    ]
    return choose_entry(behind) or chosen


def tell_act(words: Words) -> SpeechAct:
    """Return the speech act of an attribution."""
    if words.declined:
        return SpeechAct.OTHER if UNREACHED.search(words.cue) else SpeechAct.REJECT
    cue, ahead = split_words(words.cue), split_words(words.content[:60])[:3]
    found = choose_said(find_entries(cue, ahead), cue)
    if found is not None and not found.entry.is_open:
        return tell_firm_act(found, cue, words)
    return tell_open_act(found, cue, words)
