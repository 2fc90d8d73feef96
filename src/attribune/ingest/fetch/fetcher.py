"""An address fetched: with the site's permission, within the limits, every redirect checked as the address was."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from ssl import SSLContext
from typing import BinaryIO

import httpcore
import httpx

from attribune.errors import FetchFailed, FetchRefused, InputError, InputTooLarge
from attribune.ingest.fetch.deadlines import DEFAULT_TIMES, Deadline, Times
from attribune.ingest.fetch.headers import Stated, read_headers
from attribune.ingest.fetch.network import GuardedBackend, Resolve, resolve_name
from attribune.ingest.fetch.permissions import Permission, PermissionCache, judge_reply, judge_silence
from attribune.ingest.fetch.replies import AGENT, Line, Reply, load_trust, request_reply
from attribune.ingest.fetch.robots import MAX_BYTES
from attribune.ingest.fetch.urls import check_url, hide_user, name_origin
from attribune.ingest.options import Options

REDIRECTS = (301, 302, 303, 307, 308)
PERMANENT = (301, 308)
MAX_REDIRECTS = 10
MAX_ROBOTS_REDIRECTS = 5
NO_HEADERS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Fetcher:
    """What fetching needs of the world around it, and what it remembers: the permissions of sites. No cookies.

    Proxies that the environment names are not used: through one, the address that is connected to could not be checked.
    """

    resolve: Resolve = resolve_name
    clock: Callable[[], float] = time.monotonic
    times: Times = DEFAULT_TIMES
    trust: Callable[[], SSLContext] = load_trust
    permissions: PermissionCache = field(default_factory=lambda: PermissionCache(time.monotonic))

    @contextmanager
    def open_line(self, options: Options) -> Iterator[Line]:
        """Open the way to servers, for one address and the time that it may take."""
        deadline = Deadline(self.clock() + self.times.total_s, self.clock)
        backend = GuardedBackend(resolve=self.resolve, deadline=deadline, allow_private=options.allow_private)
        with httpcore.ConnectionPool(ssl_context=self.trust(), network_backend=backend) as pool:
            yield Line(pool, self.times, deadline)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of fetching an address.

    Attributes:
        url: where it was found after all redirects.
        moved_to: where the address has moved for good, as far as redirects that say so lead; null if it has not.
        status: of the last reply.
        stated: what its headers say.
        body: an open file at its start; null unless the status is of success. Closed by whoever fetched.
    """

    url: str
    moved_to: str | None
    status: int
    stated: Stated
    body: BinaryIO | None


@cache
def share_fetcher() -> Fetcher:
    """Return the fetcher of this process, so that each site is asked for its permission once."""
    return Fetcher()


@contextmanager
def fetch_address(
    url: str, options: Options, *, headers: Mapping[str, str] = NO_HEADERS, fetcher: Fetcher | None = None
) -> Iterator[Answer]:
    """Yield the answer to ``url``, whatever its status, with its body whole in a file for as long as the block runs.

    Args:
        headers: of the request, such as If-None-Match.
        fetcher: default: the one of this process.

    Raises:
        FetchRefused: an address on the way must not be fetched.
        FetchFailed: no whole answer came in time, or redirects lead nowhere.
        InputTooLarge: the body is beyond the limits.
    """
    used = share_fetcher() if fetcher is None else fetcher
    with used.open_line(options) as line:
        try:
            answer = follow_redirects(used, line, url, options, headers)
        except InputError as error:
            raise name_item(error, url) from error
    try:
        yield answer
    finally:
        if answer.body is not None:
            answer.body.close()


def follow_redirects(fetcher: Fetcher, line: Line, url: str, options: Options, headers: Mapping[str, str]) -> Answer:
    """Return the answer at the end of the redirects from ``url``."""
    at = check_url(url, allow_private=options.allow_private)
    moved_to: str | None = None
    has_moved = True
    seen: set[str] = set()
    for _ in range(MAX_REDIRECTS + 1):
        seen.add(str(at))
        ask_permission(fetcher, line, at, options)
        reply = request_reply(line, at, limits=options.limits, headers=headers)
        location = reply.headers.get("location")
        if reply.status not in REDIRECTS or location is None:
            stated = read_headers(reply.headers, now=datetime.now(UTC))
            return Answer(str(at), moved_to, reply.status, stated, reply.body)
        at = check_url(location, base=at, allow_private=options.allow_private)
        if str(at) in seen:
            raise FetchFailed("its redirects go in a circle.", hint="It may want cookies, which are not kept.")
        has_moved = has_moved and reply.status in PERMANENT
        moved_to = str(at) if has_moved else moved_to
    raise FetchFailed(f"there are more than {MAX_REDIRECTS} redirects.", hint="Name the address they lead to.")


def ask_permission(fetcher: Fetcher, line: Line, url: httpx.URL, options: Options) -> None:
    """Raise ``FetchRefused`` if the site of ``url`` does not want it fetched."""
    origin = name_origin(url)
    permission = fetcher.permissions.find(origin)
    if permission is None:
        permission = fetch_permission(line, url, options)
        fetcher.permissions.keep(origin, permission)
    if not permission.rules.allow(url.raw_path.decode("ascii")):
        reason = permission.reason or f"its robots.txt closes this page to {AGENT}"
        raise FetchRefused(f"{reason}.", hint="Open it in a browser, save the page and read the file.")


def fetch_permission(line: Line, url: httpx.URL, options: Options) -> Permission:
    """Return what the robots.txt of the site of ``url`` says."""
    at = url.copy_with(raw_path=b"/robots.txt")
    # Of a longer one the start would count, but one that does not fit here is no robots.txt.
    limits = replace(options.limits, file_bytes=min(options.limits.file_bytes, 8 * MAX_BYTES))
    try:
        for _ in range(MAX_ROBOTS_REDIRECTS + 1):
            reply = request_reply(line, at, limits=limits, headers=NO_HEADERS)
            location = reply.headers.get("location")
            if reply.status not in REDIRECTS or location is None:
                return judge_reply(reply.status, take_start(reply), AGENT)
            at = check_url(location, base=at, allow_private=options.allow_private)
    except (FetchFailed, InputTooLarge):
        return judge_silence()
    return judge_silence()


def take_start(reply: Reply) -> bytes:
    """Return the start of a reply's body, and close it."""
    if reply.body is None:
        return b""
    with reply.body as body:
        return body.read(MAX_BYTES)


def name_item(error: InputError, url: str) -> InputError:
    """Return ``error`` as one about ``url``, with the address on the way that it is about."""
    shown = hide_user(url)
    if error.item in ("", shown):
        return type(error)(error.message, shown, error.hint)
    return type(error)(f"it redirects to {error.item}: {error.message}", shown, error.hint)
