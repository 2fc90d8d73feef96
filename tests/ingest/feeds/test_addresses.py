"""Tests of addresses in markup."""

import pytest

from attribune.ingest.feeds.addresses import resolve_markup

BASE = "https://lamp.example/news/"


@pytest.mark.parametrize(
    ("markup", "whole"),
    [
        ('<a href="bridge">x</a>', '<a href="https://lamp.example/news/bridge">x</a>'),
        ("<img src='/a.png'>", '<img src="https://lamp.example/a.png">'),
        ('<a href="https://vell.example/">x</a>', '<a href="https://vell.example/">x</a>'),
    ],
)
def test_relative_addresses_are_made_whole(markup: str, whole: str) -> None:
    assert resolve_markup(markup, base=BASE) == whole


@pytest.mark.parametrize("base", [None, "", "news/"])
def test_without_a_whole_base_markup_stays_as_it_is(base: str | None) -> None:
    assert resolve_markup('<a href="bridge">', base=base) == '<a href="bridge">'


def test_an_address_that_is_none_stays_as_it_is() -> None:
    assert resolve_markup('<a href="http://[x">', base=BASE) == '<a href="http://[x">'


def test_words_that_look_like_attributes_stay_as_they_are() -> None:
    assert resolve_markup('<p>write href="bridge" here</p>', base=BASE) == '<p>write href="bridge" here</p>'
