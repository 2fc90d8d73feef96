"""An explorer of an empty ledger, in which nothing is counted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.explore.tally.columns import Tally
from attribune.ledger import open_ledger
from attribune.web.site import Site


class NoKeeper:
    """Stands in where nothing is counted."""

    is_ready = False
    progress = (0, 0)

    def start(self) -> None:
        """Begin nothing."""

    def get(self) -> Tally:
        raise AssertionError("nothing is counted here")

    def notice(self) -> None:
        """Take in nothing."""


@pytest.fixture(scope="session")
def empty_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new ledger: copied for each test, since making one waits for the disk."""
    file = tmp_path_factory.mktemp("ledgers") / "empty.db"
    open_ledger(file).close()
    return file


@pytest.fixture
def site(tmp_path: Path, empty_ledger: Path) -> Iterator[Site]:
    with open_ledger(shutil.copy(empty_ledger, tmp_path / "site.db")) as ledger:
        yield Site(ledger=ledger, keeper=NoKeeper())
