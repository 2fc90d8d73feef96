"""Dates as bylines write them."""

from __future__ import annotations

from datetime import date

import pytest

from attribune.text.dates import DayOrder, decide_day_order, find_dates, find_yearless, set_year


@pytest.mark.parametrize(
    "text",
    [
        "March 5, 2024",
        "Mar. 5, 2024",
        "5 March 2024",
        "5th of March 2024",
        "Tuesday, 5 March 2024, 10:30 GMT",
        "March 5, 2024 Tuesday",
        "March 5, 2024 at 5:41 AM",
        "2024-03-05T10:30:00Z",
        "2024/03/05",
        "Tue, 05 Mar 2024 08:15:00 +0100",
        "05-Mar-2024",
        "5. März 2024",
        "mardi 5 mars 2024",
        "5 de marzo de 2024",
    ],
)
def test_a_date_is_read_with_its_weekday_and_time(text: str) -> None:
    (found,) = find_dates(text)

    assert (found.read(DayOrder.UNDECIDED), found.start, found.end) == (date(2024, 3, 5), 0, len(text))


@pytest.mark.parametrize("text", ["31.02.2024", "version 1.2.3", "192.168.1.10", "March 2024", "May 5"])
def test_what_is_no_day_of_the_calendar_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("06/07/2024 25/07/2024", DayOrder.DAY_FIRST),
        ("06/07/2024 07/25/2024", DayOrder.MONTH_FIRST),
        ("06/07/2024 June 5, 2024", DayOrder.MONTH_FIRST),
        ("06.07.2024", DayOrder.DAY_FIRST),
        ("06/07/2024", DayOrder.UNDECIDED),
    ],
)
def test_the_digest_decides_the_order_of_day_and_month(text: str, order: DayOrder) -> None:
    assert decide_day_order(find_dates(text)) is order


@pytest.mark.parametrize("text", ["Tuesday, 31 December", "31 Dec.", "December 31st", "Dienstag, 31. Dezember"])
def test_a_date_without_a_year_gets_the_year_nearest_to_the_digest(text: str) -> None:
    (found,) = find_yearless(text)

    assert found.read(DayOrder.UNDECIDED) is None
    assert set_year(found, date(2024, 1, 3)).read(DayOrder.UNDECIDED) == date(2023, 12, 31)


@pytest.mark.parametrize("text", ["5 March 2024", "March 2024", "May 5, 2024", "Chapter 5", "31 February"])
def test_a_date_with_a_year_or_without_a_day_is_not_yearless(text: str) -> None:
    assert list(find_yearless(text)) == []
