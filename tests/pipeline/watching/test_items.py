"""Items and what tells them apart."""

from __future__ import annotations

import pytest
from tests.pipeline.watching.worlds import write_feed

from attribune.errors import MalformedInput
from attribune.ingest import Options
from attribune.ingest.readers import Hints
from attribune.pipeline.watching.items import Item, is_wanted, list_items


def list_keys(content: bytes) -> list[str]:
    """Return the keys of a feed's items."""
    items, _ = list_items(content, "https://brine.example/feed", Hints(), Options())
    return [item.key for item in items]


def test_an_item_is_known_by_its_id() -> None:
    assert list_keys(write_feed("a1|It sails.", "a2|It rains.")) == ["a1", "a2"]


def test_ids_that_several_items_bear_tell_nothing() -> None:
    content = write_feed("a|It sails.", "b|It rains.").replace(b">b</guid>", b">a</guid>")
    assert list_keys(content) == ["https://brine.example/a", "https://brine.example/b"]


def test_ids_and_links_that_several_items_bear_tell_nothing() -> None:
    content = write_feed("a|It sails.", "a|It rains.")
    keys = list_keys(content)
    assert len(set(keys)) == 2
    assert list_keys(content) == keys


def test_a_key_of_any_length_is_kept_short() -> None:
    (key,) = list_keys(write_feed("a" * 100_000 + "|It sails."))
    assert len(key) < 100


def test_a_feed_without_items_has_none() -> None:
    assert list_keys(write_feed()) == []


def test_what_is_no_feed_is_refused() -> None:
    with pytest.raises(MalformedInput):
        list_keys(b"<html><p>Not found.")


def test_an_item_that_has_changed_is_wanted_only_if_so_asked() -> None:
    (item,), _ = list_items(write_feed("a|It sails."), "https://brine.example/feed", Hints(), Options())
    assert isinstance(item, Item)
    assert is_wanted(item, {}, wants_changed=False)
    assert not is_wanted(item, {"a": item.sha256}, wants_changed=True)
    assert not is_wanted(item, {"a": "0" * 64}, wants_changed=False)
    assert is_wanted(item, {"a": "0" * 64}, wants_changed=True)
