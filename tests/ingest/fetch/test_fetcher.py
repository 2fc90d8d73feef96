"""Fetching from a real server on this computer: redirects, permission, limits of time and size, what breaks."""

from __future__ import annotations

import dataclasses
import gzip
import http.server
import itertools
import ssl
from pathlib import Path

import pytest
from tests.ingest.fetch.servers import PRIVATE, Site, give, open_site, send

from attribune.errors import FetchFailed, FetchRefused, InputTooLarge
from attribune.ingest.fetch.deadlines import Times
from attribune.ingest.fetch.fetcher import MAX_REDIRECTS, Fetcher, fetch_address
from attribune.ingest.limits import Limits
from attribune.ingest.options import Options

PEM = Path(__file__).parent / "paper.example.pem"


def fetch(fetcher: Fetcher, url: str, options: Options = PRIVATE) -> bytes:
    """Return the body at an address."""
    with fetch_address(url, options, fetcher=fetcher) as answer:
        assert answer.body is not None
        return answer.body.read()


def test_we_say_who_we_are_and_which_host_we_mean(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = give(b"x")
    assert fetch(fetcher, site.url("/a?b=c#d", "paper.example").replace("?b=c", "")) == b"x"
    (_, robots), (path, headers) = site.asked
    assert path == "/a"
    assert headers["host"] == robots["host"] == f"paper.example:{site.port}"
    assert headers["user-agent"].startswith("Attribune/")


def test_what_is_asked_with_is_sent_and_an_unchanged_page_has_no_body(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = give(b"", status=304, ETag='"2"')
    with fetch_address(site.url("/a"), PRIVATE, headers={"If-None-Match": '"1"'}, fetcher=fetcher) as answer:
        assert (answer.status, answer.body, answer.stated.etag) == (304, None, '"2"')
    assert site.asked[-1][1]["if-none-match"] == '"1"'


def test_redirects_are_followed_and_a_lasting_one_is_told(site: Site, fetcher: Fetcher) -> None:
    site.pages.update(
        {
            "/a": give(b"", status=301, Location="/b"),
            "/b": give(b"", status=302, Location="c"),
            "/c": give(b"x"),
        }
    )
    with fetch_address(site.url("/a"), PRIVATE, fetcher=fetcher) as answer:
        assert (answer.url, answer.moved_to) == (site.url("/c"), site.url("/b"))


def test_redirects_in_a_circle_or_without_an_end_are_refused(site: Site, fetcher: Fetcher) -> None:
    site.pages.update({"/a": give(b"", status=302, Location="/b"), "/b": give(b"", status=302, Location="/a")})
    with pytest.raises(FetchFailed, match="circle"):
        fetch(fetcher, site.url("/a"))
    site.pages.update({f"/{n}": give(b"", status=302, Location=f"/{n + 1}") for n in range(99)})
    with pytest.raises(FetchFailed, match="more than 10"):
        fetch(fetcher, site.url("/0"))
    assert len(site.asked) == 3 + MAX_REDIRECTS + 1


@pytest.mark.parametrize(
    "to",
    [
        "http://10.0.0.1/",
        "http://[::1]/",
        "file:///etc/passwd",
        "http://u:p@paper.example/",
        "http://inner.example:{port}/b",
        "//2130706433:{port}/b",
    ],
)
def test_a_redirect_is_checked_as_the_address_was(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, to: str
) -> None:
    # For the test alone the site on this computer is public, and what is at 127.0.0.2 is not.
    monkeypatch.setattr(
        "attribune.ingest.fetch.network.explain_closed",
        lambda address: "of a private network" if str(address) == "127.0.0.2" else None,
    )
    hosts = {"paper.example": "127.0.0.1", "inner.example": "127.0.0.2"}
    two_faced = dataclasses.replace(fetcher, resolve=lambda host, _: [hosts[host]])
    site.pages["/a"] = give(b"", status=302, Location=to.format(port=site.port))
    with pytest.raises(FetchRefused, match=r"it redirects to|inner\.example") as caught:
        fetch(two_faced, site.url("/a", "paper.example"), Options())
    assert caught.value.item == site.url("/a", "paper.example")
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]


def test_a_name_that_leads_to_a_private_address_is_refused_before_anything_is_asked(
    site: Site, fetcher: Fetcher
) -> None:
    with pytest.raises(FetchRefused, match=r"\(127.0.0.1\)") as caught:
        fetch(fetcher, site.url("/a", "paper.example"), Options())
    assert caught.value.item == site.url("/a", "paper.example")
    assert site.asked == []


def test_a_page_that_is_closed_to_us_is_not_asked_for(site: Site, fetcher: Fetcher) -> None:
    site.pages.update({"/robots.txt": give(b"User-agent: Attribune\nDisallow: /a*\n"), "/b": give(b"x")})
    with pytest.raises(FetchRefused, match=r"robots\.txt"):
        fetch(fetcher, site.url("/ab"))
    assert fetch(fetcher, site.url("/b")) == b"x"
    assert [path for path, _ in site.asked] == ["/robots.txt", "/b"]


def test_where_a_redirect_leads_is_asked_for_permission_too(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = give(b"", status=302, Location="/b")
    site.pages["/robots.txt"] = give(b"User-agent: *\nDisallow: /b\n")
    with pytest.raises(FetchRefused, match=r"robots\.txt"):
        fetch(fetcher, site.url("/a"))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]


@pytest.mark.parametrize("status", [401, 403, 500, 503])
def test_a_site_whose_rules_are_withheld_is_closed(site: Site, fetcher: Fetcher, status: int) -> None:
    site.pages.update({"/robots.txt": give(b"", status=status), "/a": give(b"x")})
    with pytest.raises(FetchRefused, match=f"status {status}"):
        fetch(fetcher, site.url("/a"))


def test_a_site_whose_rules_break_off_is_open(site: Site, fetcher: Fetcher) -> None:
    site.pages.update({"/robots.txt": send(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser"), "/a": give(b"x")})
    assert fetch(fetcher, site.url("/a")) == b"x"


def test_rules_are_followed_to_where_they_moved(site: Site, fetcher: Fetcher) -> None:
    site.pages.update(
        {
            "/robots.txt": give(b"", status=301, Location="/rules"),
            "/rules": give(b"User-agent: *\nDisallow: /\n"),
        }
    )
    with pytest.raises(FetchRefused, match=r"robots\.txt"):
        fetch(fetcher, site.url("/a"))


def drip(request: http.server.BaseHTTPRequestHandler) -> None:
    """Send a body that never ends, a byte at a time."""
    request.send_response(200)
    request.end_headers()
    while True:
        request.wfile.write(b"x")


def test_a_server_that_drips_cannot_outlast_the_deadline(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = drip
    ticks = itertools.count()
    impatient = dataclasses.replace(fetcher, clock=lambda: float(next(ticks)), times=Times(9.0, 9.0, total_s=60.0))
    with pytest.raises(FetchFailed, match="within 60 seconds"):
        fetch(impatient, site.url("/a"))


def test_a_server_that_falls_silent_is_given_up(site: Site, fetcher: Fetcher) -> None:
    def wait(request: http.server.BaseHTTPRequestHandler) -> None:
        del request
        site.let_go.wait(10)

    site.pages["/a"] = wait
    with pytest.raises(FetchFailed, match=r"nothing came for 0\.05 seconds"):
        fetch(dataclasses.replace(fetcher, times=Times(5.0, 0.05, 5.0)), site.url("/a"))


def test_a_bomb_and_a_flood_are_refused(site: Site, fetcher: Fetcher) -> None:
    site.pages.update({"/bomb": give(gzip.compress(bytes(20_000_000)), Content_Encoding="gzip"), "/flood": drip})
    with pytest.raises(InputTooLarge, match="packed tighter"):
        fetch(fetcher, site.url("/bomb"))
    with pytest.raises(InputTooLarge, match="5,000 bytes") as caught:
        fetch(fetcher, site.url("/flood"), Options(limits=Limits(file_bytes=5000), allow_private=True))
    assert caught.value.item == site.url("/flood")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"SSH-2.0-x\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxxx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxx",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
        b"HTTP/1.1 999999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all",
    ],
)
def test_what_is_no_whole_answer_fails(site: Site, fetcher: Fetcher, raw: bytes) -> None:
    site.pages["/a"] = send(raw)
    with pytest.raises(FetchFailed):
        fetch(fetcher, site.url("/a"))


def test_bytes_beyond_the_stated_length_are_left(site: Site, fetcher: Fetcher) -> None:
    site.pages["/a"] = send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\nmore")
    assert fetch(fetcher, site.url("/a")) == b"ok"


def test_no_cookie_is_sent_back(site: Site, fetcher: Fetcher) -> None:
    site.pages.update({"/a": give(b"", status=302, Location="/b", Set_Cookie="a=b"), "/b": give(b"x")})
    fetch(fetcher, site.url("/a"))
    assert "cookie" not in site.asked[-1][1]


def test_a_proxy_that_the_environment_names_is_not_used(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    site.pages["/a"] = give(b"x")
    assert fetch(fetcher, site.url("/a")) == b"x"


def load_server_side() -> ssl.SSLContext:
    """Return the server's side of a connection, with a certificate that says paper.example."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(PEM)
    return context


@pytest.mark.parametrize(
    ("host", "is_trusted", "reason"),
    [("paper.example", False, "self-signed|self signed"), ("other.example", True, "not valid for 'other.example'")],
)
def test_a_certificate_must_prove_the_name_that_was_asked_for(
    fetcher: Fetcher, host: str, *, is_trusted: bool, reason: str
) -> None:
    with open_site(load_server_side()) as secure:
        trusting = dataclasses.replace(fetcher, trust=lambda: ssl.create_default_context(cafile=PEM))
        with pytest.raises(FetchFailed, match=f"no secure connection.*({reason})"):
            fetch(trusting if is_trusted else fetcher, f"https://{host}:{secure.port}/a")
        assert secure.asked == []


def test_a_certificate_is_checked_against_the_name_and_not_the_number(fetcher: Fetcher) -> None:
    with open_site(load_server_side()) as secure:
        secure.pages["/a"] = give(b"x")
        trusting = dataclasses.replace(fetcher, trust=lambda: ssl.create_default_context(cafile=PEM))
        assert fetch(trusting, f"https://paper.example:{secure.port}/a") == b"x"
