"""A web server on this computer whose answers a test writes, byte for byte where it has to."""

from __future__ import annotations

import http.server
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from attribune.ingest.fetch.network import Resolve
from attribune.ingest.options import Options

Give = Callable[[http.server.BaseHTTPRequestHandler], None]
PRIVATE = Options(allow_private=True)


def give(body: bytes, *, status: int = 200, **headers: str) -> Give:
    """Return what answers with ``body``; a header's name is given with underscores."""

    def write(request: http.server.BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return write


def send(raw: bytes) -> Give:
    """Return what writes ``raw`` to the connection and closes it."""

    def write(request: http.server.BaseHTTPRequestHandler) -> None:
        request.wfile.write(raw)
        request.close_connection = True

    return write


@dataclass(frozen=True, slots=True)
class Site:
    """A server; ``pages`` may be changed while it runs, ``asked`` holds the path and headers of each request."""

    port: int
    pages: dict[str, Give] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    let_go: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        """Return the address of ``path``."""
        return f"http://{host}:{self.port}{path}"


def lead(*addresses: str) -> Resolve:
    """Return a resolver to which all names have these addresses."""

    def resolve(host: str, port: int) -> list[str]:
        assert host
        assert port
        return list(addresses)

    return resolve


@contextmanager
def open_site(trust: ssl.SSLContext | None = None) -> Iterator[Site]:
    """Run a server that knows no page yet; over TLS if it has a certificate."""
    known: list[Site] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            known[0].asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            try:
                known[0].pages.get(self.path, give(b"", status=404))(self)
            except OSError:
                # The client has seen enough.
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        if trust is not None:
            server.socket = trust.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        known.append(Site(server.server_port))
        try:
            yield known[0]
        finally:
            known[0].let_go.set()
            server.shutdown()
            thread.join()
