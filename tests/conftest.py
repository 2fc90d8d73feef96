"""Stages that need no model: what they find is decided by the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from tokenizers import Tokenizer

from attribune.encode import Encoded, ScoredWindow
from attribune.encode.model_files import SHIPPED, ModelSettings
from attribune.pipeline import Stages
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    Digest,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Run,
    Span,
)
from attribune.resolve.article import Marks

ARTICLE = re.compile(r"[^=]+")
SAID = re.compile(r'(?P<source>[A-Z]\S+) (?P<cue>said) (?P<content>"[^"]*")')


def split_at_equals_signs(digest: Digest) -> tuple[Article, ...]:
    """Cut at every "="; an article's first line is ``Outlet | Title``."""
    if "CANNOT SPLIT" in digest.text:
        raise ValueError("no split today")
    articles: list[Article] = []
    for match in ARTICLE.finditer(digest.text):
        outlet, _, title = match.group().strip().split("\n")[0].partition(" | ")
        metadata = Metadata(title=title or None, outlet=outlet or None, published="2031-07-17")
        articles.append(Article(digest.id, Span(*match.span()), match.group(), metadata))
    return tuple(articles)


def encode_nothing(article: Article) -> Encoded:
    """Score no window."""
    return Encoded(ModelSettings(max_pieces=2, transitions=(), starts=()), score_nothing(article))


def score_nothing(article: Article) -> Iterator[ScoredWindow]:
    """Fail late, as the encoder does, or yield nothing."""
    if "CANNOT ENCODE" in article.text:
        raise ValueError("no words today")
    yield from ()


def extract_said(article: Article, encoded: Encoded) -> tuple[Reading, ...]:
    """Find every ``Name said "words"``."""
    assert not list(encoded.windows)
    if "CTRL-C" in article.text:
        raise KeyboardInterrupt
    return tuple(
        Reading(
            Attribution(
                article.id,
                source=Extent((Span(*match.span("source")),)),
                cue=Extent((Span(*match.span("cue")),)),
                content=Extent((Span(*match.span("content")),)),
            ),
            confidence=0.9,
            quote_type=QuoteType.DIRECT,
        )
        for match in SAID.finditer(article.text)
    )


def mark_nothing(window: ScoredWindow) -> Marks:
    """Keep nothing of a window."""
    del window
    return Marks()


def resolve_nothing(article: Article, readings: tuple[Reading, ...], marks: Sequence[Marks]) -> ArticleRecord:
    """Leave the readings as they are."""
    assert not marks
    return ArticleRecord(article, readings)


@pytest.fixture
def stages() -> Stages:
    """Stages without a model."""
    return Stages(
        split=split_at_equals_signs,
        encode=encode_nothing,
        extract=extract_said,
        mark=mark_nothing,
        resolve=resolve_nothing,
        run=Run(code_version="0.0.0", model_sha256="0" * 64),
    )


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    """The shipped tokenizer, as training and the encoder use it."""
    found = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found
