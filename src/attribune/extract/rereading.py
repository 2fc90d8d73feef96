"""Rereading: what a content itself says about who said what, read by the network as a text of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from attribune.extract.cue_nouns import SURE, cut_verdict
from attribune.extract.cue_words import CUE, SAYING, holds_cue, is_own_voice
from attribune.extract.found import SENTENCE_END, Found, trim_span
from attribune.records import Extent, Span

# What is likelier wrong is left out: a content read without its surroundings is read less well.
LEAST_CONFIDENCE = 0.5
# Too short to hold source, cue and content.
SHORTEST = 12
OPENING = re.compile(r"[\s“”\"‘«»,]*(?:that\s+)?[\s“\"‘«]*")
MIND_PRONOUNS = frozenset({"he", "she", "it", "they", "who"})
EMPTY_CONTENTS = frozenset({"it", "that", "this", "them", "him", "her", "so", "us", "me", "you", "to be", "to do so"})
# "It shows that ..." refers to what was said, not to somebody who says.
FACTS = frozenset({"it", "this", "that", "which"})
SHOWING = re.compile(r"\b(?:show|underscor|suggest|indicat|signal)\w*")
# What could, should or is to be said was not said.
UNREAL = re.compile(
    r"\b(?:should|would|could|can|cannot|might|must|tend|tends)\b|^(?:to|not to)\s|[’']d\b"
    r"|\b(?:claims?|hopes|favou?r|complaints?|criticisms?|allegations?|accusations?)\s(?:as|of)$|\bbest\b",
    re.IGNORECASE,
)
NO_SOURCE = re.compile(r"(?:whether|how|what|why|where|because|if|no|nobody|none|neither)\b", re.IGNORECASE)
# Nobody is named as the source of these.
UNSPOKEN = re.compile(
    rf"\b(?:{SURE}|claims?|reports|reportedly|allegedly)\b"
    r"|\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?(?:reported|said|believed|thought|alleged|rumou?red|claimed)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"\b[A-Z]\w")
OWNER = re.compile(r"(?:[’']s?|\b(?:his|her|its|their))$", re.IGNORECASE)


def find_rereadable(text: str, contents: Iterable[Span]) -> Iterator[Span]:
    """Yield the sentences of contents that hold a cue word, without the marks and the "that" before them.

    Args:
        text: of the article.
        contents: disjoint, in text order.
    """
    for content in contents:
        start = content.start
        for end in [*(m.end() for m in SENTENCE_END.finditer(text, content.start, content.end)), content.end]:
            opening = OPENING.match(text, start, end)
            first = opening.end() if opening else start
            if end - first >= SHORTEST and holds_cue(text, first, end):
                yield Span(first, end)
            start = end


def is_of_another(found: Found, text: str, sentence_start: int) -> bool:
    """Tell whether what was found in a content is said by somebody, and more than the speaker's own voice or mind.

    "I am sure that ..." in a quotation and "she hopes that ..." at the head of an indirect one say no more than that
    the speaker speaks.
    """
    own = found.attribution
    cue = own.cue.read(text) if own.cue else ""
    if not CUE.search(cue) or UNREAL.search(cue) or own.content.read(text).casefold() in EMPTY_CONTENTS:
        return False
    if own.source is None:
        return UNSPOKEN.search(cue) is not None
    source = own.source.read(text)
    if is_own_voice(source) or NO_SOURCE.match(source):
        return False
    spelled = re.split(r"[’']", source.casefold())[0]
    if spelled in FACTS and SHOWING.search(cue):
        return False
    # No name but the first word's capital: nobody else has come in since the sentence began.
    is_self = spelled in MIND_PRONOUNS and not NAME.search(text, sentence_start + 1, own.source.start)
    return not is_self or SAYING.search(cue) is not None


def shorten_claim(found: Found, text: str) -> Found:
    """Return "his claim that ..." without the predicate that the network may have drawn in: "... is false"."""
    own = found.attribution
    if own.source is None or not OWNER.search(own.source.read(text)):
        return found
    span = own.content.spans[0]
    end = cut_verdict(text, span.start, span.end, clausal=text.startswith("that ", span.start))
    kept = trim_span(text, span.start, end)
    if end == span.end or kept is None:
        return found
    return replace(found, attribution=replace(own, content=Extent((kept,))))
