"""A word or a phrase that puts a content down to somebody else is an attribution of its own."""

from __future__ import annotations

from tests.extract.rules import apply_rule

from attribune.extract.asides import find_asides


def test_what_reportedly_happened_has_no_source() -> None:
    (found,) = apply_rule(find_asides, "the convoy had reportedly been attacked, but got away")
    assert found == ("-", "reportedly", "the convoy had … been attacked")


def test_a_standpoint_is_somebody_elses() -> None:
    (found,) = apply_rule(find_asides, "that “from Lurien’s standpoint, Rook is a thief”")
    assert found == ("Lurien’s", "from … standpoint", "Rook is a thief")


def test_the_speakers_own_view_is_none_of_its_own() -> None:
    assert apply_rule(find_asides, "In my view, Rook is a thief") == []
