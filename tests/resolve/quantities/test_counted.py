"""Counted things: the plural that a number counts."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.counted import read_count, read_tied, singularise
from attribune.resolve.quantities.prose import fold_case


@pytest.mark.parametrize(
    ("after", "words", "unit"),
    [
        (" full members of", " full members", "full member"),
        (" US troops in", " US troops", "US troop"),
        (" U.S. ships", " U.S. ships", "U.S. ship"),
        (" more seats", " more seats", "seat"),
        (" Hamar police officers", " Hamar police officers", "Hamar police officer"),
        (" Pakistanis died", " Pakistanis", "Pakistani"),
        (" men and", " men", "man"),
        (" times a", " times", "time"),
    ],
)
def test_the_head_is_the_first_plural(after: str, words: str, unit: str) -> None:
    count = read_count(fold_case(f"5{after}"), 1)
    assert count is not None
    assert (f"5{after}"[1 : count.end], count.unit) == (words, unit)


@pytest.mark.parametrize("after", [" of the members", " were hurt", ", members", " previous", "\n\nMembers", ""])
def test_nothing_is_counted_across_a_function_word_or_mark(after: str) -> None:
    assert read_count(fold_case(f"5{after}"), 1) is None


def test_a_hyphen_ties_any_noun_to_digits_and_few_to_words() -> None:
    assert read_tied("5-bed unit", 1, is_word=False) is not None
    assert read_tied("five-member panel", 4, is_word=True) is not None
    assert read_tied("two-way street", 3, is_word=True) is None


@pytest.mark.parametrize(("plural", "singular"), [("cities", "city"), ("boxes", "box"), ("People", "person")])
def test_a_plural_has_its_singular(plural: str, singular: str) -> None:
    assert singularise(plural) == singular
