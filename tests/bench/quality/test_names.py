"""A name is right where both its ends and its kind are."""

from __future__ import annotations

from bench.quality.names import Names, rate_names

GOLD = frozenset({(0, 0, 9, "PER"), (0, 20, 30, "ORG"), (1, 0, 9, "PER")})


def test_a_name_of_another_kind_or_length_is_wrong() -> None:
    found = frozenset({(0, 0, 9, "PER"), (0, 20, 30, "LOC"), (1, 0, 4, "PER"), (1, 40, 44, "PER")})
    row = rate_names("all", Names(GOLD, found))
    assert (row.precision, round(row.recall or 0), row.count) == (25.0, 33, 3)


def test_names_of_a_kind_are_rated_among_themselves() -> None:
    names = Names(GOLD, GOLD).keep_kind("PER")
    assert len(names.gold) == len(names.found) == 2
