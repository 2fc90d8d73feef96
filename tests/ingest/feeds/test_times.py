"""Tests of stated times."""

import pytest

from attribune.ingest.feeds.times import find_day


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-05-03T23:30:00-05:00", "2024-05-03"),
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03Z", "2024-05-03"),
        ("20240503T101112", "2024-05-03"),
        ("Fri, 03 May 2024 23:30:00 -0500", "2024-05-03"),
        ("Fri, 03 May 24 10:00 EST", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("2999-01-01T00:00:00Z", "2999-01-01"),
    ],
)
def test_a_time_names_the_day_of_the_zone_that_it_is_stated_in(stated: str, day: str) -> None:
    assert find_day(stated) == (day, "")


@pytest.mark.parametrize("stated", ["yesterday", "2024", "31 Apr 2024 10:00", "2024-13-01", "0000-01-01", "9" * 10_000])
def test_a_time_that_cannot_be_read_is_unknown_with_the_reason(stated: str) -> None:
    day, reason = find_day(stated)
    assert (day, "cannot be read" in reason) == (None, True)
    assert len(reason) < 200


def test_the_first_second_that_programs_count_stands_for_no_time() -> None:
    assert find_day("1970-01-01T00:00:00Z") == (None, "the stated time '1970-01-01T00:00:00Z' stands for none")


def test_no_time_is_not_stated() -> None:
    assert find_day(None) == (None, "the feed does not state it")
