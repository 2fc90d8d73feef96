"""Who wants or opposes something at the head of a content is an attribution of its own."""

from __future__ import annotations

import pytest
from tests.extract.rules import apply_rule

from attribune.extract.willing import find_willing


@pytest.mark.parametrize(
    ("content", "wish"),
    [
        ("Lurien wants to join the league", ("Lurien", "wants", "to join the league")),
        ("Lurien “opposes the policy of haste” and waits", ("Lurien", "opposes", "the policy of haste")),
        ("The council, however, is determined to pay", ("The council", "is determined", "to pay")),
        ("that Ostervane strongly rejected the plan", ("Ostervane", "strongly rejected", "the plan")),
        (
            "The Republic of Lurien has never supported the ban",
            ("The Republic of Lurien", "has never supported", "the ban"),
        ),
        ("Lurien has no intention to leave", ("Lurien", "has no intention", "to leave")),
        ("Lurien remains committed to the league", ("Lurien", "remains committed", "to the league")),
        ("Lurien opposes a toll on Mr. Venn's bridge", ("Lurien", "opposes", "a toll on Mr. Venn's bridge")),
    ],
)
def test_a_subject_with_a_verb_of_willing_is_found(content: str, wish: tuple[str, str, str]) -> None:
    assert apply_rule(find_willing, content) == [wish]


@pytest.mark.parametrize(
    "content",
    [
        "I believe that the dam is safe",
        "she wants to stay",
        "the road is shut and Venn wants to go",
        "whether Rook was prepared to leave",
        "the wanted man ran",
        "her plans to tax the rich would fail",
    ],
)
def test_no_other_subject_is_taken(content: str) -> None:
    assert apply_rule(find_willing, content) == []


def test_two_verbs_of_one_subject_are_two() -> None:
    found = apply_rule(find_willing, "Lurien opposes the toll and supports the ferry")
    assert found == [("Lurien", "opposes", "the toll"), ("Lurien", "supports", "the ferry")]
