"""The articles that an audit is about, in words."""

from __future__ import annotations

from attribune.explore.tally.selection import ALL, Selection
from attribune.web.audits.sets import describe_selection


def test_a_set_is_described_in_words() -> None:
    assert describe_selection(ALL) == "all articles of this ledger"
    chosen = Selection(outlet=("The Evening Lamp",), published_from="2031", anonymous=False)
    assert describe_selection(chosen) == "The Evening Lamp; from 2031; sources that are not anonymous"
