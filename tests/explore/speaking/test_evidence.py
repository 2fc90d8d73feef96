"""Attributions that show how articles call a speaker."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, write_said

from attribune.explore.speaking.evidence import choose_example, load_examples
from attribune.ledger import Ledger


def test_an_example_says_where_it_stands_and_by_which_rule(ledger: Ledger) -> None:
    (said,) = write_said(ledger, [Said(name="Kora Lévy")])
    with ledger.read() as connection:
        found = load_examples(connection, [1, 99])
    assert list(found) == [1]
    assert (found[1].attribution, found[1].source, found[1].rule, found[1].words) == (
        said.id,
        "Kora Lévy",
        "as written",
        "Kora Lévy",
    )


def test_the_example_in_which_the_words_can_be_seen_is_chosen(ledger: Ledger) -> None:
    _, said = write_said(ledger, [Said(name="Lévy"), Said(name="Mayor Lévy")])
    with ledger.read() as connection:
        found = load_examples(connection, [1, 2])
    chosen = choose_example("MAYOR", [1, 2], found)
    assert chosen is not None
    assert chosen.attribution == said.id
    assert choose_example("Kora", [9], found) is None
