"""A ledger of three articles in two digests, read by one run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.ingest import read_string
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    Digest,
    DigestRecord,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Run,
    Span,
)

FIRST = "Mayor Kora Lévy said the café stays open.\n\nVell denied the report.\n"
SECOND = "😀 “The bridge”, said informed sources, “is safe”."


def extent(text: str, *pieces: str) -> Extent:
    return Extent(tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces))


def read_article(digest: Digest, words: str, metadata: Metadata, *roles: tuple[str, ...] | None) -> ArticleRecord:
    start = digest.text.index(words)
    article = Article(digest.id, Span(start, start + len(words)), words, metadata)
    source, cue, content = (None if role is None else extent(words, *role) for role in roles)
    assert content is not None
    found = Attribution(article.id, content, source, cue)
    return ArticleRecord(article, (Reading(found, 0.75, QuoteType.MIXED),))


@pytest.fixture(scope="session")
def run() -> Run:
    return Run("1.0", "ab" * 32)


@pytest.fixture(scope="session")
def first() -> DigestRecord:
    digest = read_string(FIRST, name="first.txt")
    lamp = Metadata(title="Café stays", outlet="The Évening Lamp", published="2024-07-17")
    unknown = Metadata(title="A denial")
    return DigestRecord(
        digest,
        (
            read_article(
                digest, FIRST.split("\n\n")[0], lamp, ("Mayor Kora Lévy",), ("said",), ("the café stays open",)
            ),
            read_article(digest, "Vell denied the report.", unknown, ("Vell",), ("denied",), ("the report",)),
        ),
    )


@pytest.fixture(scope="session")
def second() -> DigestRecord:
    digest = read_string(SECOND, name="second.txt")
    harbour = Metadata(title="Bridge", outlet="Harbour_100% Post", published="2024-08-01")
    roles = (("informed sources",), ("said",), ("“The bridge”", "“is safe”"))
    return DigestRecord(digest, (read_article(digest, SECOND, harbour, *roles),))


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory, run: Run, first: DigestRecord, second: DigestRecord) -> Path:
    file = tmp_path_factory.mktemp("ledgers") / "news.db"
    with open_ledger(file) as opened:
        opened.write_record(first, run)
        opened.write_record(second, run)
    return file


@pytest.fixture
def ledger(tmp_path: Path, written: Path) -> Iterator[Ledger]:
    """A copy for each test, since making a ledger waits for the disk several times."""
    with open_ledger(shutil.copy(written, tmp_path / "news.db")) as opened:
        yield opened


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("ledgers") / "blank.db"
    open_ledger(file).close()
    return file


@pytest.fixture
def empty(tmp_path: Path, blank: Path) -> Iterator[Ledger]:
    """An empty ledger, copied for each test, since making one waits for the disk."""
    with open_ledger(shutil.copy(blank, tmp_path / "news.db")) as opened:
        yield opened
