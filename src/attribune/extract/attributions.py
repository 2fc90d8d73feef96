"""Attributions: ties of words become extents of the article's text, with quote type and confidence."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from attribune.encode.scored import Encoded, ScoredWindow
from attribune.extract.anonymity import read_anonymity
from attribune.extract.asides import find_asides
from attribune.extract.chain import Chain, tag_windows
from attribune.extract.chains import unfold_chains
from attribune.extract.confidence import rate_tie
from attribune.extract.cue_nouns import find_claims
from attribune.extract.found import Found
from attribune.extract.nesting import drop_repeated, find_parents, merge_doubled
from attribune.extract.pieces import Piece, find_pieces
from attribune.extract.quotes import type_nested_quote, type_quote
from attribune.extract.rereading import LEAST_CONFIDENCE, find_rereadable, is_of_another, shorten_claim
from attribune.extract.speech import read_speech
from attribune.extract.ties import Tie, tie_pieces
from attribune.extract.willing import find_willing
from attribune.records import Article, Attribution, AttributionId, Extent, Reading, Span
from attribune.text.datelines import skip_dateline

GROUP_WINDOWS = 64
# A denial of a claim is two levels deep in a speech, three where the speech itself is quoted.
LEVELS = 3
ARTICLES = frozenset(("a", "an", "the"))
RULES = (find_claims, find_willing, find_asides)


def place_pieces(pieces: Sequence[Piece], window: ScoredWindow, text: str) -> Extent:
    """Return the pieces as an extent, a span each, without the dateline that one may begin with."""
    spans = []
    for piece in pieces:
        start, end = int(window.words[piece.first, 0]), int(window.words[piece.last - 1, 1])
        spans.append(Span(skip_dateline(text, start, end), end))
    return Extent(tuple(spans))


def place_tie(article: Article, window: ScoredWindow, tie: Tie) -> Attribution:
    """Turn one tie into an attribution of the article."""
    source = place_pieces([tie.source], window, article.text) if tie.source else None
    # An article on its own is nobody.
    is_bare = source is not None and source.read(article.text).casefold() in ARTICLES
    return Attribution(
        article_id=article.id,
        content=place_pieces(tie.contents, window, article.text),
        source=None if is_bare else source,
        cue=place_pieces([tie.cue], window, article.text),
    )


def find_ties(encoded: Encoded) -> Iterator[tuple[ScoredWindow, Tie]]:
    """Yield every tie with its window, in text order of the cues."""
    settings = encoded.settings
    chain = Chain(np.array(settings.transitions, dtype=np.float32), np.array(settings.starts, dtype=np.float32))
    while group := list(itertools.islice(encoded.windows, GROUP_WINDOWS)):
        for window, tagged in zip(group, tag_windows(group, chain), strict=True):
            for tie in tie_pieces(window, find_pieces(tagged, window)):
                yield window, tie


def find_attributions(article: Article, encoded: Encoded, *, least_confidence: float) -> list[Found]:
    """Return the attributions that the network holds likely enough, in text order of their cues."""
    found = []
    for window, tie in find_ties(encoded):
        confidence = rate_tie(tie, encoded.settings.calibration)
        if confidence >= least_confidence:
            found.append(Found(place_tie(article, window, tie), confidence))
    return found


def reread_contents(article: Article, encoded: Encoded, contents: Iterable[Extent]) -> list[Found]:
    """Return the attributions that the network finds inside contents when it reads them by themselves."""
    spans = sorted({span for content in contents for span in content})
    sentences = list(find_rereadable(article.text, drop_covered(spans)))
    again = replace(encoded, windows=encoded.reread(sentences))
    starts = [sentence.start for sentence in sentences]
    found = find_attributions(article, again, least_confidence=LEAST_CONFIDENCE)
    text = article.text
    # Sentences that are read side by side have nothing to do with each other.
    whole = (each for each in found if lies_in_one(each.attribution, sentences, starts))
    said = (each for each in whole if is_of_another(each, text, find_start(starts, each.cue_start)))
    return [shorten_claim(each, text) for each in said]


def lies_in_one(attribution: Attribution, sentences: Sequence[Span], starts: Sequence[int]) -> bool:
    """Tell whether all of an attribution lies in one of some sorted, disjoint sentences."""
    extents = (attribution.source, attribution.cue, attribution.content)
    spans = [span for extent in extents if extent is not None for span in extent]
    sentence = sentences[max(0, bisect.bisect_right(starts, spans[0].start) - 1)]
    return all(sentence.contains(span) for span in spans)


def drop_covered(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the sorted spans that start behind the end of all before them."""
    end = 0
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end


def find_start(starts: Sequence[int], at: int) -> int:
    """Return the last of some sorted starts that is not behind a place."""
    return starts[max(0, bisect.bisect_right(starts, at) - 1)]


def find_nested(article: Article, encoded: Encoded, outer: Sequence[Found]) -> list[Found]:
    """Return what the contents of attributions hold, and what those hold in turn.

    The network reads the outer contents again; rules read them and the nested ones.
    """
    nested: list[Found] = []
    level = list(outer)
    for depth in range(LEVELS):
        contents = [found.attribution.content for found in level if found.shares is None]
        inner = unfold_chains(article, reread_contents(article, encoded, contents)) if depth == 0 else []
        ruled = [each for content in contents for find in RULES for each in find(article, content)]
        level = drop_repeated([*outer, *nested, *inner, *ruled])[len(outer) + len(nested) :]
        nested += level
    return nested


def extract_readings(article: Article, encoded: Encoded) -> tuple[Reading, ...]:
    """Return the attributions of an article that the model holds likely enough, in text order of their cues.

    Those that lie inside the content of another, or share it, have it as their parent.
    """
    flat = find_attributions(article, encoded, least_confidence=encoded.settings.least_confidence)
    outer = drop_repeated(unfold_chains(article, flat))
    found = merge_doubled([*outer, *find_nested(article, encoded, outer)], article.text)
    parents = find_parents(found)
    inside = {each.attribution.id for each in found if each.shares is None and each.attribution.id in parents}
    return tuple(
        build_reading(article, each, parent=parents.get(each.attribution.id), is_inside=each.attribution.id in inside)
        for each in sorted(found, key=lambda each: each.cue_start)
    )


def build_reading(article: Article, found: Found, *, parent: AttributionId | None, is_inside: bool) -> Reading:
    """Return what the run says about one attribution; every reading is made here."""
    content = found.attribution.content
    quote_type = type_nested_quote(article.text, content) if is_inside else type_quote(article.text, content)
    return Reading(
        attribution=found.attribution,
        confidence=found.confidence,
        quote_type=quote_type,
        speech=read_speech(article.text, found.attribution),
        anonymity=read_anonymity(article.text, found.attribution),
        parent=parent,
    )
