"""The names of the ledger by what all their spellings keep."""

from __future__ import annotations

import pytest

from attribune.explore.name_index import NameIndex
from attribune.explore.spelt import read_sought
from attribune.resolve.identity.spellings import read_name
from attribune.text.fold import fold_text

NAMES = (
    "Nasir Ka'nuri",
    "Nassir Kaanouri",
    "Ghanuri",
    "Marit Oskell",
    "Marit Oskel-Vell",
    "Ivo Oskell Jr.",
    "Yusuf al-Noor",
    "Al Noor",
    "Djamal Wexell",
    "Jamal Veksel",
    "Bjørn Schröder",
    "Bjorn Schroeder",
    "Tarn Valley Rail",
    "T.V.R.",
    "The Bank of Tarn",
    "Peru's foreign ministry",
    "the Peruvian government",
    "Lima",
)


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return NameIndex(map(fold_text, NAMES))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Kanuri", {"nasir ka'nuri", "nassir kaanouri"}),
        ("Oskell", {"marit oskell", "ivo oskell jr."}),
        ("Nur", {"yusuf al-noor", "al noor"}),
        ("Vexel", {"djamal wexell", "jamal veksel"}),
        ("Schröder", {"bjørn schroder", "bjorn schroeder"}),
    ],
)
def test_a_family_name_is_found_in_every_spelling(index: NameIndex, name: str, meant: set[str]) -> None:
    assert index.find_family(read_name(name).family) == meant


@pytest.mark.parametrize("name", NAMES)
def test_every_full_name_is_found_by_its_own_spelling(index: NameIndex, name: str) -> None:
    assert fold_text(name) in index.find_whole(read_name(name).whole)
    assert fold_text(name) in index.find_family(read_name(name).family)


def test_words_run_together_or_parted_are_one_name(index: NameIndex) -> None:
    assert index.find_whole(read_name("Tarnvalley-Rail").whole) == {"tarn valley rail"}
    assert index.find_whole(read_name("Djamal Wexel").whole) == {"djamal wexell", "jamal veksel"}


def test_initials_and_the_names_that_they_are_of_find_each_other(index: NameIndex) -> None:
    assert index.find_initialled("tvr") == {"tarn valley rail"}
    assert index.find_initialled("bt") == {"the bank of tarn"}
    assert index.find_whole({"tvr"}) == {"t.v.r."}


def test_a_slip_of_the_pen_is_found_by_the_given_name(index: NameIndex) -> None:
    assert index.find_near(read_name("Marit Oskall-Velt")) == set()
    assert index.find_near(read_name("Bjorn Schroedar")) == {"bjorn schroeder"}


def test_a_state_and_its_bodies_are_found_by_whichever_word_names_it(index: NameIndex) -> None:
    assert index.find_country("Peru") == {"lima"}
    assert index.find_body("foreign ministry (Chile)") == {"peru's foreign ministry"}


@pytest.mark.parametrize(("letters", "meant"), [("oskel", 3), ("kanuri", 2), ("bank of", 1), ("noor", 2), ("%", 0)])
def test_letters_are_found_within_names_and_words_in_any_spelling(index: NameIndex, letters: str, meant: int) -> None:
    sought = read_sought([letters], in_part=True)
    assert sought is not None
    found = index.find_sought(sought)
    assert len(found) == meant
    assert found == {name for name in index.keys if sought.means(name)}


def test_an_index_of_no_names_finds_nobody() -> None:
    empty = NameIndex(())
    assert empty.find_family({"oskel"}) == empty.find_whole({"oskel"}) == empty.find_country("Peru") == set()
