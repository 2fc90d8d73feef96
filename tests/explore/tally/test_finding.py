"""Words become rows: those whose contents hold them, and articles that do."""

from __future__ import annotations

import numpy as np
import pytest
from tests.explore.tally.conftest import call_as_written
from tests.varied import RUN, build_varied

from attribune.explore import AttributionQuery, find_attributions
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.loading import load_tally
from attribune.explore.tally.rows import load_found
from attribune.ledger import Ledger


@pytest.mark.parametrize("words", ["ferry", "FERRY", "cafe", '"the bridge"', "bri*", "bridge safe", "nowhere", "…", ""])
def test_words_find_what_the_ledger_finds(varied: Ledger, tally: Tally, words: str) -> None:
    rows = find_rows(varied, tally).said(words)
    ids = [each.attribution_id for each in load_found(varied, tally.said.seq[rows].tolist(), tally=tally)]
    assert ids == [each.attribution_id for each in find_attributions(varied, AttributionQuery(words=words))]


def test_ranked_rows_are_the_same_rows(varied: Ledger, tally: Tally, monkeypatch: pytest.MonkeyPatch) -> None:
    find = find_rows(varied, tally)
    assert find.ranked is not None
    assert sorted(find.ranked("the")) == sorted(find.said("the"))
    monkeypatch.setattr("attribune.explore.tally.finding.MOST_RANKED", 1)
    ranked = find.ranked("ferry")
    assert sorted(ranked) == sorted(find.said("ferry"))
    lengths = tally.said.words[ranked]
    assert np.array_equal(lengths, np.sort(lengths))


def test_what_was_recorded_after_the_columns_is_in_no_row(growing: Ledger) -> None:
    tally = load_tally(growing, call_as_written)
    for record in build_varied(11, digests=3):
        growing.write_record(record, RUN)
    find = find_rows(growing, tally)
    assert all(row < tally.size for row in find.said("the"))
    assert all(place < len(tally.articles.ids) for place in find.articles("txt"))


def test_an_article_is_found_by_its_title(varied: Ledger, tally: Tally) -> None:
    places = find_rows(varied, tally).articles("closes")
    titles = [tally.articles.titles[place] for place in places]
    assert "Bridge closes" in titles
    assert len(set(places.tolist())) == len(places)


def test_a_page_comes_in_the_order_that_was_asked_for(varied: Ledger, tally: Tally) -> None:
    seqs = tally.said.seq[[4, 0, 2]].tolist()
    found = load_found(varied, [*seqs, 10_000_000], tally=tally)
    alone = [load_found(varied, [seq])[0].attribution_id for seq in seqs]
    assert [each.attribution_id for each in found] == alone
