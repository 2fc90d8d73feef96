"""Tests of the keys of entries."""

from attribune.ingest.feeds.entries import Entry
from attribune.ingest.feeds.keys import key_entry


def test_the_id_is_the_key_then_the_link() -> None:
    assert key_entry(Entry("", id="1", link="https://lamp.example/1")).key == "1"
    assert key_entry(Entry("", link="https://lamp.example/1")).key == "https://lamp.example/1"


def test_without_either_the_key_is_what_the_entry_states() -> None:
    assert key_entry(Entry("", title="Rain")).key == key_entry(Entry("other", title="Rain")).key
    assert key_entry(Entry("", title="Rain")).key != key_entry(Entry("", title="Snow")).key
