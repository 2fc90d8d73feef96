"""A source is taken apart into determiner, main noun and what stands around it."""

from __future__ import annotations

import pytest

from attribune.records import Span
from attribune.resolve.speakers.phrases import is_plural, parse_phrase, singular, trim_span


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("the chief spokesman for the port", "spokesman"),
        ("a person close to the talks", "person"),
        ("the ministry's", "ministry"),
        ("officials, who left", "officials"),
        ("U.S. officials", "officials"),
        ("Prof. Vell", "vell"),
        ("the so-called “Watch”", "watch"),
        ("his", "his"),
    ],
)
def test_the_head_is_the_main_noun(words: str, head: str) -> None:
    assert parse_phrase(words, Span(0, len(words)), ()).head == head


def test_marks_alone_have_no_head() -> None:
    assert parse_phrase("—", Span(0, 1), ()).head in ("", "—")


@pytest.mark.parametrize(
    ("words", "pronoun"),
    [("He", "he"), ("He, like Vell,", "he"), ("she herself", "she"), ("US", ""), ("us", "us"), ("his lawyer", "")],
)
def test_a_pronoun_stands_alone_or_before_an_aside(words: str, pronoun: str) -> None:
    assert parse_phrase(words, Span(0, len(words)), ()).pronoun == pronoun


def test_a_determiner_alone_is_the_head() -> None:
    phrase = parse_phrase("both", Span(0, 4), ())
    assert (phrase.determiner, phrase.head) == ("", "both")


@pytest.mark.parametrize("noun", ["officials", "police", "men", "critics"])
def test_plurals(noun: str) -> None:
    assert is_plural(noun)


@pytest.mark.parametrize("noun", ["press", "news", "politics", "analysis", "bus"])
def test_not_every_s_is_a_plural(noun: str) -> None:
    assert not is_plural(noun)


@pytest.mark.parametrize(
    ("noun", "one"), [("women", "woman"), ("parties", "party"), ("reports", "report"), ("press", "press")]
)
def test_singular(noun: str, one: str) -> None:
    assert singular(noun) == one


@pytest.mark.parametrize(
    ("words", "kept"), [(" “Vell”, ", "Vell"), ("Vell —\n", "Vell"), ("…", "…"), ("Vells’", "Vells’")]
)
def test_marks_around_a_source_are_no_part_of_it(words: str, kept: str) -> None:
    span = trim_span(words, Span(0, len(words)))
    assert words[span.start : span.end] == kept
