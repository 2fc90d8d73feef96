"""The application as a whole."""

from __future__ import annotations

from pathlib import Path

from fastapi.testclient import TestClient

from attribune.explore.tally.columns import Tally
from attribune.ledger import open_ledger
from attribune.web.app import build_app
from attribune.web.site import Site


class NoKeeper:
    """Stands in where nothing is counted."""

    def get(self) -> Tally:
        raise AssertionError("nothing is counted here")

    def notice(self) -> None:
        raise AssertionError("nothing is written here")


def test_the_explorer_describes_its_calls(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        client = TestClient(build_app(Site(ledger=ledger, keeper=NoKeeper())))
        assert client.get("/api/v1/openapi.json").json()["info"]["title"] == "Attribune"
