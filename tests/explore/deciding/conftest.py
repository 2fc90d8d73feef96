"""An empty ledger, copied for each test, since making one waits for the disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.ledger import Ledger, open_ledger


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("ledgers") / "blank.db"
    open_ledger(file).close()
    return file


@pytest.fixture
def ledger(tmp_path: Path, blank: Path) -> Iterator[Ledger]:
    with open_ledger(shutil.copy(blank, tmp_path / "news.db")) as opened:
        yield opened
