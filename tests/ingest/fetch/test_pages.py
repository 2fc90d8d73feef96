"""An address as a source, or why it is none."""

from __future__ import annotations

import pytest
from tests.ingest.fetch.servers import PRIVATE, Site, give

from attribune.errors import FetchFailed
from attribune.ingest.fetch.fetcher import Fetcher
from attribune.ingest.fetch.pages import open_address
from attribune.ingest.members import list_members
from attribune.ingest.options import Options
from attribune.ingest.paths import list_paths
from attribune.records import Failure


def test_a_source_carries_what_the_server_says(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = give(b"", status=302, Location="/b")
    site.pages["/b"] = give(b"Ollo said it sails.", Content_Type="text/plain; charset=utf-8")
    with open_address(site.url("/a"), PRIVATE, fetcher=fetcher) as source:
        assert source.name == site.url("/a")
        assert (source.hints.url, source.hints.media_type, source.hints.charset) == (
            site.url("/b"),
            "text/plain",
            "utf-8",
        )
        (member,) = list_members(source, PRIVATE)
    assert not isinstance(member, Failure)
    assert member.content == b"Ollo said it sails."


@pytest.mark.parametrize(
    ("status", "headers", "hint"),
    [
        (404, {}, "Check the address"),
        (403, {}, "save the page"),
        (204, {}, "status 204"),
        (503, {"Retry_After": "1200"}, "1,200 seconds"),
        (500, {}, "Try again later"),
        (304, {}, "status 304"),
        (302, {}, "status 302"),
    ],
)
def test_an_answer_with_nothing_to_read_says_what_to_do(
    site: Site, fetcher: Fetcher, status: int, headers: dict[str, str], hint: str
) -> None:
    site.pages["/a"] = give(b"", status=status, **headers)
    with pytest.raises(FetchFailed, match=hint) as caught, open_address(site.url("/a"), PRIVATE, fetcher=fetcher):
        pass
    assert caught.value.item == site.url("/a")


def test_an_address_among_paths_fails_alone(site: Site) -> None:
    (failure,) = list_paths([site.url("/a")], options=Options())
    assert isinstance(failure, Failure)
    assert (failure.item, failure.stage, failure.code) == (site.url("/a"), "ingest", "fetch-refused")
    assert site.asked == []


def test_an_address_among_paths_is_read_where_it_is_allowed(site: Site) -> None:
    site.pages["/a.txt"] = give(b"Ollo said it sails.")
    (member,) = list_paths([site.url("/a.txt")], options=PRIVATE)
    assert not isinstance(member, Failure)
    assert member.hints.url == site.url("/a.txt")
