"""What an address asks for, and the address that asks for it again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from starlette.datastructures import QueryParams
from tests.web.selections import parse, selections

from attribune.errors import UsageError
from attribune.explore.audit import By
from attribune.explore.tally.selection import ALL, Selection
from attribune.web.links import link_query
from attribune.web.parameters import choose_value, pair_values, read_selection


@given(selections())
@settings(max_examples=80, deadline=None)
def test_an_address_asks_for_what_it_was_written_for(selection: Selection) -> None:
    assert read_selection(parse(link_query("/audit", pair_values(selection)))) == selection


def test_fields_that_a_form_sends_empty_ask_for_nothing() -> None:
    assert read_selection(QueryParams("outlet=&author=+&published_from=&title=&by=week")) == ALL


@pytest.mark.parametrize("query", ["act=sing", "published_from=31-7", "anonymous=maybe", "min_confidence=much"])
def test_a_value_that_is_none_is_told(query: str) -> None:
    with pytest.raises(UsageError):
        read_selection(QueryParams(query))


def test_words_without_an_end_are_refused() -> None:
    with pytest.raises(UsageError):
        read_selection(QueryParams({"title": "ferry " * 100}))


def test_one_of_few_values_is_chosen_and_none_of_them_is_told() -> None:
    assert choose_value(By, "week", name="by") is By.WEEK
    assert choose_value(By, "", name="by") is None
    with pytest.raises(UsageError, match="moon"):
        choose_value(By, "moon", name="by")
