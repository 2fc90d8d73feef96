"""Which spellings of an address are taken."""

from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.errors import FetchRefused
from attribune.ingest.fetch.addresses import explain_closed, parse_address
from attribune.ingest.fetch.urls import check_url, hide_user, name_origin


@pytest.mark.parametrize(
    "text",
    [
        "ftp://paper.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//paper.example/",
        "paper.example",
        "http://",
        "http:///path",
        "http://user@paper.example/",
        "http://user:word@paper.example/",
        "http://paper.example\\@127.0.0.1/",
        "http://paper.example:22/",
        "http://paper.example:0/",
        "http://paper.example:6379/",
        "http://paper.example:99999/",
        "http://paper.example:8o/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://desk.localhost:8080/",
        "http://127.0.0.1/",
        "http://127.0.0.1./",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        "http://%31%32%37.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "http://[::1/",
        "http://pa per.example/",
        "http://paper.example/\r\nHost: other.example",
        "http://paper.example/\ud800",
        "http://-.example/",
        "http://a..example/",
        "http://paper.example/" + "a" * 9000,
    ],
)
def test_what_is_no_public_address_is_refused(text: str) -> None:
    with pytest.raises(FetchRefused):
        check_url(text)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://paper.example", "https://paper.example"),
        ("HTTP://Paper.Example:80/A", "http://paper.example/A"),
        ("https://paper.example:8443/a?b=c#d", "https://paper.example:8443/a?b=c"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("https://paper.example/two words", "https://paper.example/two%20words"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://news_1.example/", "http://news_1.example/"),
    ],
)
def test_a_public_address_is_taken_in_one_spelling(text: str, url: str) -> None:
    assert str(check_url(text)) == url


def test_private_addresses_are_taken_where_they_are_allowed() -> None:
    for text in ("http://localhost:8000/", "http://127.0.0.1:8000/", "http://[::1]:8000/"):
        assert str(check_url(text, allow_private=True)) == text


def test_a_redirect_is_read_from_where_it_was_met() -> None:
    assert str(check_url("../b", base=httpx.URL("https://paper.example/x/a"))) == "https://paper.example/b"
    with pytest.raises(FetchRefused):
        check_url("//localhost/b", base=httpx.URL("https://paper.example/x/a"))


def test_a_password_is_in_no_message() -> None:
    with pytest.raises(FetchRefused) as caught:
        check_url("http://user:secret@paper.example/")
    assert "secret" not in str(caught.value)
    assert hide_user("http://a@b:c@paper.example/x@y") == "http://paper.example/x@y"


def test_an_origin_names_its_port() -> None:
    assert name_origin(httpx.URL("https://paper.example/a")) == "https://paper.example:443"
    assert name_origin(httpx.URL("http://[2606:4700::1]:8080/a")) == "http://[2606:4700::1]:8080"


HOSTS = st.one_of(
    st.text(max_size=30),
    st.ip_addresses().map(str),
    st.ip_addresses(v=6).map(lambda address: f"[{address}]"),
    st.ip_addresses(v=4).map(lambda address: str(int(address))),
    st.ip_addresses(v=4).map(lambda address: ".".join(oct(each).replace("o", "") for each in address.packed)),
    st.sampled_from(["localhost", "LocalHost.", "[::1]", "0x7f.1", "127.1", "a@127.0.0.1", "x:80@[::1]:22"]),
)


@given(st.sampled_from(["http://", "https://", "HTTP:", "ftp://", "//", "http:/\\"]), HOSTS, st.text(max_size=20))
def test_whatever_is_typed_is_refused_or_leads_to_a_name_or_a_public_number(scheme: str, host: str, rest: str) -> None:
    try:
        url = check_url(scheme + host + rest)
    except FetchRefused:
        return
    assert url.scheme in ("http", "https")
    assert not url.userinfo
    address = parse_address(url.raw_host.decode("ascii"))
    assert address is None or explain_closed(address) is None
    assert str(check_url(str(url))) == str(url)
