"""Cue words: English words by which somebody may be saying or holding something; a cheap test before reading again."""

from __future__ import annotations

import re

ENDINGS = r"(?:e|s|es|ed|d|ing|y|ies|ied|ying|t|ted|ting|ts)?"
SAYING_STEMS = (
    "acknowledg accus add admit affirm alleg announc argu ask assert assur boast caution claim complain "
    "conced conclud condemn confirm contend criticis criticiz deman declar den demand denounc describ dismiss disput "
    "disclos emphasis emphasiz estimat explain express forecast hint impl indicat insist instruct lambast "
    "maintain mention observ pledg plead prais predict proclaim promis quot rebuk recall recommend refut reiterat "
    "reject remark repeat repl report request respond reveal rul show signal speculat stress suggest testif threaten "
    "tout tweet underlin underscor urg vow warn"
)
SAYING_WORDS = (
    "say says said saying tell tells told telling note notes noted noting stated stating "
    "swear swears swore write writes wrote written writing pointed pointing cites cited citing "
    "according finds found voiced"
)
MIND_STEMS = (
    "agree aim appreciat approv believ consider decid disagree doubt endors expect fear hop intend oppos "
    "perceiv plan prefer realis realiz recognis recogniz refus regard seek suspect support view want wish worr reckon"
)
MIND_WORDS = (
    "favors favored favours favoured think thinks thought thinking feels felt understands determined willing eager "
    "confident convinced concerned skeptical sceptical ready prepared sought reluctant hopeful"
)
NOUNS = (
    "claim claims allegation allegations accusation accusations rumor rumors rumour rumours suggestion suggestions "
    "assertion assertions insinuation insinuations speculation reports statement belief view promise pledge threat "
    "reportedly allegedly"
)


def spell_words(stems: str, words: str) -> str:
    """Return a pattern for the words and for the stems with their endings."""
    return rf"\b(?:(?:{'|'.join(stems.split())}){ENDINGS}|{'|'.join(words.split())})\b"


SAYING = re.compile(spell_words(SAYING_STEMS, SAYING_WORDS), re.IGNORECASE)
CUE = re.compile(
    spell_words(f"{SAYING_STEMS} {MIND_STEMS}", f"{SAYING_WORDS} {MIND_WORDS} {NOUNS}"),
    re.IGNORECASE,
)
# The writer's or the speaker's own voice: what they say so is no attribution of its own.
OWN_VOICE = frozenset({"i", "we", "me", "us", "you", "my", "our", "your", "myself", "ourselves", "one"})
OWN_BEFORE = re.compile(r"\b(?:I|[Ww]e|[Yy]ou)(?:[’'](?:m|ve|d|re|ll))?(?:\s\w+(?:[’']t)?){0,2}\s$")
# What is to be said, or might be, is not said.
UNREAL_BEFORE = re.compile(r"\b(?:to|would|could|should|can|might|must)\s$")
# These are mostly nouns, which do without a second reading: rules find those that are claims.
WEAK = frozenset(
    {"plan", "remarks", "report", "request", "rule", "rules", "speculation", "statement", "support", "threat", "view"}
)
# How far back the own voice is looked for.
REACH = 40


def holds_cue(text: str, start: int, end: int) -> bool:
    """Tell whether somebody other than the speaker may be saying something in ``text[start:end]``."""
    return any(
        found.group().casefold() not in WEAK
        and not OWN_BEFORE.search(text, max(start, found.start() - REACH), found.start())
        and not UNREAL_BEFORE.search(text, max(start, found.start() - REACH), found.start())
        for found in CUE.finditer(text, start, end)
    )


def is_own_voice(words: str) -> bool:
    """Tell whether a source is the speaker's own: "I", "we", "our party"."""
    return words.casefold().split(maxsplit=1)[0].split("’")[0].split("'")[0] in OWN_VOICE
