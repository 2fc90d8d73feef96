"""What the words of a date come to, form by form; each line is a kind of words that news has."""

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


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 July 2024", "2024-07-03"),
        ("July 3, 2024", "2024-07-03"),
        ("the 3rd of July, 2024", "2024-07-03"),
        ("Thu 4 Jul 2024", "2024-07-04"),
        ("on July third", "2024-07-03"),
        ("on July twenty-first, 1969", "1969-07-21"),
        ("July 3 and 4", "2024-07-03/2024-07-04"),
        ("July 3-5, 2023", "2023-07-03/2023-07-05"),
        ("20 to 25 June", "2024-06-20/2024-06-25"),
        ("28 June to 3 July", "2024-06-28/2024-07-03"),
        ("August 2020", "2020-08"),
        ("in March this year", "2024-03"),
        ("in June last year", "2023-06"),
        ("in March", "2024-03"),
        ("last November", "2023-11"),
        ("in mid-June", "2024-06"),
        ("from May to July", "2024-05-01/2024-07-31"),
        ("from November to February 2021", "2020-11-01/2021-02-28"),
    ],
)
def test_months_and_their_days_lie_in_the_year_that_is_meant(text: str, iso: str) -> None:
    assert read(text) == [iso]


def test_a_day_without_a_year_that_is_near_lies_ahead() -> None:
    assert read("The dividend is payable Jan. 3.", "2023-12-01") == ["2024-01-03"]


def test_a_day_without_a_year_that_has_passed_lies_behind() -> None:
    assert read("The dam broke on Nov. 25.", "2024-01-07") == ["2023-11-25"]


def test_a_weekday_tells_the_year_of_a_date() -> None:
    assert read("on Friday, July 14") == ["2023-07-14"]


@pytest.mark.parametrize("text", ["It may rain.", "Teresa May said so.", "They march on the capital.", "a sat nav"])
def test_verbs_and_names_are_no_months(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("06.07.2024", ["2024-07-06"]),
        ("07/25/2024", ["2024-07-25"]),
        ("25/07/2024", ["2024-07-25"]),
        ("25/06/2024 and 05/06/2024", ["2024-06-25", "2024-06-05"]),
        ("06/25/2024 and 05/06/2024", ["2024-06-25", "2024-05-06"]),
        ("06/07/2024", ["2024-07-06"]),
        ("2024-07-03 and 20240703", ["2024-07-03", "2024-07-03"]),
        ("Friday 5/7", ["2024-07-05"]),
        ("the 9/11 attacks", ["2001-09-11"]),
    ],
)
def test_days_in_figures_take_the_order_that_fits(text: str, isos: list[str]) -> None:
    assert read(text) == isos


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("last week", "2024-W27"),
        ("this week", "2024-W28"),
        ("next month", "2024-08"),
        ("earlier this year", "2024"),
        ("last quarter", "2024-04-01/2024-06-30"),
        ("this decade", "2020-01-01/2029-12-31"),
        ("over the weekend", "2024-07-06/2024-07-07"),
        ("two weeks ago", "2024-06-26"),
        ("six weeks ago", "2024-W22"),
        ("nearly four years ago", "2020"),
        ("three days ago", "2024-07-07"),
        ("in the past two years", "2022-07-10/2024-07-10"),
        ("They will be back in two days.", "2024-07-12"),
        ("week 23", "2024-W23"),
        ("the week of July 3", "2024-W27"),
        ("the last week of 2016", "2016-W52"),
    ],
)
def test_units_are_counted_from_the_day_of_publication(text: str, iso: str) -> None:
    assert read(text) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("On July 1 the dam broke. The same day Kora left.", "2024-07-01"),
        ("On July 1 the dam broke. Three days later Kora left.", "2024-07-04"),
        ("It opened in 1998. The following year it burned.", "1999"),
        ("It opened in 1998 and closed two years later.", "2000"),
        ("It opened in March. That month, Kora left.", "2024-03"),
    ],
)
def test_what_counts_on_is_counted_from_the_date_before(text: str, iso: str) -> None:
    assert read(text)[-1] == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("first quarter of 2023", "2023-01-01/2023-03-31"),
        ("second-quarter profit", "2024-04-01/2024-06-30"),
        ("Q2 2021", "2021-04-01/2021-06-30"),
        ("the March quarter", "2024-01-01/2024-03-31"),
        ("the quarter to March", "2024-01-01/2024-03-31"),
        ("last year's third quarter", "2023-07-01/2023-09-30"),
        ("the first half of 2023", "2023-01-01/2023-06-30"),
        ("the first nine months of 2019", "2019-01-01/2019-09-30"),
    ],
)
def test_quarters_and_halves_are_those_of_the_calendar(text: str, iso: str) -> None:
    assert read(text) == [iso]


def test_a_year_earlier_is_the_quarter_before_where_one_is_spoken_of() -> None:
    assert read("Profit rose in the first quarter, from a loss a year earlier.")[-1] == "2023-01-01/2023-03-31"


def test_a_year_earlier_is_the_year_before_elsewhere() -> None:
    assert read("It had sold more a year earlier.") == ["2023"]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("in 2001", ["2001"]),
        ("since 2007", ["2007"]),
        ("early 2019", ["2019"]),
        ("mid-1996", ["1996"]),
        ("the 2024 election", ["2024"]),
        ("in 2016 and 2020", ["2016", "2020"]),
        ("between 2010 and 2015", ["2010-01-01/2015-12-31"]),
        ("2010-2015", ["2010-01-01/2015-12-31"]),
        ("the 2023-24 season", ["2023-01-01/2024-12-31"]),
        ("fiscal 2024", ["2024"]),
        ("the 1990s", ["1990-01-01/1999-12-31"]),
        ("the '80s", ["1980-01-01/1989-12-31"]),
        ("back in '98", ["1998"]),
        ("nineteen ninety-one", ["1991"]),
        ("in the year two thousand", ["2000"]),
    ],
)
def test_numbers_are_years_where_the_words_make_them_so(text: str, isos: list[str]) -> None:
    assert read(text) == isos


@pytest.mark.parametrize(
    "text",
    ["2,000 people", "2000 people", "1,500 tonnes", "Dorn 2000", "model 1984", "paid $2000", "up 1995%", "room 2019"],
)
def test_counts_and_names_are_no_years(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on Christmas Eve", "2023-12-24"),
        ("on New Year's Day", "2024-01-01"),
        ("last Thanksgiving", "2023-11-23"),
        ("on Good Friday", "2024-03-29"),
        ("on Easter Monday 2000", "2000-04-24"),
        ("in Easter week", "2024-W13"),
    ],
)
def test_feasts_fall_on_their_days(text: str, iso: str) -> None:
    assert read(text) == [iso]


def test_a_stretch_in_words_includes_its_last_day() -> None:
    assert read("The strike lasted from June 3 to July 5.") == ["2024-06-03/2024-07-05"]


def test_who_is_away_up_to_a_day_is_back_on_it() -> None:
    assert read("I'll be out from June 3 to July 5.") == ["2024-06-03/2024-07-04"]
