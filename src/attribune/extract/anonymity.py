"""Anonymity: whether an attribution keeps its source unnamed, in which words it describes it, and why it is unnamed.

Where there is no source, a passive or softened cue ("was reported", "reportedly") and a noun ("allegations") leave it
unspecified. Whether the text names the person elsewhere is not looked at here.
"""

from __future__ import annotations

import re

from attribune.extract.surroundings import find_after, read_before, read_plainly
from attribune.extract.unnamed import any_of, is_named, is_pronoun, is_unnamed
from attribune.records import Anonymity, Attribution, Extent, Span

# A source, cue and content farther apart than this are no one sentence (an error of the model).
FARTHEST = 2000
REPORTED = any_of(
    r"""reported said told believed thought understood expected rumou?red considered alleged claimed suspected
    known(?!\sas\b) (?<!to\sbe\s)seen viewed regarded perceived celebrated estimated accused called described
    asked hailed criticised criticized blamed praised dubbed feared hoped assumed identified quoted revealed
    disclosed announced mentioned suggested deemed projected speculated charged"""
)
PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being|'s|'re) (?:\w+ly |now |also |not |first )*{REPORTED}\b"
    r"|\b(?:reportedly|allegedly|purportedly|supposedly|rumou?red)\b"
    r"|^\W*(?:\w+ly )?(?:reported|alleged|expected|believed|claimed|suspected|estimated|identified|asked)\b",
    re.IGNORECASE,
)
# Not "claims": the text mostly tells elsewhere who made them.
NOUNS = any_of(
    """allegations? accusations? rumou?rs? reports? speculation suggestions? criticisms? concerns? fears?
    calls demands? warnings? suspicions? complaints? questions doubts confidence hopes expectations? pressure
    backlash leaks?"""
)
NOUN = re.compile(rf"\b{NOUNS}\b", re.IGNORECASE)
CONDITION = re.compile(
    r"\bcondition of anonymity\b|\b(?:speak|spoke|speaking) anonymously\b"
    r"|\b(?:ask|request|wish|want|prefer|insist|declin|refus)(?:ed|es|ing|red|ring|s)?"
    r" (?:not to be |to not be |to remain |on |to be |for )?(?:named|identified|quoted|anonymity|anonymous)\b"
    r"|(?:not|n't) (?:be |being )?(?:named|identified|publicly identified)\b"
    r"|(?:not|n't|un) ?authori[sz]ed to (?:\w+ly )?(?:speak|comment|discuss|talk|brief)",
    re.IGNORECASE,
)
REASON = re.compile(
    r"\b(?:because|since|citing|due to|for fear|fearing|out of fear|given|so as not to|to protect|to avoid|"
    r"to discuss|to describe|to speak (?:candidly|freely|frankly|openly)|in order to)\b[^.;!?\r\n“”\"]{3,200}"
    r"|\b(?:(?:who|they|he|she) )?(?:(?:was|were|is|are) not|wasn't|weren't|isn't|aren't|not) (?:\w+ly )?"
    r"(?:authori[sz]ed|permitted|allowed|cleared) to[^.;!?,\r\n“”\"]{3,160}",
    re.IGNORECASE,
)


def find_condition(text: str, attribution: Attribution) -> tuple[bool, Extent | None]:
    """Tell whether the sentence states that the source will not be named, and return the words why."""
    parts = [extent for extent in (attribution.source, attribution.cue) if extent is not None]
    if not parts or max(e.end for e in parts) - min(e.start for e in parts) > FARTHEST:
        return False, None
    start, end = min(e.start for e in parts), max(e.end for e in parts)
    after = find_after(text, end)
    last = after.end if after else end
    words = text[start:last].replace("’", "'")
    condition = CONDITION.search(words)
    if condition is None or hides(attribution.content, Span(start + condition.start(), start + condition.end())):
        return False, None
    reason = REASON.search(words, condition.start())
    if reason is None:
        return True, None
    first = start + reason.start()
    last = find_reason_end(attribution, Span(first, start + reason.end()))
    return True, Extent((Span(first, first + len(text[first:last].rstrip(" ,'’"))),))


def find_reason_end(attribution: Attribution, reason: Span) -> int:
    """Return where a reason ends: at the cue if that comes behind it, "because it was secret | said"."""
    cue = attribution.cue.spans if attribution.cue else ()
    return min((span.start for span in cue if reason.start < span.start < reason.end), default=reason.end)


def hides(content: Extent, place: Span) -> bool:
    """Tell whether a place lies in the content, where it speaks of others."""
    return any(span.overlaps(place) for span in content)


def read_anonymity(text: str, attribution: Attribution) -> Anonymity | None:
    """Return that a source is kept unnamed, with what describes it and the reason, as far as told; else null."""
    stated, reason = find_condition(text, attribution)
    if attribution.source is None:
        unspecified = stated or is_unspecified(text, attribution)
        return Anonymity(reason=reason) if unspecified else None
    source = read_plainly(text, attribution.source).replace("’", "'")
    if is_unnamed(source) or (stated and not is_named(source)):
        return Anonymity(None if is_pronoun(source) else attribution.source, reason)
    return None


def is_unspecified(text: str, attribution: Attribution) -> bool:
    """Tell whether a cue without a source reports what somebody unspecified says."""
    if attribution.cue is None:
        return False
    cue = read_plainly(text, attribution.cue).replace("’", "'")
    before = read_before(text, attribution.cue.start)[-20:].replace("’", "'")
    return bool(PASSIVE.search(cue) or NOUN.search(cue) or PASSIVE.search(before + cue))
