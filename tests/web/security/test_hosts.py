"""An explorer answers only under its own names."""

from __future__ import annotations

import pytest
from tests.web.security.small import open_small

from attribune.web.security.hosts import find_host
from attribune.web.security.rules import Rules
from attribune.web.site import Site


@pytest.mark.parametrize("host", ["localhost", "localhost:8031", "LOCALHOST.", "127.0.0.1:1", "[::1]:8031"])
def test_names_of_this_computer_are_answered(site: Site, host: str) -> None:
    assert open_small(site).get("/plain", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example",
        "rebound.example:8031",
        "localhost.rebound.example",
        "localhost@rebound.example",
        "localhost:8031@rebound.example",
        "127.0.0.1.rebound.example",
        "192.0.2.7",
        "0.0.0.0",
        "localhost:99999999",
        "local host",
        "localhost/",
        "",
    ],
)
def test_other_names_are_not(site: Site, host: str) -> None:
    answer = open_small(site).get("/plain", headers={"Host": host})
    assert answer.status_code == 421
    assert "localhost" in answer.text


def test_two_hosts_are_none(site: Site) -> None:
    both = [("Host", "localhost"), ("Host", "rebound.example")]
    assert open_small(site).get("/plain", headers=both).status_code == 421


def test_a_name_is_answered_if_it_is_allowed(site: Site) -> None:
    client = open_small(site, Rules(hosts=frozenset({"desk.example"})))
    assert client.get("/plain", headers={"Host": "Desk.example:80"}).status_code == 200
    assert client.get("/plain", headers={"Host": "192.0.2.7"}).status_code == 421


def test_bare_addresses_are_answered_by_what_listens_on_all(site: Site) -> None:
    client = open_small(site, Rules(takes_addresses=True))
    assert client.get("/plain", headers={"Host": "192.0.2.7:8031"}).status_code == 200
    assert client.get("/plain", headers={"Host": "[2001:db8::1]"}).status_code == 200
    assert client.get("/plain", headers={"Host": "rebound.example"}).status_code == 421


def test_what_a_host_is_called_is_read_without_port_and_case() -> None:
    assert [find_host(each) for each in ("A.example:80", "[::1]:80", "a b", "::1")] == ["a.example", "::1", None, None]
