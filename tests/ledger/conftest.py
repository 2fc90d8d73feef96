"""A small record to write."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from attribune.ingest import read_string
from attribune.ledger import open_ledger
from attribune.records import (
    Anonymity,
    Article,
    ArticleRecord,
    Attribution,
    Block,
    BlockKind,
    Bound,
    DateReference,
    DigestRecord,
    Evidence,
    Extent,
    Metadata,
    Part,
    Quantity,
    QuoteType,
    Reading,
    Run,
    SourceRole,
    Span,
    Speaker,
    SpeakerKind,
    Speech,
    SpeechAct,
    Unknown,
)


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("ledgers") / "empty.db"
    open_ledger(file).close()
    return file


@pytest.fixture
def path(tmp_path: Path, empty: Path) -> Path:
    """An empty ledger; copied, since making one waits for the disk several times."""
    return Path(shutil.copy(empty, tmp_path / "news.db"))


@pytest.fixture
def new_path(tmp_path: Path) -> Path:
    return tmp_path / "new.db"


@pytest.fixture
def run() -> Run:
    return Run("1.0", "ab" * 32, (("threads", "1"),))


@pytest.fixture
def make_record() -> Callable[[str], DigestRecord]:
    """Make records of one article, "“The café”, Kora said, “is safe”", and a nested reading, told apart by a name."""
    return build_record


@pytest.fixture
def record() -> DigestRecord:
    return build_record("a")


def build_record(name: str) -> DigestRecord:
    text = f"{name}\r\n😀 “The café”, Kora said, “is safe”."
    digest = read_string(text, name=f"{name}.txt")
    start = len(name) + 2
    span = Span(start, len(text))
    metadata = Metadata(title="Safe", outlet="The Lamp", published="2024-07-17", unknown=(Unknown("author", "none"),))
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 5)), Block(BlockKind.QUOTE, Span(5, 20)))
    article = Article(digest.id, span, text[start:], metadata, blocks)
    words = article.text
    content = Extent((Span(2, 12), Span(words.index("“is"), len(words) - 1)))
    outer = Attribution(article.id, content, source=find(words, "Kora"), cue=find(words, "said"))
    inner = Attribution(article.id, find(words, "is safe"))
    readings = (
        Reading(outer, 0.1 + 0.2, QuoteType.DIRECT, speech=Speech(SpeechAct.ASSERT)),
        Reading(inner, 1.0, QuoteType.INDIRECT, parent=outer.id),
    )
    return DigestRecord(digest, (ArticleRecord(article, readings),))


@pytest.fixture
def full() -> DigestRecord:
    """A record of one article in which every field of every record has a value."""
    text = "On Friday Mayor Kora Lévy told reporters she did not accuse the board of losing some 5 to 7 tons now."
    digest = read_string(text, name="full.txt")
    article = Article(digest.id, Span(0, len(text)), text)
    said = Attribution(article.id, find(text, "losing"), source=find(text, "she"), cue=find(text, "accuse"))
    outer = Attribution(
        article.id, find(text, "she did not accuse"), source=find(text, "Mayor Kora Lévy"), cue=find(text, "told")
    )
    speech = Speech(
        SpeechAct.ACCUSE,
        negated=True,
        hedged=True,
        declined=True,
        addressee=find(text, "reporters"),
        target=find(text, "the board"),
    )
    speaker = Speaker(
        "Kora Lévy",
        SpeakerKind.PERSON,
        Evidence("pronoun", find(text, "Kora Lévy")),
        aliases=("Lévy", "the mayor"),
        roles=("Mayor",),
        affiliation="the town",
    )
    readings = (
        Reading(outer, 0.9, QuoteType.INDIRECT, unknown_reason="nobody is named", anonymity=Anonymity()),
        Reading(
            said,
            0.5,
            QuoteType.MIXED,
            speech=speech,
            anonymity=Anonymity(find(text, "she"), find(text, "not")),
            speaker=speaker,
            source_role=SourceRole.OFFICIAL,
            parent=outer.id,
        ),
    )
    weight = text.index("5 to 7 tons")
    dates = (DateReference(Span(3, 9), "2031-07-18"), DateReference(Span(10, 15), None))
    quantities = (
        Quantity(Span(weight, weight + 11), 5.0, "ton", Bound.ABOUT, 7.0),
        Quantity(Span(weight + 12, weight + 15), None),
    )
    return DigestRecord(digest, (ArticleRecord(article, readings, dates, quantities),))


def find(text: str, words: str) -> Extent:
    start = text.index(words)
    return Extent((Span(start, start + len(words)),))


@pytest.fixture
def stated() -> DigestRecord:
    """A record whose digest states its one article as a part, and in which nothing was found."""
    plain = build_record("stated")
    parts = tuple(Part(found.article.span, found.article.metadata, found.article.blocks) for found in plain.articles)
    digest = plain.digest
    whole = type(digest)(digest.name, digest.sha256, digest.text, digest.charset, parts)
    return DigestRecord(whole, tuple(ArticleRecord(found.article) for found in plain.articles))
