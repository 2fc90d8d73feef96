"""Spellings of one name meet under a key; other names do not."""

from __future__ import annotations

import pytest

from attribune.resolve.identity.spellings import read_name


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ka'nuri", "Kaanuri"),
        ("Ka’nuri", "Kanuri"),
        ("Erdoğlu", "Erdoglu"),
        ("Zabensky", "Zabenskyy"),
        ("Zabenskiy", "Zabenskyj"),
        ("Abdel Mattah al-Rissi", "Abdel-Mattah el-Rissi"),
        ("Abdelmattah Rissi", "Abdul Mattah Al Rissi"),
        ("Qadoumi", "Gaddumi"),
        ("Qadoumi", "Kadumi"),
        ("Müllner", "Muellner"),
        ("Müllner", "Mullner"),
        ("Alexey Orlin", "Aleksei Orlin"),
        ("Yevgeny Orlin", "Evgeniy Orlin"),
        ("al-Noor", "Al Nour"),
        ("Tan Ing-wen", "Tan Ingwen"),
        ("Øyvind Lie", "Oyvind Lie"),
        ("Sarah Qassem", "Sara Kasem"),
        ("the Tarn Echo", "Tarn Echo"),
    ],
)
def test_spellings_of_one_name_meet(one: str, two: str) -> None:
    assert read_name(one).whole & read_name(two).whole


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Gadumi", "Kadumi"),
        ("Quinnel", "Guinnel"),
        ("Jan Berg", "Jon Berg"),
        ("Al Mora", "Sal Mora"),
        ("Lund", "Lindt"),
    ],
)
def test_other_names_do_not_meet(one: str, two: str) -> None:
    assert not read_name(one).whole & read_name(two).whole


def test_a_name_is_read_in_given_middle_and_family() -> None:
    name = read_name("Ursina B. von der Lund Jr.")
    assert (name.given, name.middle, name.family, name.suffix, name.words) == (
        frozenset({"ursina"}),
        ("b", "von", "der"),
        frozenset({"lund"}),
        "jr",
        3,
    )


def test_a_particle_makes_no_full_name() -> None:
    assert [read_name(name).words for name in ("von der Lund", "Lund", "al-Lund", "U. Lund")] == [1, 1, 1, 2]


@pytest.mark.parametrize("name", ["…", "", "'", "the", "Jr."])
def test_what_is_no_name_has_no_full_name(name: str) -> None:
    assert read_name(name).words < 2
