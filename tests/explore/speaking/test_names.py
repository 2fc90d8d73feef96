"""How articles call a speaker."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, list_now, write_said

from attribune.explore.speaking.names import Names
from attribune.explore.speaking.profile import describe_speaker
from attribune.ledger import Ledger

NAME = "Kora Lévy"


def names(ledger: Ledger) -> Names:
    listing = list_now(ledger)
    (code,) = listing.find(NAME)
    return describe_speaker(listing, code).names


def test_roles_are_in_the_order_of_their_first_day(ledger: Ledger) -> None:
    write_said(
        ledger,
        [
            Said(name=NAME, roles=("minister",), day="2032-02-01"),
            Said(name=NAME, roles=("mayor",), day="2031-05-01"),
            Said(name=NAME, roles=("mayor",), day="2031-09-01"),
        ],
    )
    assert [(each.words, each.first_day, each.last_day, each.articles) for each in names(ledger).roles] == [
        ("mayor", "2031-05-01", "2031-09-01", 2),
        ("minister", "2032-02-01", "2032-02-01", 1),
    ]


def test_an_alias_that_is_a_name_too_is_listed_as_a_name(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, aliases=("Koko", "Kora Lévy"))])
    found = names(ledger)
    assert ([each.words for each in found.names], [each.words for each in found.aliases]) == ([NAME], ["Koko"])


def test_the_newest_examples_come_first_and_there_are_five_at_most(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, day=f"2031-01-{day:02}") for day in range(1, 9)])
    (found,) = names(ledger).names
    assert found.examples == (8, 7, 6, 5, 4)


def test_words_without_a_known_day_have_none(ledger: Ledger) -> None:
    write_said(ledger, [Said(name=NAME, day=None)])
    (found,) = names(ledger).names
    assert (found.first_day, found.last_day, found.articles) == (None, None, 1)
