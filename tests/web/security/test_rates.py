"""Who asks too often waits; others do not."""

from __future__ import annotations

import pytest
from starlette.types import Receive, Scope, Send
from tests.web.security.small import open_small

from attribune.web.security import rates
from attribune.web.security.rates import AFAR, Bucket, Rate, RateGuard, choose_kind, name_client
from attribune.web.site import Site


def test_who_is_far_away_and_asks_too_often_waits(site: Site) -> None:
    client = open_small(site, address="192.0.2.7")
    answers = [client.post("/drop", json={}) for _ in range(int(AFAR["drop"].burst) + 1)]
    assert {each.status_code for each in answers[:-1]} == {200}
    assert answers[-1].status_code == 429
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 5
    assert client.get("/plain").status_code == 200


def test_the_user_of_this_computer_may_ask_a_lot(site: Site) -> None:
    client = open_small(site)
    assert {client.get("/plain").status_code for _ in range(int(AFAR["ask"].burst) + 50)} == {200}


def test_a_bucket_fills_again_and_not_beyond_its_brim() -> None:
    bucket, rate = Bucket(2.0, 0.0), Rate(burst=2, per_s=0.5)
    assert [bucket.take(rate, 0.0) for _ in range(3)] == [0.0, 0.0, 2.0]
    assert bucket.take(rate, 2.0) == 0.0
    assert [bucket.take(rate, 1_000.0) for _ in range(3)] == [0.0, 0.0, 2.0]


def test_what_is_remembered_of_clients_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "MOST_CLIENTS", 3)

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        raise AssertionError(scope, receive, send)

    guard = RateGuard(answer, clock=lambda: 0.0)
    for number in range(9):
        guard._take(f"192.0.2.{number}", "ask")
    assert len(guard._buckets) == 3


def test_a_request_asks_changes_or_drops() -> None:
    asked = [("GET", "/drop"), ("POST", "/judgements"), ("POST", "/drop"), ("POST", "/api/v1/read")]
    assert [choose_kind(*each) for each in asked] == ["ask", "change", "drop", "drop"]


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("2001:db8:0:7::1", "2001:db8:0:7::"),
        ("2001:db8:0:7:ffff::2%eth0", "2001:db8:0:7::"),
        ("2001:db8:0:8::1", "2001:db8:0:8::"),
        ("::1", "::1"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
    ],
)
def test_addresses_of_one_household_count_as_one(address: str, client: str) -> None:
    assert name_client(address) == client
