"""The application as a whole."""

from __future__ import annotations

from tests.web.clients import open_client

from attribune.web.site import Site


def test_the_explorer_describes_its_calls(site: Site) -> None:
    assert open_client(site).get("/api/v1/openapi.json").json()["info"]["title"] == "Attribune"


def test_pages_are_packed_for_who_can_unpack_them(site: Site) -> None:
    client = open_client(site)
    packed = client.get("/guide", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/guide", headers={"Accept-Encoding": "identity"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert "Content-Encoding" not in plain.headers
    assert packed.text == plain.text
