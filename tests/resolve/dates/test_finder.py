"""Dates in running text: which words are found, and what holds for any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.records import Span
from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"
WORDS = st.sampled_from(
    [
        "on",
        "in",
        "the",
        "last",
        "next",
        "this",
        "to",
        "from",
        "between",
        "and",
        "week",
        "year",
        "ago",
        "earlier",
        "quarter",
        "third",
        "two",
        "end",
        "of",
        "a",
        "yesterday",
        "4th",
        "Monday",
        "Friday's",
        "July",
        "May",
        "may",
        "Q3",
        "Christmas",
        "Eve",
        "3",
        "31",
        "2024",
        "1999",
        "9999",
        "1000",
        "'98",
        "٢٠٢٤",
        "2024-02-31",
        "06.07.2024",
        "/",
        "-",
        ".",
        ",",
        "\n\n",
    ]
)


def read(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    return [(text[d.span.start : d.span.end], d.iso) for d in find_dates(text, published=published)]


def test_dates_come_in_text_order_with_their_words() -> None:
    assert read("Kora spoke on Monday and left in May.") == [("Monday", "2024-07-08"), ("May", "2024-05")]


def test_without_a_day_of_publication_only_absolute_dates_are_told() -> None:
    assert read("The dam broke on Friday, as in May 2011.", None) == [("Friday", None), ("May 2011", "2011-05")]


def test_a_day_of_publication_that_is_none_counts_as_missing() -> None:
    assert read("It rained yesterday.", "the other day") == [("yesterday", None)]


def test_a_time_of_day_behind_the_day_of_publication_is_left_out() -> None:
    assert read("It rained yesterday.", "2024-07-10T08:30:00") == [("yesterday", "2024-07-09")]


def test_nothing_is_found_in_stretches_to_skip() -> None:
    text = "3 July 2024 It rained on 2 July 2024."
    found = find_dates(text, published=None, skip=[Span(0, 11)])
    assert [text[d.span.start : d.span.end] for d in found] == ["2 July 2024"]


def test_offsets_survive_an_emoji_before_the_date() -> None:
    assert read("🌊 The dam broke on 3 July 2024.") == [("3 July 2024", "2024-07-03")]


@pytest.mark.parametrize("text", ["31 February 2024", "Feb 30", "2024-02-31", "99/99/2024", "0000-00-00", "13/13/2013"])
def test_a_day_that_no_calendar_has_is_no_date(text: str) -> None:
    assert read(f"Come on {text}.") == []


@pytest.mark.parametrize(
    "text", ["every Friday", "daily", "now", "for two years", "24/7", "10.0.0.1", "3.10.12", "$2000"]
)
def test_sets_lengths_and_figures_are_no_dates(text: str) -> None:
    assert read(f"They met {text} there.") == []


@pytest.mark.parametrize("text", ["recent weeks", "several years ago", "last summer", "two decades ago"])
def test_vague_dates_are_found_and_left_untold(text: str) -> None:
    assert [iso for _, iso in read(f"It began {text}.")] == [None]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "1000-01-01"])
def test_the_ends_of_the_calendar_raise_nothing(published: str) -> None:
    find_dates(
        "yesterday, tomorrow, last week, next decade, 400 years ago, Q3, Friday, July 3, Easter", published=published
    )


@settings(max_examples=150, deadline=None)
@given(words=st.lists(WORDS, max_size=40), published=st.one_of(st.none(), st.dates().map(str), st.text(max_size=12)))
def test_any_words_give_disjoint_dates_inside_the_text(words: list[str], published: str | None) -> None:
    text = " ".join(words)
    check_places(text, published)


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=200), published=st.one_of(st.none(), st.dates().map(str)))
def test_any_text_gives_disjoint_dates_inside_it(text: str, published: str | None) -> None:
    check_places(text, published)


def check_places(text: str, published: str | None) -> None:
    end = 0
    for found in find_dates(text, published=published):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end


@pytest.mark.parametrize("piece", ["1", "1-", "July ", "the ", "2024 ", "'", "3/", "to Friday ", ".", "next ", " \n"])
def test_a_long_text_of_one_piece_takes_linear_time(piece: str) -> None:
    started = time.process_time()
    find_dates(piece * (100_000 // len(piece)), published=WEDNESDAY)
    assert time.process_time() - started < 10
