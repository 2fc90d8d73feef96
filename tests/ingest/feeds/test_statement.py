"""Tests of what a feed states about one entry."""

import pytest

from attribune.errors import MalformedInput
from attribune.ingest.feeds.entries import Entry, Feed, Markup, Wording
from attribune.ingest.feeds.statement import Statement, read_statement, write_statement

ENTRY = Entry(
    "1",
    id="1",
    title="Rain",
    link="https://lamp.example/1",
    published="3 May 2024",
    authors=("Ada Moor",),
    content=Wording("<p>Rain fell.</p>"),
    summary=Wording("Rain.", Markup.TEXT),
)


def test_a_statement_is_read_as_it_was_written() -> None:
    content = write_statement(ENTRY, Feed(title="The Lamp"))
    assert read_statement(content, item="feed#1") == Statement(ENTRY, "The Lamp")


def test_what_stands_around_an_entry_is_no_part_of_it() -> None:
    alone = Feed(title="The Lamp", entries=(ENTRY,))
    other = Feed(title="The Lamp", updated="4 May 2024", entries=(Entry("2"), ENTRY), unreadable=(3,))
    assert write_statement(ENTRY, alone) == write_statement(ENTRY, other)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'"x"', b"\xff", b'{"id": null, "content": 3}'])
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(MalformedInput):
        read_statement(content, item="feed#1")
