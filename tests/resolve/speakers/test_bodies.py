"""Names of bodies and places are brought together under the fullest."""

from __future__ import annotations

import pytest
from tests.resolve.speakers.pages import Page

from attribune.resolve.speakers.bodies import gather_bodies, is_acronym, list_short_forms, show_body


def name_bodies(text: str, *, bodies: str = "", places: str = "") -> list[str]:
    """Return the names of a text's bodies."""
    return [body.name for body in gather_bodies(text, Page(text, bodies=bodies, places=places).names)]


def test_an_acronym_is_the_body_that_it_abbreviates() -> None:
    text = "The Norland Harbour Authority met. NHA officials left."
    assert name_bodies(text, bodies="Norland Harbour Authority,NHA") == ["Norland Harbour Authority"]


def test_a_body_is_called_by_its_initials_where_the_article_mostly_does() -> None:
    text = "The Norland Harbour Authority met. NHA spoke. NHA left. NHA slept."
    assert name_bodies(text, bodies="Norland Harbour Authority,NHA") == ["NHA"]


def test_another_acronym_is_another_body() -> None:
    text = "The Norland Harbour Authority met. NHB left."
    assert name_bodies(text, bodies="Norland Harbour Authority,NHB") == ["Norland Harbour Authority", "NHB"]


def test_a_first_name_stands_for_a_company() -> None:
    text = "Quell Motor Company grew. Quell shrank."
    assert name_bodies(text, bodies="Quell Motor Company,Quell") == ["Quell Motor Company"]


def test_a_place_in_a_name_does_not_stand_for_the_body() -> None:
    text = "The Tolmere Harbour Court sat. Tolmere slept."
    assert name_bodies(text, bodies="Tolmere Harbour Court", places="Tolmere") == ["Tolmere Harbour Court", "Tolmere"]


def test_a_country_and_its_seat_of_government_are_one() -> None:
    assert name_bodies("Turkey and Ankara", places="Turkey,Ankara") == ["Turkey"]


def test_countries_stay_apart() -> None:
    assert name_bodies("Turkey and Norway", places="Turkey,Norway") == ["Turkey", "Norway"]


@pytest.mark.parametrize(("short", "is_short"), [("N.H.A.", True), ("NHA", True), ("Nha", False), ("N", False)])
def test_capitals_abbreviate_with_points_or_without(short: str, *, is_short: bool) -> None:
    assert is_acronym(short, "Norland Harbour Authority") is is_short


def test_a_name_is_shortened_to_its_end_or_its_first_words() -> None:
    assert list(list_short_forms("quell motor union")) == [
        "quell motor union",
        "union",
        "motor union",
    ]


def test_a_body_is_shown_without_article_and_possessive() -> None:
    assert show_body("the Quell\nBank's") == "Quell Bank"
