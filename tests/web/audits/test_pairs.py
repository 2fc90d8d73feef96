"""Two sets of articles, asked for by one address."""

from __future__ import annotations

from hypothesis import given, settings
from tests.web.selections import parse, selections

from attribune.explore.tally.selection import Selection
from attribune.web.audits.pairs import pair_both, read_pair
from attribune.web.links import link_query
from attribune.web.parameters import pair_values


@given(selections())
@settings(max_examples=40, deadline=None)
def test_what_both_sets_are_is_asked_once(selection: Selection) -> None:
    pair = read_pair(parse(link_query("/x", [*pair_values(selection), ("a_author", "Ilse"), ("b_author", "Berit")])))
    assert pair.shared == selection
    assert (pair.first.author, pair.second.author) == (("Ilse",), ("Berit",))
    assert read_pair(parse(link_query("/x", pair_both(pair)))) == pair
