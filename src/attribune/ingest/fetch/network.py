"""Connections that are opened only to addresses that were checked, and read only until the deadline.

A name is resolved once, every address it has is checked, and the connection goes to one of those very addresses: what
the name resolves to a moment later (DNS rebinding) is never asked. httpcore's network backend is where that is done, so
the request, its Host header and the certificate's check still see the name.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from attribune.ingest.fetch.addresses import Address, explain_closed, parse_address
from attribune.ingest.fetch.deadlines import Deadline
from attribune.ingest.fetch.urls import refuse_private

Resolve = Callable[[str, int], Sequence[str]]

MAX_TRIED = 4


def resolve_name(host: str, port: int) -> list[str]:
    """Return the addresses of ``host`` in the system's order.

    Raises:
        OSError: it has none, or no server of names answers.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


class GuardedBackend(httpcore.NetworkBackend):
    """Opens connections to public addresses, or to any if so allowed."""

    def __init__(self, *, resolve: Resolve, deadline: Deadline, allow_private: bool) -> None:
        self._resolve, self._deadline, self._allow_private = resolve, deadline, allow_private
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to the first address of ``host`` that answers."""
        fault: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectError("it has no address")
        for address in self.find_addresses(host, port, timeout=timeout)[:MAX_TRIED]:
            left_s = limit_wait(timeout, self._deadline, httpcore.ConnectTimeout)
            try:
                stream = self._plain.connect_tcp(str(address), port, left_s, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
                continue
            return TimedStream(stream, self._deadline)
        raise fault

    def find_addresses(self, host: str, port: int, *, timeout: float | None) -> list[Address]:
        """Return the addresses of ``host``, all of them checked.

        Raises:
            FetchRefused: one of them is not public; a name that leads to both kinds is not to be trusted.
        """
        literal = parse_address(host)
        if literal is not None:
            addresses = [literal]
        else:
            left_s = limit_wait(timeout, self._deadline, httpcore.ConnectTimeout)
            found = call_within(lambda: self._resolve(host, port), left_s)
            addresses = [address for each in found if (address := parse_address(each)) is not None]
        for address in addresses:
            reason = None if self._allow_private else explain_closed(address)
            if reason is not None:
                shown = host if literal is not None else f"{host} ({address})"
                raise refuse_private(shown, reason, "")
        return addresses


class TimedStream(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline at the latest."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return the next bytes, none at the end."""
        return self._stream.read(max_bytes, limit_wait(timeout, self._deadline, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send ``buffer``."""
        self._stream.write(buffer, limit_wait(timeout, self._deadline, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Return the connection under TLS, with the certificate checked against ``server_hostname``."""
        left_s = limit_wait(timeout, self._deadline, httpcore.ConnectTimeout)
        return TimedStream(self._stream.start_tls(ssl_context, server_hostname, left_s), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks of the connection below."""
        return self._stream.get_extra_info(info)


def limit_wait(timeout: float | None, deadline: Deadline, kind: type[httpcore.TimeoutException]) -> float:
    """Return how long one step may wait, or raise ``kind`` if there is no time left."""
    left_s = deadline.left_s()
    if left_s <= 0:
        raise kind("no time is left")
    return left_s if timeout is None else min(timeout, left_s)


def call_within(resolve: Callable[[], Sequence[str]], limit_s: float) -> Sequence[str]:
    """Return what ``resolve`` returns, unless it takes longer than ``limit_s``: the system's resolver cannot be told.

    Raises:
        ConnectError, ConnectTimeout: of httpcore, as if connecting had failed.
    """
    answers: queue.SimpleQueue[Sequence[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve())
        except (OSError, UnicodeError) as error:
            answers.put(error)

    # Abandoned if it is late; as a daemon it does not keep the process alive.
    threading.Thread(target=ask, daemon=True, name="resolve").start()
    try:
        answer = answers.get(timeout=limit_s)
    except queue.Empty as error:
        raise httpcore.ConnectTimeout("its name was not resolved in time") from error
    if isinstance(answer, OSError | UnicodeError):
        raise httpcore.ConnectError(f"its name could not be resolved ({answer})") from answer
    return answer
