"""The encoder reads an article a group of windows at a time, and the same words get the same scores in any company."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from attribune.encode import Encoder, load_encoder
from attribune.encode.encoder import BATCH_PIECES, GROUP_WINDOWS
from attribune.records import Article, DigestId, Span

LINE = "Orla Venn said that the road to the quay is open again. "


@dataclass
class CountingSession:
    """A session that notes the size of every batch."""

    session: Any
    sizes: list[tuple[int, ...]] = field(default_factory=list)

    def run(self, outputs: Any, inputs: Any) -> Any:
        """Run the network."""
        self.sizes.append(inputs["piece_ids"].shape)
        return self.session.run(outputs, inputs)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The shipped model."""
    return load_encoder()


def count_batches(encoder: Encoder) -> tuple[Encoder, CountingSession]:
    """Return the encoder with a session that counts."""
    counting = CountingSession(encoder.session)
    return Encoder(encoder.files, encoder.tokenizer, counting), counting


def build_article(text: str) -> Article:
    """Return a text as an article of its own."""
    return Article(DigestId("dig-0"), Span(0, len(text)), text)


def test_a_long_article_is_scored_as_its_windows_are_asked_for(encoder: Encoder) -> None:
    counted, counting = count_batches(encoder)
    windows = counted.encode(build_article((LINE * 8 + "\n") * 600)).windows
    next(windows)
    assert 0 < sum(rows for rows, _ in counting.sizes) <= GROUP_WINDOWS


def test_a_batch_never_holds_more_pieces_than_its_bound(encoder: Encoder) -> None:
    counted, counting = count_batches(encoder)
    list(counted.encode(build_article((LINE * 3 + "\n") * 60 + LINE * 40)).windows)
    assert max(rows * pieces for rows, pieces in counting.sizes) <= BATCH_PIECES


def test_windows_come_in_text_order_whatever_their_length(encoder: Encoder) -> None:
    text = "".join(LINE * (1 + i % 9) + "\n" for i in range(60))
    starts = [int(window.words[0, 0]) for window in encoder.encode(build_article(text)).windows]
    assert starts == sorted(starts)
    assert len(starts) > 10


def test_an_article_reads_the_same_whatever_was_read_before_it(encoder: Encoder) -> None:
    def read_tags(text: str) -> list[list[float]]:
        return [row for window in encoder.encode(build_article(text)).windows for row in window.tags.tolist()]

    before = read_tags(LINE)
    read_tags(LINE * 40 + "\nSomething else altogether.")
    assert read_tags(LINE) == before


def test_a_text_without_words_has_no_windows(encoder: Encoder) -> None:
    assert list(encoder.encode(build_article(" \n\t ")).windows) == []
