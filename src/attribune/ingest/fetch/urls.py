"""The address as it is written: taken apart once, and refused where its spelling could hide where it leads."""

from __future__ import annotations

import re

import httpx

from attribune.errors import FetchRefused
from attribune.ingest.fetch.addresses import explain_closed, parse_address

SCHEMES = ("http", "https")
DEFAULT_PORTS = {"http": 80, "https": 443}
MAX_CHARACTERS = 8192
FIRST_FREE_PORT = 1024
# Of the ports above 1023 those that browsers do not open, since other services listen there (Fetch standard, 2.9).
CLOSED_PORTS = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697}
    | {10080, 11211, 27017}
)
NAME = re.compile(
    r"(?=.{1,253}\.?$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?"
)
# A last label that is a number makes an address of what looks like a name: 2130706433, 0x7f.1, 0177.0.0.1.
ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$")
LOCAL_NAME = re.compile(r"(?:^|\.)localhost\.?$")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
USER = re.compile(r"//[^/?#]*@")


def check_url(text: str, *, base: httpx.URL | None = None, allow_private: bool = False) -> httpx.URL:
    """Return ``text`` as an address that may be tried; whether its name leads anywhere private is seen on connecting.

    Args:
        text: as given; its fragment is dropped, an international name comes back in ASCII.
        base: what it is relative to, for a redirect.
        allow_private: whether names and numbers of private networks and of this computer may be named.

    Raises:
        FetchRefused: it is no address of the web, or one that must not be fetched.
    """
    if len(text) > MAX_CHARACTERS:
        raise FetchRefused(f"the address has more than {MAX_CHARACTERS:,} characters.", text[:80])
    if UNPRINTABLE.search(text):
        raise FetchRefused("there are control characters in the address.", text, "Check how it is spelt.")
    try:
        url = httpx.URL(text) if base is None else base.join(text)
        url = url.copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchRefused(f"the address cannot be understood: {error}.", text, "Check how it is spelt.") from error
    if url.scheme not in SCHEMES:
        raise FetchRefused("only http and https are fetched.", text)
    if url.userinfo:
        raise FetchRefused(
            "it carries a user's name or password, which would be kept.", hide_user(text), "Leave them out."
        )
    check_port(url, text)
    check_host(url, text, allow_private=allow_private)
    return url


def hide_user(text: str) -> str:
    """Return an address without the user's name and password, for messages, which are kept."""
    return USER.sub("//", text)


def check_port(url: httpx.URL, text: str) -> None:
    """Refuse ports at which no web server is expected: all below 1024 but the two of the web, and a few above."""
    port = find_port(url)
    if port not in DEFAULT_PORTS.values() and (port < FIRST_FREE_PORT or port > 65535 or port in CLOSED_PORTS):
        raise FetchRefused(f"port {port} is not one of the web.", text, "80, 443 and most from 1024 up are.")


def check_host(url: httpx.URL, text: str, *, allow_private: bool) -> None:
    """Refuse a host that is missing, spelt in a way that hides a number, or private."""
    host = url.raw_host.decode("ascii")
    if (address := parse_address(host)) is not None:
        reason = explain_closed(address)
    elif not NAME.fullmatch(host):
        raise FetchRefused("the address names no host.", text, "Check how it is spelt.")
    elif ENDS_IN_NUMBER.search(host):
        raise FetchRefused(f"{host} is a number in an unusual spelling.", text, "Spell it as four decimal numbers.")
    else:
        reason = "of this computer" if LOCAL_NAME.search(host) else None
    if reason is not None and not allow_private:
        raise refuse_private(host, reason, text)


def refuse_private(host: str, reason: str, text: str) -> FetchRefused:
    """Return the error of an address that does not lead to the public internet."""
    return FetchRefused(
        f"{host} is an address {reason}." if " " in reason else f"{host} is a {reason} address.",
        text,
        "Where you trust it, allow private addresses (--allow-private).",
    )


def find_port(url: httpx.URL) -> int:
    """Return the port that is named, or that goes without saying."""
    return DEFAULT_PORTS[url.scheme] if url.port is None else url.port


def name_origin(url: httpx.URL) -> str:
    """Return scheme, host and port, such as ``https://paper.example:443``: what has one robots.txt."""
    host = url.raw_host.decode("ascii")
    return f"{url.scheme}://{f'[{host}]' if ':' in host else host}:{find_port(url)}"
