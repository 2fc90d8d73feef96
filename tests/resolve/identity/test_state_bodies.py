"""Bodies that every country has."""

from __future__ import annotations

import pytest

from attribune.resolve.identity.state_bodies import name_state_body


@pytest.mark.parametrize(
    "name", ["Peru's Foreign Ministry", "the Peruvian foreign ministry", "Foreign Ministry of Peru", "Foreign Ministry"]
)
def test_a_ministry_is_the_same_however_its_country_is_named(name: str) -> None:
    assert name_state_body(name, ["peru"]) == name_state_body("Peruvian Foreign Ministry", [])


@pytest.mark.parametrize(
    "name",
    ["Bank of Peru", "Peruvian University", "Foreign Ministry", "Peru", "Tarn Ministry of Peru"],
)
def test_what_a_country_has_many_of_or_what_names_none_is_no_body_of_a_state(name: str) -> None:
    assert name_state_body(name, []) is None


def test_defence_is_spelt_in_two_ways() -> None:
    assert name_state_body("Peru's Ministry of Defense", []) == name_state_body("Peruvian defence ministry", [])
