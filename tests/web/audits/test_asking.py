"""What an address asks for, and the address that asks for it again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from attribune.errors import UsageError
from attribune.explore.audit import By
from attribune.explore.tally.columns import ACTS, KINDS
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.audits.asking import (
    describe_selection,
    pair_both,
    pair_values,
    read_by,
    read_pair,
    read_selection,
)
from attribune.web.links import link_query

NAMES = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=9).filter(lambda name: name == name.strip()), max_size=5
)


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    return Selection(
        outlet=tuple(draw(NAMES)),
        speaker=tuple(draw(NAMES)),
        act=tuple(draw(st.lists(st.sampled_from(ACTS), unique=True))),
        kind=tuple(draw(st.lists(st.sampled_from(KINDS), unique=True))),
        anonymous=draw(st.sampled_from([None, True, False])),
        published_from=draw(st.sampled_from([None, "2031", "2031-07", "2031-07-17"])),
        min_confidence=draw(st.sampled_from([0.0, 0.25])),
        include_rejected=draw(st.booleans()),
    )


def parse(address: str) -> QueryParams:
    return QueryParams(address.partition("?")[2])


@given(selections())
@settings(max_examples=80, deadline=None)
def test_an_address_asks_for_what_it_was_written_for(selection: Selection) -> None:
    assert read_selection(parse(link_query("/audit", pair_values(selection)))) == selection


@given(selections())
@settings(max_examples=40, deadline=None)
def test_what_both_sets_are_is_asked_once(selection: Selection) -> None:
    pair = read_pair(parse(link_query("/x", [*pair_values(selection), ("a_author", "Ilse"), ("b_author", "Berit")])))
    assert pair.shared == selection
    assert (pair.first.author, pair.second.author) == (("Ilse",), ("Berit",))
    assert read_pair(parse(link_query("/x", pair_both(pair)))) == pair


def test_fields_that_a_form_sends_empty_ask_for_nothing() -> None:
    assert read_selection(QueryParams("outlet=&author=+&published_from=&title=&by=week")) == ALL


@pytest.mark.parametrize("query", ["act=sing", "published_from=31-7", "anonymous=maybe", "min_confidence=much"])
def test_a_value_that_is_none_is_told(query: str) -> None:
    with pytest.raises(UsageError):
        read_selection(QueryParams(query))


def test_words_without_an_end_are_refused() -> None:
    with pytest.raises(UsageError):
        read_selection(QueryParams({"title": "ferry " * 100}))


def test_a_set_is_cut_by_what_there_is() -> None:
    assert read_by(QueryParams("by=week"), By.OUTLET) is By.WEEK
    assert read_by(QueryParams("by="), By.OUTLET) is By.OUTLET
    with pytest.raises(UsageError):
        read_by(QueryParams("by=moon"), By.OUTLET)


def test_a_set_is_described_in_words() -> None:
    assert describe_selection(ALL) == "all articles of this ledger"
    chosen = Selection(outlet=("The Evening Lamp",), published_from="2031", anonymous=False)
    assert describe_selection(chosen) == "The Evening Lamp; from 2031; sources that are not anonymous"
