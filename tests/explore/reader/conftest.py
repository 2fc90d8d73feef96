"""An article with a chain of sources, a nested denial and a date, in a ledger with others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.ingest import read_string
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Anonymity,
    Article,
    ArticleRecord,
    Attribution,
    Block,
    BlockKind,
    DateReference,
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

BEFORE = "Morning press\n\n"
TEXT = (
    "Mine stays open\n\n"
    "The Evening Bell, citing informed sources, reported that the mine would close by 30 November.\n\n"
    "Dorrit Hale denied the report by the Bell that 840 people must go."
)
AFTER = "\n\n— end of the press —\n\nA second article. Vesk agreed."


def take(words: str, text: str = TEXT) -> Extent:
    start = text.index(words)
    return Extent((Span(start, start + len(words)),))


def speaker(name: str, kind: SpeakerKind, words: str) -> Speaker:
    return Speaker(name, kind, Evidence("as written", take(words)))


def read_each(bell: Attribution, sources: Attribution, hales: Attribution, again: Attribution) -> tuple[Reading, ...]:
    """Return the readings of the four attributions: a chain of sources, a denial, and what is denied."""
    return (
        Reading(
            sources,
            0.8,
            QuoteType.INDIRECT,
            speech=Speech(SpeechAct.ASSERT),
            anonymity=Anonymity(description=take("informed sources")),
            speaker=speaker("informed sources", SpeakerKind.UNNAMED, "informed sources"),
            parent=bell.id,
        ),
        Reading(
            bell,
            0.9,
            QuoteType.INDIRECT,
            speech=Speech(SpeechAct.ASSERT),
            speaker=speaker("The Evening Bell", SpeakerKind.OUTLET, "The Evening Bell"),
        ),
        Reading(
            hales,
            0.95,
            QuoteType.INDIRECT,
            speech=Speech(SpeechAct.DENY),
            speaker=speaker("Dorrit Hale", SpeakerKind.PERSON, "Dorrit Hale"),
        ),
        Reading(
            again,
            0.6,
            QuoteType.INDIRECT,
            speech=Speech(SpeechAct.ACCUSE),
            speaker=speaker("The Evening Bell", SpeakerKind.OUTLET, "The Evening Bell"),
            parent=hales.id,
        ),
    )


def read_mine() -> DigestRecord:
    digest = read_string(BEFORE + TEXT + AFTER, name="press/morning.txt")
    start = len(BEFORE)
    body = TEXT.index("The Evening")
    hale = TEXT.index("Dorrit")
    article = Article(
        digest.id,
        Span(start, start + len(TEXT)),
        TEXT,
        Metadata(title="Mine stays open", outlet="Tolmere Wire", published="2031-07-06"),
        (
            Block(BlockKind.TITLE, Span(0, 15)),
            Block(BlockKind.PARAGRAPH, Span(body, hale - 2)),
            Block(BlockKind.PARAGRAPH, Span(hale, len(TEXT))),
        ),
    )
    claim = take("that the mine would close by 30 November")
    bell = Attribution(article.id, claim, take("The Evening Bell"), take("reported"))
    sources = Attribution(article.id, claim, take("informed sources"), take("citing"))
    denied = take("the report by the Bell that 840 people must go")
    hales = Attribution(article.id, denied, take("Dorrit Hale"), take("denied"))
    again = Attribution(article.id, take("that 840 people must go"), take("the Bell"), take("the report"))
    readings = read_each(bell, sources, hales, again)
    dates = (DateReference(take("30 November").spans[0], "2031-11-30"),)
    quantities = (Quantity(take("840 people").spans[0], 840.0, "person"),)
    second = digest.text.index("A second article")
    other = Article(digest.id, Span(second, len(digest.text)), digest.text[second:], Metadata(title="Second"))
    agreed = Attribution(
        other.id, take("A second article", other.text), take("Vesk", other.text), take("agreed", other.text)
    )
    return DigestRecord(
        digest,
        (
            ArticleRecord(article, readings, dates, quantities),
            ArticleRecord(other, (Reading(agreed, 0.5, QuoteType.INDIRECT, unknown_reason="no name is given"),)),
        ),
    )


@pytest.fixture(scope="session")
def mine() -> DigestRecord:
    return read_mine()


@pytest.fixture
def news(tmp_path: Path, mine: DigestRecord) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "mine.db") as ledger:
        ledger.write_record(mine, Run("1.0", "ab" * 32))
        yield ledger
