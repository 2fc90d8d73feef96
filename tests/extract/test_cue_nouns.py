"""A claim that a content speaks of is found with its source and its complement."""

from __future__ import annotations

import pytest
from tests.extract.rules import apply_rule

from attribune.extract.cue_nouns import find_claims


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("claims of hiding the ledger", ("-", "claims", "of hiding the ledger")),
        ("claims by local media that the dam leaked", ("local media", "claims", "that the dam leaked")),
        ("Lurien's claim that the ships had crossed", ("Lurien's", "claim", "that the ships had crossed")),
        ("allegations it is selling fuel", ("-", "allegations", "it is selling fuel")),
        ("accusations of bribery, raised by two unions", ("two unions", "accusations", "of bribery")),
        ("the rumour that Venn would resign", ("-", "rumour", "that Venn would resign")),
        ("Rook denied reports that the road was shut", ("-", "reports", "that the road was shut")),
        ("“intelligence from an old guard on a raid”", ("an old guard", "intelligence", "on a raid")),
    ],
)
def test_a_cue_noun_has_its_complement_and_whose_it_is(content: str, claim: tuple[str, str, str]) -> None:
    assert apply_rule(find_claims, content) == [claim]


def test_claims_joined_by_or_are_two() -> None:
    found = apply_rule(find_claims, "Lurien rejected allegations of spying or claims of sabotage")
    assert found == [("-", "allegations", "of spying"), ("-", "claims", "of sabotage")]


@pytest.mark.parametrize(
    "content",
    [
        "the board claims that the dam is safe",
        "they think so and claim that it is safe",
        "Rook reports that the road is shut",
        "charges that may follow are grave",
        "the claims were many",
        "intelligence on the raid",
    ],
)
def test_a_verb_or_a_noun_without_a_complement_is_no_claim(content: str) -> None:
    assert apply_rule(find_claims, content) == []


def test_the_predicate_is_no_part_of_the_claim_that_is_its_subject() -> None:
    (found,) = apply_rule(find_claims, "Venn's claim that the old dam leaked is false")
    assert found == ("Venn's", "claim", "that the old dam leaked")


def test_how_it_is_dismissed_is_no_part_of_the_claim() -> None:
    (found,) = apply_rule(find_claims, "allegations of fraud as baseless")
    assert found == ("-", "allegations", "of fraud")


def test_an_endless_row_of_claims_is_read_in_bounded_time() -> None:
    assert apply_rule(find_claims, "claims of " * 2000)
