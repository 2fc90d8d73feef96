"""Rereading: what a content itself says about who said what, read by the network as a text of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attribune.extract.cue_words import CUE, SAYING, holds_cue, is_own_voice
from attribune.extract.found import SENTENCE_END, Found
from attribune.records import Span

# What is likelier wrong is left out: a content read without its surroundings is read less well.
LEAST_CONFIDENCE = 0.5
# Too short to hold source, cue and content.
SHORTEST = 12
OPENING = re.compile(r"[\s“”\"‘«»,]*(?:that\s+)?[\s“\"‘«]*")
MIND_PRONOUNS = frozenset({"he", "she", "it", "they", "who"})
EMPTY_CONTENTS = frozenset({"it", "that", "this", "them", "him", "her", "so", "us", "me", "you"})


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
    """Tell whether what was found in a content is more than the speaker's own voice or mind.

    "I am sure that ..." in a quotation and "she hopes that ..." at the head of an indirect one say no more than that
    the speaker speaks.
    """
    attribution = found.attribution
    cue = attribution.cue.read(text) if attribution.cue else ""
    if not CUE.search(cue) or attribution.content.read(text).casefold() in EMPTY_CONTENTS:
        return False
    if attribution.source is None:
        return True
    source = attribution.source.read(text)
    if is_own_voice(source):
        return False
    is_self = source.casefold() in MIND_PRONOUNS and attribution.source.start - sentence_start < SHORTEST
    return not is_self or SAYING.search(cue) is not None
