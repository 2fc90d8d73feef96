"""The finder: what is a quantity, what is none, and that no text breaks it."""

from __future__ import annotations

import itertools
import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.records import Bound, Quantity, Span
from attribune.resolve.quantities import find_quantities

Told = tuple[str, float | None, str | None]


def tell(text: str) -> list[Told]:
    """Return the words, value and unit of every quantity of ``text``."""
    return [(text[q.span.start : q.span.end], q.value, q.unit) for q in find_quantities(text)]


def find_one(text: str) -> Quantity:
    """Return the only quantity of ``text``."""
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It cost $75 million.", ("$75 million", 75e6, "USD")),
        ("a $ 75 million bond", ("$ 75 million", 75e6, "USD")),
        ("worth US$3bn", ("US$3bn", 3e9, "USD")),
        ("A$40 was paid", ("A$40", 40, "AUD")),
        ("exceeds a $ 4 billion mark", ("$ 4 billion", 4e9, "USD")),
        ("a €1.2bn fund", ("€1.2bn", 1.2e9, "EUR")),
        ("5 crore rupees", ("5 crore rupees", 5e7, "rupee")),
        ("half a billion dollars", ("half a billion dollars", 5e8, "USD")),
        ("420 million Finnish markka", ("420 million Finnish markka", 420e6, "FIM")),
        ("a 50p coin", ("50p", 50, "penny")),
        ("up 50 cents", ("50 cents", 50, "cent")),
        ("thirteen dollars and forty-five cents", ("thirteen dollars and forty-five cents", 13.45, "USD")),
        ("10,000 Swiss francs", ("10,000 Swiss francs", 10000, "CHF")),
        ("Rs500 a day", ("Rs500", 500, "rupee")),
        ("a fine of 100€.", ("100€", 100, "EUR")),
        ("the $50k grant", ("$50k", 50000, "USD")),
    ],
)
def test_money_has_its_currency(text: str, told: Told) -> None:
    assert tell(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("54 percent voted", ("54 percent", 54, "percent")),
        ("54% voted", ("54%", 54, "percent")),
        ("54 per cent voted", ("54 per cent", 54, "percent")),
        ("fell 3 percentage points", ("3 percentage points", 3, "percentage point")),
        ("cut by 25 basis points", ("25 basis points", 25, "basis point")),
        ("minus five percent", ("minus five percent", -5, "percent")),
        ("a -0.5% rate", ("-0.5%", -0.5, "percent")),
    ],
)
def test_shares_are_in_percent(text: str, told: Told) -> None:
    assert tell(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("576 metric tons (mt) of ore", ("576 metric tons (mt)", 576, "metric ton")),
        ("another 485 mt in May", ("485 mt", 485, "metric ton")),
        ("1.6 million barrels per day (bpd)", ("1.6 million barrels per day (bpd)", 1.6e6, "barrel per day")),
        ("a 45-acre farm", ("45-acre", 45, "acre")),
        ("90 km/h", ("90 km/h", 90, "kilometre per hour")),
        ("660 square meters", ("660 square meters", 660, "square metre")),
        ("0.9 trillion cubic feet", ("0.9 trillion cubic feet", 9e11, "cubic foot")),
        ("a 7.62mm barrel", ("7.62mm", 7.62, "millimetre")),
        ("38 degrees Celsius", ("38 degrees Celsius", 38, "degree Celsius")),
        ("300\u00a0MW of power", ("300\u00a0MW", 300, "megawatt")),
        ("a 2½-mile walk", ("2½-mile", 2.5, "mile")),
        ("half an hour later", ("half an hour", 0.5, "hour")),
        ("one and a half years", ("one and a half years", 1.5, "year")),
        ("nearly four years after", ("four years", 4, "year")),
        ("a 45-year-old nurse", ("45-year-old", 45, "year")),
        ("Mara Tolle, 52, said", ("52", 52, "year")),
    ],
)
def test_measures_have_one_name_a_unit(text: str, told: Told) -> None:
    assert tell(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It has ten full members.", ("ten full members", 10, "full member")),
        ("the two EU members", ("two EU members", 2, "EU member")),
        ("some 300 people fled", ("300 people", 300, "person")),
        ("two dozen soldiers", ("two dozen soldiers", 24, "soldier")),
        ("twenty-one thousand homes", ("twenty-one thousand homes", 21000, "home")),
        ("a hundred houses", ("a hundred houses", 100, "house")),
        ("five Hamar fighters", ("five Hamar fighters", 5, "Hamar fighter")),
        ("three police officers", ("three police officers", 3, "police officer")),
        ("5.3m viewers", ("5.3m viewers", 5.3e6, "viewer")),
        ("a 12-member panel", ("12-member", 12, "member")),
        ("three of the suspects", ("three", 3, None)),
        ("two were hurt", ("two", 2, None)),
        ("12 were hurt", ("12", 12, None)),
        ("fell to zero", ("zero", 0, None)),
        ("three-quarters of voters", ("three-quarters", 0.75, None)),
        ("one in five adults", ("one in five", 0.2, None)),
        ("one-third of them", ("one-third", 1 / 3, None)),
        ("cut by half", ("half", 0.5, None)),
        ("a 5,000-strong force", ("5,000-strong", 5000, "person")),
        ("a ten-fold rise", ("ten-fold", 10, "time")),
        ("its 1 414 021 100 people", ("1 414 021 100 people", 1414021100, "person")),
    ],
)
def test_counts_name_what_is_counted(text: str, told: Told) -> None:
    assert tell(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "It was founded in 2001.",
        "On January 3, 2020, and July 3 and 4, they met.",
        "on 12 May",
        "06.07.2024 and 2024-07-17 and 17/07/2024",
        "the 2016-17 season and the 1980s",
        "the 21st time, the 3rd floor",
        "Call 555-010-9999 now",
        "at 2:00 pm, 6pm and 5 a.m.",
        "1. First item\n2) Second item",
        "Article 5 and section 12 apply",
        "the G7, an F-16, COVID-19 and a Boeing 737",
        "won 3-1",
        "https://example.org/2019/5?x=77",
        "one of the pledges",
        "the two sides met",
        "No one knows; one day they will.",
        "the Group of Seven",
        "zero tolerance",
        "a third term, the second half",
        "several people, dozens of homes, millions of dollars",
        "phase two began",
        "the P5+1 and 3+2",
        "+98 21 1234 5678",
        "No 1, Vol. 2, page 3 of 12 and the Group of 7",
        "3D and 4K and 24703L202",
    ],
)
def test_what_is_no_amount_is_left_out(text: str) -> None:
    assert tell(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 50 people", Bound.OVER),
        ("over $50", Bound.OVER),
        ("just under 50 people", Bound.UNDER),
        ("nearly 50 people", Bound.ABOUT),
        ("at least another 50 people", Bound.AT_LEAST),
        ("no more than 50 people", Bound.AT_MOST),
        ("as many as 50 people", Bound.AT_MOST),
        ("some 50 people", Bound.ABOUT),
        ("50-odd people", Bound.ABOUT),
        ("50 or more people", Bound.AT_LEAST),
        ("50 people or so", Bound.ABOUT),
        ("50 people", None),
    ],
)
def test_words_around_a_number_bound_it(text: str, bound: Bound | None) -> None:
    quantity = find_one(text)
    assert (quantity.value, quantity.bound) == (50, bound)


@pytest.mark.parametrize(
    ("text", "ends", "unit"),
    [
        ("between 5 and 10 percent", (5, 10), "percent"),
        ("10-15 people", (10, 15), "person"),
        ("5 to 10 km", (5, 10), "kilometre"),
        ("$5 to $10 million", (5e6, 10e6), "USD"),
        ("5% to 10%", (5, 10), "percent"),
        ("two or three days", (2, 3), "day"),
        ("-5 to 10 degrees", (-5, 10), "degree"),
        ("a five- to six-year term", (5, 6), "year"),
    ],
)
def test_a_range_has_both_ends(text: str, ends: tuple[float, float], unit: str) -> None:
    quantity = find_one(text)
    assert ((quantity.value, quantity.upper), quantity.unit) == (ends, unit)


def test_a_change_is_two_amounts_of_one_unit() -> None:
    assert tell("rose from 5 to 10 percent") == [("5", 5, "percent"), ("10 percent", 10, "percent")]


def test_nothing_is_read_inside_a_date() -> None:
    text = "three years ago 40 people"
    found = find_quantities(text, skip=[Span(0, 15)])
    assert [text[q.span.start : q.span.end] for q in found] == ["40 people"]


def test_a_sign_inside_a_date_takes_its_number_with_it() -> None:
    assert find_quantities("in 2019 $40", skip=[Span(3, 9)]) == ()


def test_a_letter_that_grows_in_lower_case_moves_no_offset() -> None:
    assert tell("İİİ 54 percent") == [("54 percent", 54, "percent")]


WORDS = """
1 12 1,000 2.5 .5 ½ 3/4 $ € US$ Rs % one two half a an and of in to or - – . , ; ( ) hundred million dozen third thirds
years people percent dollars cents km March between from more than ago the Boeing İ 1990 1-1 1:30 www.x @a mm m é 𝟏 ٣
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  ", "\u00a0"])), max_size=30) | st.text(max_size=60))
def test_quantities_are_disjoint_sorted_finite_and_inside_any_text(text: str | list[tuple[str, str]]) -> None:
    text = text if isinstance(text, str) else "".join(a + b for a, b in text)
    found = find_quantities(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(q.span.end <= len(text) and q.value is not None and math.isfinite(q.value) for q in found)


@pytest.mark.parametrize("piece", ["1", "1,111", "1-", "one hundred ", "1a", "$", "half a ", "1/2", "between 1 and "])
def test_time_is_linear_on_hostile_texts(piece: str) -> None:
    # Ten seconds for 200 kB is a hundred times what it takes; anything quadratic takes far longer.
    began = time.process_time()
    find_quantities(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 10
