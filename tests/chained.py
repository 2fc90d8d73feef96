"""An article with a chain of two hands, a second attribution, a date and a quantity, for tests of what comes out."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.ingest import read_string
from attribune.records import (
    Anonymity,
    Article,
    ArticleRecord,
    Attribution,
    DateReference,
    Digest,
    DigestRecord,
    Evidence,
    Extent,
    Metadata,
    Quantity,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
)

RUN = Run("1.0", "ab" * 32, (("threads", "1"),))
HEAD = "😀 Heading\n\n"
TEXT = (
    "The Bell, citing informed sources, reported on July 3 that the ferry had lost 40 tonnes. "
    "=Later “it floats”, said Kora Lévy."
)


@dataclass(frozen=True, slots=True)
class Chained:
    """A digest, what a run read in it, and the ids of its attributions."""

    record: DigestRecord
    outer: str
    inner: str
    other: str


def find(*pieces: str) -> Extent:
    return Extent(tuple(Span(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces))


def build_chained(digest: Digest | None = None) -> Chained:
    """Return the record of the article as RUN read it."""
    digest = digest or read_string(HEAD + TEXT, name="bell.txt")
    metadata = Metadata(title="=Ferry", outlet="Tarn Echo", published="2031-07-05")
    article = Article(digest.id, Span(len(HEAD), len(HEAD) + len(TEXT)), TEXT, metadata)
    claim = find("that the ferry had lost 40 tonnes")
    outer = Attribution(article.id, claim, find("The Bell"), find("reported"))
    inner = Attribution(article.id, claim, find("informed sources"), find("citing"))
    other = Attribution(article.id, find("=Later “it floats”"), find("Kora Lévy"), find("said"))
    bell = Speaker("The Bell", SpeakerKind.OUTLET, Evidence("as written", find("The Bell")))
    kora = Speaker(
        "Kora Lévy", SpeakerKind.PERSON, Evidence("as written", find("Kora Lévy")), roles=("mayor",), affiliation="Tarn"
    )
    readings = (
        Reading(outer, 0.9, QuoteType.INDIRECT, speech=Speech(SpeechAct.ASSERT), speaker=bell),
        Reading(
            inner,
            0.8,
            QuoteType.INDIRECT,
            speech=Speech(SpeechAct.CONFIRM, hedged=True),
            anonymity=Anonymity(description=find("informed sources")),
            unknown_reason="the text names nobody",
            parent=outer.id,
        ),
        Reading(other, 0.7, QuoteType.MIXED, speech=Speech(SpeechAct.DENY, negated=True), speaker=kora),
    )
    dates = (DateReference(find("July 3").spans[0], "2031-07-03"),)
    quantities = (Quantity(find("40 tonnes").spans[0], 40.0, "tonne"),)
    found = ArticleRecord(article, readings, dates=dates, quantities=quantities)
    return Chained(DigestRecord(digest, (found,)), outer.id, inner.id, other.id)
