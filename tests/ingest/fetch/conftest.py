"""A site on this computer, and a fetcher that every name leads there for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.ingest.fetch.servers import Site, lead, open_site

from attribune.ingest.fetch.deadlines import Times
from attribune.ingest.fetch.fetcher import Fetcher


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a server that knows no page yet."""
    with open_site() as opened:
        yield opened


@pytest.fixture
def fetcher() -> Fetcher:
    """Return a fetcher for which every name leads to this computer."""
    return Fetcher(resolve=lead("127.0.0.1"), times=Times(connect_s=5.0, read_s=5.0, total_s=30.0))
