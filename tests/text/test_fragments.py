"""A text fragment names the words, whole, and tells them from the same words further up."""

from __future__ import annotations

import time

import pytest

from attribune.records import Span
from attribune.text.fragments import build_fragment_url

URL = "https://q.example/1"


def build(text: str, *pieces: str, url: str = URL) -> str:
    """Return what follows ``text=`` in the address of ``pieces``, each where it stands last."""
    spans = [Span(text.rindex(piece), text.rindex(piece) + len(piece)) for piece in pieces]
    built = build_fragment_url(url, text, spans)
    assert built.startswith(f"{url.partition('#')[0]}#")
    return built.partition(":~:text=")[2]


def test_short_words_are_named_whole() -> None:
    assert build("Kora said it floats.", "it floats") == "it%20floats"


def test_what_divides_a_directive_is_encoded() -> None:
    assert build("A well-known, old & true tale.", "well-known, old & true") == "well%2Dknown%2C%20old%20%26%20true"


def test_each_piece_has_a_directive_of_its_own() -> None:
    assert build("“It floats”, she said, “and sinks”.", "“It floats”", "“and sinks”") == (
        "%E2%80%9CIt%20floats%E2%80%9D&text=%E2%80%9Cand%20sinks%E2%80%9D"
    )


def test_a_part_of_a_word_is_widened_to_the_word() -> None:
    assert build("The ferryman left.", "ferry") == "ferryman"


def test_long_words_are_named_by_how_they_begin_and_end() -> None:
    words = " ".join(f"w{number}" for number in range(60))
    assert build(f"Kora said {words}.", words) == "w0%20w1%20w2%20w3%20w4%20w5,w54%20w55%20w56%20w57%20w58%20w59"


def test_words_in_two_blocks_are_named_by_their_edges_in_each() -> None:
    assert build("It floats now.\n\nIt sinks soon.", "floats now.\n\nIt sinks") == "floats%20now.,It%20sinks"


def test_the_same_words_further_up_are_told_apart_by_what_stands_before() -> None:
    text = "Vell said it floats. Later Kora said it floats."
    assert build(text, "it floats") == "Later%20Kora%20said-,it%20floats"


def test_the_block_before_tells_the_first_words_of_a_block() -> None:
    assert build("It floats.\n\nLater news\n\nIt floats.", "It floats") == "Later%20news-,It%20floats"


def test_the_same_letters_in_a_longer_word_are_not_the_same_words() -> None:
    assert build("The ferryman saw a ferry", "ferry") == "ferry"


def test_an_anchor_stays_and_a_directive_is_replaced() -> None:
    assert build_fragment_url(f"{URL}#top:~:text=old", "It floats", [Span(0, 2)]) == f"{URL}#top:~:text=It"


@pytest.mark.parametrize("text", ["…", " – "])
def test_what_is_no_word_has_no_directive(text: str) -> None:
    assert build_fragment_url(URL, text, [Span(0, len(text))]) == URL


def test_a_long_page_of_the_same_words_takes_no_time() -> None:
    text = "it floats " * 100_000
    started = time.perf_counter()
    for at in range(0, len(text), len(text) // 50):
        build_fragment_url(URL, text, [Span(at // 10 * 10, at // 10 * 10 + 9)])
    assert time.perf_counter() - started < 5
