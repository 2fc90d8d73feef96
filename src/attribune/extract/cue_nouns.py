"""Cue nouns: a claim, allegation or rumour that a content speaks of is an attribution of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribune.extract.found import TITLES, Found, join_found, trim_span
from attribune.records import Article, Extent, Span

CONFIDENCE = 0.7
SURE = r"allegations?|accusations?|rumou?rs?|insinuations?|assertions?|suggestions?|speculation"
# These may be verbs too.
DOUBTFUL = r"claims?|reports|charges"
# These are attributions only where a source is named: "intelligence from a defector that ...".
SOURCED = r"intelligence|testimony"
NOUN = re.compile(
    rf"\b(?:(?P<sure>{SURE})|(?P<doubtful>{DOUBTFUL})|(?P<sourced>{SOURCED}))\b",
    re.IGNORECASE,
)
WORDS = r"(?:[\w.&-]+(?:[’']s?)?\s){0,7}?[\w.&-]+(?:[’']s)?"
# Behind "that", an auxiliary tells a relative clause: "charges that may follow".
NO_RELATIVE = r"(?!\s(?:may|might|can|could|would|will|is|are|was|were|has|have|had)\b)"
LINKS = rf"(?:that{NO_RELATIVE}|of|about|over|regarding|concerning)\b"
WHEN = r"\s(?:in|over|during)\s(?:recent|the past|the last)\s\w+"
BY = re.compile(
    rf"\s+(?:(?:made|raised|levelled|leveled|voiced)\s+)?(?:by|from)\s+(?P<source>{WORDS})(?:{WHEN})?"
    rf"(?=\s+(?:{LINKS}|on\b)|[,.;:”\"]|$)"
)
COMPLEMENT = re.compile(rf",?\s+(?=(?P<link>{LINKS}))")
COMPLEMENT_BEHIND_SOURCE = re.compile(rf",?\s+(?=(?P<link>{LINKS}|on\b))")
# "allegations it is providing": a clause without "that".
BARE = re.compile(r"\s+(?=(?:it|he|she|they|its|his|her|their|the|[A-Z][\w’'.-]+)\s)")
RAISED_BY = re.compile(
    rf",\s+(?:made|raised|levelled|leveled|voiced)\s+by\s+(?P<source>{WORDS})(?=\s*(?:\(|[,.;:”\"]|$))"
)
# "Tehran's baseless claims", "their claims"; a people or an acronym only right before the noun: "US claims".
POSSESSIVE = re.compile(
    r"(?P<owner>(?:\b[Tt]he\s)?(?:[A-Z][\w.&-]*\s){0,4}[A-Z][\w.&-]*[’']s?|\b(?:his|her|their))\s"
    r"(?:(?!on|of|over|about|against|with|by|from|for|to|in|and|or)[a-z-]+\s){0,2}$"
    r"|(?P<people>\b[A-Z]{2,}|\b[A-Z]\w+(?:an|ish|ese|i))\s$"
)
BEFORE_NOUN = re.compile(
    r"(?:\b(?:a|an|the|any|all|no|such|these|those|its|his|her|their|our|about|over|on|of|against|with|by|from"
    r"|amid|despite|baseless|false|unfounded|unproven|new|recent|repeated)|[’']s?)\s+"
    r"(?:[a-z-]+(?:ed|ous|ing|ive|al|less|ful|ish|ic)\s+)?$"
)
REJECTING = (
    r"(?:den(?:y|ies|ied|ying)|(?:reject|dismiss|refut|rebut|repudiat|discard|disput|debunk|denounc|condemn|slam|counter"
    r"|disavow|confirm|brush|ridicul|mock|deflect)(?:e|s|es|ed|ing|med|ming|ted|ting)?"
    r"|respond(?:s|ed|ing)?|push(?:es|ed|ing)? back)"
)
REJECTED = re.compile(rf"\b{REJECTING}\b(?:\s[\w’'-]+){{0,3}}\s$", re.IGNORECASE)
JOINED = re.compile(rf"\b(?:{SURE}|{DOUBTFUL})\b[^.;!?]{{1,150}}\b(?:and|or|nor)\s$", re.IGNORECASE)
# Where the complement of a noun ends before its line does.
STOP = re.compile(
    rf"(?:{TITLES}\.|[!?])[”\"’]?\s+(?=[A-Z“\"])"
    r"|;"
    r"|,\s+(?:which|who|whom|raised|made|levelled|said|says|saying|adding|calling|but|describing|insisting|as|and|while)\b"
    rf"|,?\s(?:or|and|nor)\s+(?:[\w-]+\s+){{0,2}}(?:{SURE}|{DOUBTFUL})\b"
    r"|\sas\s+(?:“|\"|‘)?(?:(?:totally|completely|entirely|purely)\s+)?"
    r"(?:baseless|false|untrue|unfounded|groundless|a|an|mere|lies|nonsense|politically|propaganda|fabricat\w+)\b",
)
VERDICT = re.compile(
    r"\s(?:is|are|was|were|to\s+be)\s+[“\"‘]?(?:\w+ly\s+)?(?:and\s+)?"
    r"(?:baseless|false|untrue|unfounded|groundless|true|wrong|lies|nonsense|absurd|ridiculous|a\s|an\s|not\s|denied|rejected)",
)
PREDICATE = re.compile(r"\s(?:is|are|was|were|has|have|had|will|would|could|should|do|does|did|remains?)\b")
COMMA = re.compile(r",\s")
SHORT_CLAUSE = 3
REACH = 80
# No complement of a noun is longer.
LONGEST = 1000


def is_noun(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether "claims" at a match is the noun, as behind "rejected" or "such", and not the verb."""
    if found["sure"] or not text[start : found.start()].strip(' “"‘'):
        return True
    first = max(start, found.start() - REACH)
    return bool(
        found["sourced"]
        or BEFORE_NOUN.search(text, first, found.start())
        or REJECTED.search(text, first, found.start())
        or JOINED.search(text, max(start, found.start() - 2 * REACH), found.start())
    )


def cut_verdict(text: str, start: int, end: int, *, clausal: bool) -> int:
    """Return where the complement ends of a noun that is the subject: before "is false" in "the claim ... is false"."""
    if not clausal:
        found = PREDICATE.search(text, start, end)
        return found.start() if found else end
    # A verdict close behind "that" is the clause's own.
    verdicts = [
        m.start() for m in VERDICT.finditer(text, start, end) if text.count(" ", start, m.start()) > SHORT_CLAUSE
    ]
    return verdicts[-1] if verdicts else end


def end_complement(text: str, start: int, end: int, *, clausal: bool, is_subject: bool) -> int:
    """Return where the complement ends that starts at ``start``."""
    patterns = [STOP] if clausal else [STOP, COMMA]
    last = min([end, *(m.start() for p in patterns if (m := p.search(text, start, end)))])
    return cut_verdict(text, start, last, clausal=clausal) if is_subject else last


def find_source(text: str, found: re.Match[str], start: int) -> Span | None:
    """Return whose claim it is by the words before the noun: "Tehran's claim"; null where they do not say."""
    owner = POSSESSIVE.search(text, max(start, found.start() - REACH), found.start())
    return Span(*owner.span(owner.lastgroup or 0)) if owner else None


def find_claim(article: Article, found: re.Match[str], *, start: int, end: int) -> Found | None:
    """Return the claim whose noun was found, null where it has no complement."""
    text, end = article.text, min(end, found.end() + LONGEST)
    source, at = find_source(text, found, start), found.end()
    if by := BY.match(text, at, end):
        source, at = Span(*by.span("source")), by.end()
    elif found["sourced"]:
        return None
    opening = (COMPLEMENT_BEHIND_SOURCE if by else COMPLEMENT).match(text, at, end)
    clausal = opening is not None and opening["link"] == "that"
    if opening is None and found["sure"] and by is None:
        opening, clausal = BARE.match(text, at, end), True
    if opening is None:
        return None
    # A quick look at the distance first: in an endless line every noun would count all words before it.
    is_near = found.start() - start < REACH and len(text[start : found.start()].split()) <= 4
    is_subject = is_near and not REJECTED.search(text, start, found.start())
    last = end_complement(text, opening.end(), end, clausal=clausal, is_subject=is_subject)
    if raised := RAISED_BY.match(text, last, end):
        source = Span(*raised.span("source"))
    content = trim_span(text, opening.end(), last)
    return join_found(article.id, source=source, cue=Span(*found.span()), contents=[content], confidence=CONFIDENCE)


def find_claims(article: Article, content: Extent) -> Iterator[Found]:
    """Yield the claims that a content speaks of, in text order."""
    for span in content:
        for noun in NOUN.finditer(article.text, span.start, span.end):
            if is_noun(article.text, span.start, noun):
                claim = find_claim(article, noun, start=span.start, end=span.end)
                if claim is not None:
                    yield claim
