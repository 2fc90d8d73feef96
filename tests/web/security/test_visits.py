"""What other sites may make a browser ask."""

from __future__ import annotations

import pytest
from tests.web.security.small import open_small

from attribune.web.site import Site


def ask(site: Site, came_from: str, mode: str, dest: str) -> int:
    headers = {"Sec-Fetch-Site": came_from, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
    return open_small(site).get("/plain", headers=headers).status_code


@pytest.mark.parametrize("came_from", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "dest"),
    [("no-cors", "image"), ("no-cors", "script"), ("cors", "empty"), ("no-cors", "empty"), ("navigate", "iframe")],
)
def test_another_sites_page_cannot_ask_by_itself(site: Site, came_from: str, mode: str, dest: str) -> None:
    assert ask(site, came_from, mode, dest) == 403


def test_a_link_from_another_site_leads_here(site: Site) -> None:
    assert ask(site, "cross-site", "navigate", "document") == 200


@pytest.mark.parametrize("came_from", ["same-origin", "none"])
def test_own_pages_and_the_address_line_ask_as_they_like(site: Site, came_from: str) -> None:
    assert ask(site, came_from, "cors", "empty") == 200


def test_a_program_says_nothing_of_sites(site: Site) -> None:
    assert open_small(site).get("/plain").status_code == 200
