"""Outlets, and the latest articles of one."""

from __future__ import annotations

import pytest
from tests.explore.audit.tallies import NOTHING, OUTLETS, build_tally

from attribune.errors import NotInLedger
from attribune.explore.audit import By, slice_articles
from attribune.explore.audit.chosen import choose_articles
from attribune.explore.audit.outlets import find_outlets, list_latest, name_outlet
from attribune.explore.tally.columns import NONE
from attribune.explore.tally.selection import ALL

TALLY = build_tally([{"article": 1}, {"article": 1}], articles=4, days=[738_000, 738_002, NONE, 738_002])


@pytest.mark.parametrize("name", [OUTLETS[0], "the harbour post", "THE HÁRBOUR POST"])
def test_an_outlet_is_found_whatever_the_case_and_accents(name: str) -> None:
    assert name_outlet(TALLY, name) == OUTLETS[0]


def test_an_outlet_without_an_article_is_not_in_the_ledger() -> None:
    with pytest.raises(NotInLedger):
        name_outlet(build_tally([], articles=1), OUTLETS[0])


def test_outlets_are_found_by_a_part_of_their_name() -> None:
    slices = slice_articles(choose_articles(TALLY, ALL, NOTHING), By.OUTLET)
    assert [each.name for each in find_outlets(slices, "LAMP")] == [OUTLETS[1]]
    assert find_outlets(slices, "") == list(slices)


def test_the_latest_articles_come_first_and_those_without_a_date_last() -> None:
    latest = list_latest(choose_articles(TALLY, ALL, NOTHING), most=4)
    assert [each.article_id for each in latest] == ["art-3", "art-1", "art-0", "art-2"]
    assert [each.attributions for each in latest] == [0, 2, 0, 0]
