"""Polarity: whether a cue is denied of its speaker, softened, or tells that the speaker would not speak."""

from __future__ import annotations

import re

# Auxiliaries and adverbs that may stand between a negation on the left and the cue.
BETWEEN = r"(?:(?:yet|immediately|directly|ever|be|been|even|explicitly|publicly|really|\w+ly) )*"
NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|without|no longer|cannot|st(?:op|ops|opped|opping) short of)\b|n['’]t\b", re.IGNORECASE
)
NEGATION_LEFT = re.compile(rf"(?:\b(?:not|never|without|no longer|cannot)|\w+n['’]t) {BETWEEN}$", re.IGNORECASE)
NOBODY = re.compile(r"\s*(?:no one|nobody|none|neither|no)\b", re.IGNORECASE)
UNWILLING = re.compile(r"\b(?:refus|declin|fail)(?:e|es|ed|ing|s|al)? to\b", re.IGNORECASE)
SPEAKING = (
    r"(?:comment|say|discuss|answer|elaborate|respond|reply|speak|talk|disclose|identify|name|specify|reveal|provide|"
    r"confirm|give|return|explain|clarify|address|tell|be interviewed|interview|be drawn|be pinned down|release|engage)"
)
DECLINED = re.compile(
    rf"\b(?:refus|declin)(?:e|es|ed|ing) (?:further |immediate |any )?(?:to )?(?:\w+ly )?(?:further )?{SPEAKING}"
    r"|\b(?:declin|refus)(?:e|es|ed|ing) (?:an? |the )?(?:\w+ )?requests?"
    rf"|\b(?:would not|wouldn['’]t|won['’]t|will not) {BETWEEN}(?:{SPEAKING})"
    rf"|\b(?:(?:did|does|do|had|has|have) not|(?:did|does|do|had|has|have)n['’]t) {BETWEEN}"
    r"(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?|comment(?:ed)?)\b"
    r"|\b(?:could not|couldn['’]t|cannot|can['’]t|was not|were not|wasn['’]t|weren['’]t) (?:immediately |be )*"
    r"(?:reached|contacted|available)|\bunavailable\b|\bno comment\b|\bunreachable\b",
    re.IGNORECASE,
)
REPORTED = (
    r"(?:believed|said|thought|understood|expected|rumou?red|considered|reported|alleged|claimed|assumed|supposed|"
    r"presumed|suspected|known(?! as\b)|(?<!to be )seen|perceived|viewed|regarded|estimated|projected)"
)
BE = r"(?:is|are|was|were|be|been|being|['’]s|['’]re)"
HEDGED = re.compile(
    r"\b(?:reportedly|allegedly|apparently|seemingly|purportedly|supposedly|presumably|ostensibly|perhaps|possibly|"
    r"appear(?:s|ed|ing)?|seem(?:s|ed|ing)?)\b"
    rf"|\b{BE} (?:\w+ly |now |also |not )*{REPORTED}\b|\b(?:may|might|could) have\b|\bsaid to (?:be|have)\b",
    re.IGNORECASE,
)
HEDGE_LEFT = re.compile(
    r"\b(?:reportedly|allegedly|apparently|seemingly|purportedly|supposedly|(?:appear|seem)(?:s|ed)? to|"
    rf"{BE} {REPORTED} to(?: have)?) $",
    re.IGNORECASE,
)


def is_negated(source: str, cue: str, before: str) -> bool:
    """Tell whether the cue is denied of the speaker, by the cue, what stands before it, or a source that is nobody.

    "Refused to say" is a negation, "refused the offer" an act.
    """
    if NEGATION.search(cue) or UNWILLING.search(cue) or NOBODY.match(source):
        return True
    return NEGATION_LEFT.search(before[-60:]) is not None


def is_hedged(cue: str, before: str) -> bool:
    """Tell whether the cue is itself reported or softened."""
    return HEDGED.search(cue) is not None or HEDGE_LEFT.search(before[-60:]) is not None


def has_declined(cue: str, before: str, content: str) -> bool:
    """Tell whether the words say that the speaker would not speak or could not be reached."""
    found = DECLINED.search(f"{before[-40:]}{cue} {content[:40]}")
    # It must begin before the content: what the content says of others is not this speaker's silence.
    return found is not None and found.start() < len(before[-40:]) + len(cue)
