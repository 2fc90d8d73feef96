"""Addresses are bounded, and hold nothing that no text holds."""

from __future__ import annotations

import pytest
from tests.web.clients import open_client
from tests.web.security.small import open_small

from attribune.web.site import Site


def test_a_long_address_is_refused(site: Site) -> None:
    client = open_small(site)
    assert client.get("/plain?q=" + "a" * 7_900).status_code == 200
    assert client.get("/plain?q=" + "a" * 8_000).status_code == 414
    assert client.get("/" + "a" * 8_001).status_code == 414


@pytest.mark.parametrize("address", ["/plain?q=a%00b", "/plain%00", "/plain?%00=1"])
def test_a_nul_character_is_refused(site: Site, address: str) -> None:
    assert open_small(site).get(address).status_code == 400


@pytest.mark.parametrize("address", ["/plain?q=%ED%A0%80", "/%ED%A0%80", "/plain?q=%FF%FE&q", "/plain?=&&=&%", "/%"])
def test_what_is_no_unicode_breaks_nothing(site: Site, address: str) -> None:
    assert open_small(site).get(address).status_code in (200, 404)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static/..%5capp.py",
        "/static/%2fetc%2fpasswd",
        "/static//etc/passwd",
        "/static/....//app.py",
        "/static/templates/../../app.py",
        "/static/",
        "/static",
    ],
)
def test_no_path_leads_out_of_the_folder_of_files(site: Site, path: str) -> None:
    answer = open_client(site).get(path)
    assert answer.status_code in (404, 405)
    assert "import" not in answer.text
    assert "root:" not in answer.text


def test_no_address_writes_a_header(site: Site) -> None:
    client = open_client(site)
    for address in ("/login?to=/%0d%0aX-Evil:%201", "/search?words=%0d%0aX-Evil:%201", "/speakers/%0d%0aX-Evil:%201"):
        assert "x-evil" not in client.get(address).headers
