"""A line read as a byline."""

from __future__ import annotations

import pytest

from attribune.split.bylines import read_byline
from attribune.split.fields import Part


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("The Courier | March 5, 2024", "N|D"),
        ("Varn Tidings – 05.03.2024", "N–D"),
        ("By Nora Feld – The Courier – March 5, 2024", "A–N–D"),
        ("The Courier, 5 March 2024", "N,D"),
        ("Posted by Nora Feld on March 5, 2024 at 5:41 AM in The Courier", "A,D,O"),
        ("via The Courier (March 5, 2024)", "O,D"),
        ("By Nora Feld and Otto Brask", "A"),
        ("Storm cuts power to 40,000 homes (The Courier, 5.3.2024)", "T,N,D"),
        ("The Courier, Tuesday, 5 March", "N,D"),
        ("First published in Varn Tidings on 5 March 2024.", "O,D"),
    ],
)
def test_a_byline_is_a_sequence_of_names_and_a_date(text: str, shape: str) -> None:
    byline = read_byline(text)

    assert byline is not None
    assert byline.shape == shape


@pytest.mark.parametrize(
    "text",
    [
        "The council met on March 5, 2024 and closed the bridge.",
        "By the time the mayor spoke it was over",
        "It was over by Monday",
        "On March 5, 2024, the mayor resigned.",
        "What happened on 5 March",
        "The bridge again! — Nora Feld (@nora) March 5, 2024",
    ],
)
def test_prose_with_a_date_or_a_name_is_no_byline(text: str) -> None:
    assert read_byline(text) is None


def test_several_authors_are_one_field() -> None:
    byline = read_byline("By Nora Feld, Otto Brask and Mira Sund – The Courier – March 5, 2024")

    assert byline is not None
    assert byline.find(Part.AUTHOR) == "Nora Feld, Otto Brask and Mira Sund"


def test_where_an_author_wrote_is_not_part_of_the_name() -> None:
    byline = read_byline("By Nora Feld in Kelmarsh and Otto Brask in Varn")

    assert byline is not None
    assert byline.find(Part.AUTHOR) == "Nora Feld and Otto Brask"


def test_an_outlet_that_writes_its_name_low_is_told_by_its_article() -> None:
    byline = read_byline("the quarry, 3 June 2031")

    assert byline is not None
    assert byline.names == ("the quarry",)
