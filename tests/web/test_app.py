"""The application as a whole."""

from __future__ import annotations

from tests.web.clients import open_client

from attribune.web.site import Site


def test_the_explorer_describes_its_calls(site: Site) -> None:
    assert open_client(site).get("/api/v1/openapi.json").json()["info"]["title"] == "Attribune"
