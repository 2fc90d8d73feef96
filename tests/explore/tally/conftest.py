"""Ledgers that differ in everything that is counted, each with its columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.varied import RUN, build_varied

from attribune.explore.known import KnownName
from attribune.explore.tally.columns import Tally, Way
from attribune.explore.tally.loading import load_tally
from attribune.ledger import Ledger, open_ledger


def call_as_written(way: Way) -> KnownName:
    return KnownName(way.name)


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger of which nothing is judged; for questions only."""
    with open_ledger(tmp_path_factory.mktemp("varied") / "news.db") as opened:
        for record in build_varied(7, digests=12):
            opened.write_record(record, RUN)
        yield opened


@pytest.fixture(scope="module")
def tally(varied: Ledger) -> Tally:
    return load_tally(varied, call_as_written)


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of two digests, to write to."""
    with open_ledger(tmp_path / "news.db") as opened:
        for record in build_varied(3, digests=6):
            opened.write_record(record, RUN)
        yield opened
