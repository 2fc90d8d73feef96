"""Chains: one attribution of the network that is two, a source that speaks on the word of another.

"A, citing B, reported C", "A quoted B as saying C" and "according to a report by B cited in A, C" each hold B's
attribution inside A's, with the same content.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribune.extract.cue_nouns import DOUBTFUL, REJECTING, SURE
from attribune.extract.found import Found, in_one_sentence, join_found, trim_span
from attribune.records import Article, Attribution, Extent, Span

CONFIDENCE = 0.75
# A cited source and the cue that it belongs to stand no farther apart.
NEAR = 250
CITING = re.compile(
    r"\b(?P<cue>[Cc]iting|[Qq]uoting)\s(?P<source>(?:[\w.&’'-]+\s){0,9}?[\w.&’'-]*[\w’'])"
    r"(?=[,;:”\"\n(]|\.(?:\s|$)|\s(?:that|who|which|as)\b|$)"
)
PEOPLE = re.compile(
    r"\b(?:sources?|officials?|documents?|data|figures|reports?|memos?|letters?|diplomats?|witness(?:es)?|media|agenc\w+"
    r"|newspapers?|outlets?|analysts?|experts?|insiders?|aides?|spokes\w+|ministr\w+|ministers?|police|people|person"
    r"|e-?mails?|emails|records|stud(?:y|ies)|statistics|reporters?|journalists?|lawyers?|residents?|activists?"
    r"|commanders?|channel|television|radio|filings?|papers?)\b"
    r"|^(?:the\s)?[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*)*$"
)
SAYING = r"(?:saying|telling|claiming|stating|warning|describing|calling)"
AS_SAYING = re.compile(rf"(?P<cue>\bas {SAYING})(?:\s+that\b)?[,:]?\s*")
CITED_IN = re.compile(
    r"^(?P<first>.{2,200}?),? (?P<cue>(?:cited|quoted|carried|relayed) (?:in|by)) (?P<relay>.{2,200})$", re.DOTALL
)
DENIED_NOUN = re.compile(
    rf"^(?P<verb>.*\b{REJECTING}\b.*?)\s+(?P<noun>(?:[\w’'-]+\s+){{0,3}}(?:{SURE}|{DOUBTFUL}))\b[^.;]*$",
    re.IGNORECASE | re.DOTALL,
)
REJECTS = re.compile(rf"\b{REJECTING}\b", re.IGNORECASE)
NOUN_BEFORE = re.compile(rf"(?:[\w’'-]+\s+){{0,2}}\b(?:{SURE}|{DOUBTFUL})\s+$", re.IGNORECASE)


def read_cue(found: Found, text: str) -> str:
    """Return the words of the cue."""
    return found.attribution.cue.read(text) if found.attribution.cue else ""


def split_quoted(article: Article, found: Found) -> list[Found]:
    """Return "A quoted" and, nested, "B as saying" where a cue of quoting has "B as saying C" for its content."""
    text, spans = article.text, found.attribution.content.spans
    if "quot" not in read_cue(found, text).casefold():
        return [found]
    for index, span in enumerate(spans):
        saying = AS_SAYING.search(text, span.start, span.end)
        if saying is None or saying.end() >= span.end:
            continue
        # Actively the quoted one stands right before "as saying", passively at the head of the sentence.
        before = text[span.start : saying.start()].strip()
        if before:
            first = span.start
            quoted = Span(first, first + len(text[first : saying.start()].rstrip()))
        elif index:
            quoted = spans[index - 1]
        else:
            continue
        content = Extent((Span(saying.end(), span.end), *spans[index + 1 :]))
        return share_content(
            found, Attribution(article.id, content, Extent((quoted,)), Extent((Span(*saying.span("cue")),)))
        )
    return [found]


def share_content(found: Found, inner: Attribution) -> list[Found]:
    """Return ``found`` with the content of ``inner``, and ``inner`` nested in it."""
    outer = replace(found.attribution, content=inner.content)
    return [replace(found, attribution=outer), Found(inner, min(found.confidence, CONFIDENCE), outer.id)]


def split_cited(article: Article, found: Found) -> list[Found]:
    """Return the relay and, nested, the first hand where the source is "a report by B cited in A"."""
    own, text = found.attribution, article.text
    if own.source is None or own.cue is None or len(own.source.spans) > 1:
        return [found]
    at, end = own.source.start, own.source.end
    # The relay may stand inside the source as the network reads it, or between it and the cue.
    reaches_cue = end < own.cue.start < end + NEAR and not own.content.overlaps(Extent((Span(end, own.cue.start),)))
    parts = CITED_IN.match(text[at : own.cue.start if reaches_cue else end])
    if parts is None:
        return [found]
    first, cue, relay = (trim_span(text, at + parts.start(name), at + parts.end(name)) for name in CITED_IN.groupindex)
    if first is None or cue is None or relay is None:
        return [found]
    outer = Attribution(article.id, own.content, Extent((relay,)), Extent((cue,)))
    inner = Attribution(article.id, own.content, Extent((first,)), own.cue)
    return [Found(outer, min(found.confidence, CONFIDENCE)), replace(found, attribution=inner, shares=outer.id)]


def widen_denied(article: Article, found: Found) -> Found:
    """Return "rejected" + "claims that ..." where the network reads "rejected claims" + "that ...".

    What is rejected is the claim; the claim itself is nested in the rejection.
    """
    own, text = found.attribution, article.text
    if own.cue is None or len(own.cue.spans) > 1:
        return found
    cue, first = own.cue.spans[0], own.content.spans[0]
    verb = DENIED_NOUN.match(text[cue.start : min(cue.end, cue.start + NEAR)])
    if verb and 0 <= first.start - cue.end < NEAR and in_one_sentence(text, cue.end, first.start):
        cue, start = Span(cue.start, cue.start + verb.end("verb")), cue.start + verb.start("noun")
    elif REJECTS.search(text, cue.start, cue.end) and (
        noun := NOUN_BEFORE.search(text, max(0, first.start - NEAR), first.start)
    ):
        start = noun.start()
    else:
        return found
    content, own_cue = Extent((Span(start, first.end), *own.content.spans[1:])), Extent((cue,))
    if content.overlaps(own_cue) or (own.source is not None and content.overlaps(own.source)):
        return found
    return replace(found, attribution=replace(own, cue=own_cue, content=content))


def find_citing(article: Article, flat: Sequence[Found]) -> Iterator[tuple[re.Match[str], Found]]:
    """Yield every "citing B" with the attribution that is made on B's word, the one whose cue is nearest."""
    text = article.text
    others = [found for found in flat if not CITING.match(read_cue(found, text) + " x")]
    starts = [found.cue_start for found in others]
    for citing in CITING.finditer(text):
        if not PEOPLE.search(citing["source"]):
            continue
        at = bisect.bisect_left(starts, citing.start())
        near = [
            found
            for found in others[max(0, at - 2) : at + 2]
            if abs(found.cue_start - citing.start()) < NEAR and in_one_sentence(text, found.cue_start, citing.start())
        ]
        if near:
            yield citing, min(near, key=lambda found: abs(found.cue_start - citing.start()))


def cite(article: Article, flat: Sequence[Found]) -> list[Found]:
    """Return the attributions with each "citing B" nested in the one that rests on B's word."""
    result = {found.attribution.id: found for found in flat}
    for citing, found in find_citing(article, flat):
        cue, source = Span(*citing.span("cue")), Span(*citing.span("source"))
        cited = Extent((Span(cue.start, source.end),))
        outer = found.attribution
        kept = tuple(span for span in outer.content if not cited.overlaps(Extent((span,))))
        if outer.id not in result or not kept:
            continue
        inner = join_found(
            article.id, source=source, cue=cue, contents=kept, confidence=min(found.confidence, CONFIDENCE)
        )
        if inner is None or (outer.source is not None and outer.source.overlaps(cited)):
            continue
        whole = replace(outer, content=Extent(kept))
        result[outer.id] = replace(found, attribution=whole)
        for other in flat:
            if other is not found and other.attribution.cue and other.attribution.cue.overlaps(Extent((cue,))):
                result.pop(other.attribution.id, None)
        result[inner.attribution.id] = replace(inner, shares=whole.id)
    return list(result.values())


def unfold_chains(article: Article, flat: Sequence[Found]) -> list[Found]:
    """Return the network's attributions with those that are two taken apart."""
    denied = [widen_denied(article, found) for found in flat]
    cited = [part for found in denied for part in split_cited(article, found)]
    return cite(article, [part for found in cited for part in split_quoted(article, found)])
