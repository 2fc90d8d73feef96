"""What watching remembers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from attribune.errors import InvalidRecord
from attribune.ledger import open_ledger
from attribune.ledger.watching import (
    NEVER,
    FeedState,
    ReadItem,
    list_read_items,
    load_feed_state,
    record_item,
    save_feed_state,
)
from attribune.records import Failure, Run

RUN = Run(code_version="0.0.0", model_sha256="0" * 64)
URL = "https://brine.example/feed"
FAILURE = Failure("a", "ingest", "input-empty", "it is empty.")


def test_a_feed_s_state_is_kept_and_replaced(tmp_path: Path) -> None:
    first = FeedState(URL, '"1"', "Thu", datetime(2031, 7, 17, 12, 0, tzinfo=UTC), 3)
    with open_ledger(tmp_path / "l.db") as ledger:
        assert load_feed_state(ledger, URL) == FeedState(URL)
        for state in (first, replace(first, etag=None, failures=0, next_poll_at=NEVER)):
            save_feed_state(ledger, state)
            assert load_feed_state(ledger, URL) == state


def test_items_are_marked_feed_by_feed_with_what_was_read_last(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "l.db") as ledger:
        for sha256 in ("1" * 64, "2" * 64):
            record_item(ledger, ReadItem(URL, "a", sha256), [FAILURE], RUN)
        keys = [*(str(number) for number in range(1200)), "a"]
        assert list_read_items(ledger, URL, keys) == {"a": "2" * 64}
        assert list_read_items(ledger, "https://tarn.example/feed", keys) == {}


def test_an_item_is_not_marked_if_what_was_found_in_it_is_not_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise InvalidRecord("no")

    monkeypatch.setattr("attribune.ledger.watching.insert_all", fail)
    with open_ledger(tmp_path / "l.db") as ledger:
        with pytest.raises(InvalidRecord):
            record_item(ledger, ReadItem(URL, "a", "1" * 64), [], RUN)
        assert list_read_items(ledger, URL, ["a"]) == {}
