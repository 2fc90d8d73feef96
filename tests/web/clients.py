"""Clients: what asks an explorer in tests, under a name that it has, with forms that it wrote."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fastapi.testclient import TestClient
from httpx2 import Response

from attribune.web.app import build_app
from attribune.web.security.csrf import FIELD
from attribune.web.security.rules import LOCAL, Rules
from attribune.web.site import Site

FORM_WORD = re.compile(rf'name="{FIELD}" value="([^"]+)"')
HERE = "http://localhost"


def open_client(site: Site, rules: Rules = LOCAL, *, address: str = "127.0.0.1") -> TestClient:
    """Return what asks ``site`` from ``address``; it leads nowhere by itself, and errors are answers."""
    return TestClient(
        build_app(site, rules),
        base_url=HERE,
        follow_redirects=False,
        raise_server_exceptions=False,
        client=(address, 50_000),
    )


def find_word(client: TestClient, page: str) -> str:
    """Return the word that proves a form of ``page``."""
    match = FORM_WORD.search(client.get(page).text)
    assert match is not None, f"{page} has no form"
    return match.group(1)


def post_form(client: TestClient, path: str, fields: Mapping[str, object], *, page: str = "/login") -> Response:
    """Send a form to ``path`` with the word that ``page`` gives."""
    return client.post(path, data={**fields, FIELD: find_word(client, page)})
