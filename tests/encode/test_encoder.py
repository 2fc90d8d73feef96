"""The encoder reads an article a window at a time, and the same words get the same scores in any company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from attribune.encode import Encoder, load_encoder
from attribune.records import Article, DigestId, Span

LINE = "Orla Venn said that the road to the quay is open again. "


@dataclass
class CountingSession:
    """A session that counts its runs."""

    session: Any
    runs: int = 0

    def run(self, outputs: Any, inputs: Any) -> Any:
        """Run the network."""
        self.runs += 1
        return self.session.run(outputs, inputs)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    """The shipped model."""
    return load_encoder()


def count_runs(encoder: Encoder) -> tuple[Encoder, CountingSession]:
    """Return the encoder with a session that counts."""
    counting = CountingSession(encoder.session)
    return Encoder(encoder.files, encoder.tokenizer, counting), counting


def build_article(text: str) -> Article:
    """Return a text as an article of its own."""
    return Article(DigestId("dig-0"), Span(0, len(text)), text)


def test_a_long_article_is_scored_as_its_windows_are_asked_for(encoder: Encoder) -> None:
    counted, counting = count_runs(encoder)
    windows = counted.encode(build_article((LINE * 8 + "\n") * 600)).windows
    next(windows)
    assert counting.runs == 1


def test_a_window_reads_the_same_whatever_follows_it(encoder: Encoder) -> None:
    alone = next(encoder.encode(build_article(LINE * 10)).windows)
    followed = next(encoder.encode(build_article(LINE * 10 + "\n" + LINE * 10 + "\nSomething else.")).windows)
    assert followed.tags.tolist() == alone.tags.tolist()
    assert followed.to_source.tolist() == alone.to_source.tolist()


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


def test_a_stretch_is_read_again_as_a_line_of_its_own(encoder: Encoder) -> None:
    text = "Rook said Venn knew it and Pell denied it."
    stretches = [Span(10, 22), Span(27, 41)]
    (window,) = encoder.encode(build_article(text)).reread(stretches)
    assert window.lines.tolist() == [0, 0, 0, 1, 1, 1]
    assert window.words[[0, 3]].tolist() == [[10, 14], [27, 31]]
