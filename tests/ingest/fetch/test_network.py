"""Connections go to addresses that were checked, and to no others."""

from __future__ import annotations

from collections.abc import Sequence

import httpcore
import pytest
from tests.ingest.fetch.servers import Site, lead

from attribune.errors import FetchRefused
from attribune.ingest.fetch.deadlines import Deadline
from attribune.ingest.fetch.network import GuardedBackend, Resolve, call_within


def open_backend(resolve: Resolve, *, allow_private: bool = False, left_s: float = 5.0) -> GuardedBackend:
    """Return a backend with time left."""
    return GuardedBackend(resolve=resolve, deadline=Deadline(left_s, lambda: 0.0), allow_private=allow_private)


def test_a_name_that_leads_to_this_computer_is_refused() -> None:
    with pytest.raises(FetchRefused, match=r"paper.example \(127.0.0.1\) is an address of this computer"):
        open_backend(lead("127.0.0.1")).connect_tcp("paper.example", 80)


def test_a_name_that_leads_to_both_kinds_is_refused() -> None:
    with pytest.raises(FetchRefused):
        open_backend(lead("8.8.8.8", "10.0.0.1")).connect_tcp("paper.example", 80)


def test_a_number_is_checked_without_asking_for_a_name() -> None:
    with pytest.raises(FetchRefused):
        open_backend(lead("8.8.8.8")).connect_tcp("169.254.169.254", 80)


def test_a_name_is_asked_for_once_so_that_it_cannot_change(site: Site) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(f"{host}:{port}")
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    stream = open_backend(resolve, allow_private=True).connect_tcp("paper.example", site.port)
    assert stream.get_extra_info("server_addr") == ("127.0.0.1", site.port)
    assert asked == [f"paper.example:{site.port}"]
    stream.close()


def test_the_next_address_is_tried_where_one_does_not_answer(site: Site) -> None:
    stream = open_backend(lead("127.0.0.2", "127.0.0.1"), allow_private=True).connect_tcp("paper.example", site.port)
    assert stream.get_extra_info("server_addr") == ("127.0.0.1", site.port)
    stream.close()


def test_a_name_without_an_address_is_no_connection() -> None:
    with pytest.raises(httpcore.ConnectError):
        open_backend(lead()).connect_tcp("paper.example", 80)


def test_a_name_that_cannot_be_resolved_is_no_connection() -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise OSError(f"no {host}:{port}")

    with pytest.raises(httpcore.ConnectError, match=r"no paper.example:80"):
        open_backend(resolve).connect_tcp("paper.example", 80)


def test_nothing_is_waited_for_once_the_time_is_up() -> None:
    with pytest.raises(httpcore.ConnectTimeout):
        open_backend(lead("8.8.8.8"), left_s=0.0).connect_tcp("paper.example", 80)


def test_a_resolver_that_hangs_is_left_behind(site: Site) -> None:
    def hang() -> list[str]:
        site.let_go.wait(10)
        return []

    with pytest.raises(httpcore.ConnectTimeout):
        call_within(hang, 0.01)
