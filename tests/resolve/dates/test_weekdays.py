"""Days of the week and "yesterday": which day they come to, and which words are no dates."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Kora spoke on Wednesday.", "2024-07-10"),
        ("Kora spoke on Sunday night.", "2024-07-07"),
        ("Kora will speak on Friday.", "2024-07-12"),
        ("Kora spoke last Friday.", "2024-07-05"),
        ("Kora returns next Monday.", "2024-07-15"),
        ("Kora has until Friday to answer.", "2024-07-12"),
        ("Friday's vote will be close.", "2024-07-05"),
        ("At 12:30 a.m. Tuesday, police came.", "2024-07-09"),
        ("Tuesday of next week", "2024-07-16"),
        ("Kora wept the day before yesterday.", "2024-07-08"),
        ("It rained last night.", "2024-07-09"),
        ("from Monday to Thursday", "2024-07-08/2024-07-11"),
    ],
)
def test_weekdays_lie_behind_unless_the_words_point_ahead(text: str, iso: str) -> None:
    assert read(text) == [iso]


@pytest.mark.parametrize(
    "text", ["the Sunday Kite reported", "Black Friday sales", "Fridays are quiet", "a USA Today poll"]
)
def test_weekdays_in_names_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_a_weekday_before_which_something_happens_lies_ahead() -> None:
    assert read("They argued before Monday's vote.") == ["2024-07-15"]


def test_following_is_a_preposition_before_what_belongs_to_a_day() -> None:
    assert read("Following Monday's vote, they left.") == ["2024-07-08"]
