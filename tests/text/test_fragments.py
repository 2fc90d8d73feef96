"""Tests of addresses that lead to a stretch of a page's text."""

import pytest

from attribune.records import Span
from attribune.text.fragments import build_fragment_url, encode

URL = "https://courier.example/bridge"


def lead_to(text: str, words: str, *, at: int = 0) -> str:
    start = text.index(words, at)
    return build_fragment_url(URL, text, [Span(start, start + len(words))]).removeprefix(f"{URL}#:~:")


def test_a_stretch_is_named_by_its_words() -> None:
    assert lead_to("The bridge is closed.", "bridge is") == "text=bridge%20is"


def test_signs_of_the_syntax_are_encoded() -> None:
    assert encode("a-b, c & d") == "a%2Db%2C%20c%20%26%20d"


def test_a_word_that_is_cut_is_completed() -> None:
    assert lead_to("The bridges close.", "bridge") == "text=bridges"


def test_words_that_stand_twice_get_those_around_them() -> None:
    assert lead_to("One said no. Two said no.", "said no", at=10) == "text=no.%20Two-,said%20no,-."


def test_a_stretch_over_blocks_is_named_by_its_ends() -> None:
    text = "One two three four five six seven.\n\nEight nine ten eleven twelve thirteen fourteen."
    found = lead_to(text, text)
    assert found == "text=One%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen%20fourteen."


def test_a_fragment_that_is_there_is_replaced() -> None:
    assert build_fragment_url(f"{URL}#top", "Word.", [Span(0, 4)]) == f"{URL}#:~:text=Word"


def test_each_span_has_its_directive() -> None:
    assert build_fragment_url(URL, "One, two.", [Span(0, 3), Span(5, 8)]) == f"{URL}#:~:text=One&text=two"


@pytest.mark.parametrize("span", [Span(3, 4), Span(90, 99)])
def test_nothing_leads_to_nothing(span: Span) -> None:
    assert build_fragment_url(URL, "One two", [span]) == URL
