"""One request and its reply, no redirect followed; what goes wrong on the way becomes an error that says what to do."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import BinaryIO

import httpcore
import httpx

from attribune.errors import FetchFailed, InputError
from attribune.ingest.fetch.contents import spool_body
from attribune.ingest.fetch.deadlines import Deadline, Times
from attribune.ingest.fetch.headers import fold_headers
from attribune.ingest.limits import Limits

AGENT = "Attribune"
HEADERS = {
    "Accept": "text/html,application/atom+xml,application/rss+xml,application/feed+json;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en,*;q=0.5",
}
WITH_BODY = range(200, 300)
LATER = "Check the address, or try again later."


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered to one request; headers by their lower-case names; a body where the status is of success.

    The body is an open file at its start, which the caller closes.
    """

    status: int
    headers: Mapping[str, str]
    body: BinaryIO | None


@dataclass(frozen=True, slots=True)
class Line:
    """The way to servers while one address is fetched: what opens connections, and the time there is."""

    pool: httpcore.ConnectionPool
    times: Times
    deadline: Deadline


@cache
def name_agent() -> str:
    """Return how we name ourselves to servers."""
    try:
        shown = f"{AGENT}/{version(AGENT.lower())}"
    except PackageNotFoundError:
        # Run from its sources.
        shown = AGENT
    return f"{shown} (reads news; obeys robots.txt for {AGENT})"


@cache
def load_trust() -> ssl.SSLContext:
    """Return what certificates are checked with; loading the authorities takes a while, so it happens once."""
    return httpx.create_ssl_context()


def request_reply(line: Line, url: httpx.URL, *, limits: Limits, headers: Mapping[str, str]) -> Reply:
    """Return the reply to one GET of ``url``.

    Raises:
        FetchFailed: there is no whole reply in time.
        FetchRefused: its name leads to an address that must not be fetched.
        InputTooLarge: its body is beyond the limits.
    """
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    sent: list[tuple[bytes | str, bytes | str]] = [("User-Agent", name_agent()), *HEADERS.items(), *headers.items()]
    times = line.times
    timeout = {"connect": times.connect_s, "read": times.read_s, "write": times.read_s, "pool": times.connect_s}
    with (
        explain_faults(line),
        line.pool.stream("GET", target, headers=sent, extensions={"timeout": timeout}) as response,
    ):
        folded = fold_headers(response.headers)
        body = None
        if response.status in WITH_BODY:
            encoding = folded.get("content-encoding", "").lower()
            body = spool_body(response.iter_stream(), encoding, limits)
        return Reply(response.status, folded, body)


@contextmanager
def explain_faults(line: Line) -> Iterator[None]:
    """Turn what httpcore raises into ``FetchFailed``."""
    try:
        yield
    except InputError:
        raise
    except httpcore.TimeoutException as error:
        raise explain_timeout(error, line) from error
    except httpcore.ConnectError as error:
        # httpcore hands its cause over as an argument, and cuts the chain that would lead to it.
        if error.args and isinstance(error.args[0], ssl.SSLError):
            raise explain_certificate(error.args[0]) from error
        raise FetchFailed(f"no connection: {error}.", hint=LATER) from error
    except httpcore.ProtocolError as error:
        raise FetchFailed(f"the answer breaks off or is not HTTP: {error}.", hint=LATER) from error
    except (httpcore.NetworkError, httpcore.UnsupportedProtocol, OSError) as error:
        raise FetchFailed(f"the connection broke: {error or type(error).__name__}.", hint=LATER) from error


def explain_timeout(error: httpcore.TimeoutException, line: Line) -> FetchFailed:
    """Return the error of a server that took too long, and for what."""
    times = line.times
    if line.deadline.left_s() <= 0:
        return FetchFailed(f"it was not received whole within {times.total_s:g} seconds.", hint="Try again later.")
    if isinstance(error, httpcore.ConnectTimeout):
        return FetchFailed(f"no connection within {times.connect_s:g} seconds.", hint=LATER)
    return FetchFailed(f"nothing came for {times.read_s:g} seconds.", hint="Try again later.")


def explain_certificate(error: ssl.SSLError) -> FetchFailed:
    """Return the error of a server whose certificate does not prove that it is the one that was asked for."""
    reason = error.verify_message if isinstance(error, ssl.SSLCertVerificationError) else error.reason
    message = f"no secure connection: {reason or error}."
    return FetchFailed(message, hint="The site, or something between, is not what it says; nothing was read.")
