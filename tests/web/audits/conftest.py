"""An explorer of the invented stories, asked without a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from tests.web.browser.explored import write_stories
from tests.web.clients import open_client

from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from attribune.web.site import Site


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks an explorer of the stories; nobody writes to it."""
    told = write_stories(tmp_path_factory.mktemp("audited") / "news.db")
    with open_ledger(told.path) as ledger:
        yield open_client(Site(ledger=ledger, keeper=TallyKeeper(ledger, may_write=False)))
