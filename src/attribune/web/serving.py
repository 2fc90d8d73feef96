"""Serving: a port, and the server on it until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from attribune.errors import UsageError
from attribune.web.security.silences import PromptProtocol

PORT = 8031
NEXT_PORTS = 20
BACKLOG = 256
# Connections that are held open and say nothing must not use up the files that a process may open.
MOST_CONNECTIONS = 512
STOPPING_S = 3
# Many clients let a connection go after five seconds; where both do, one asks just when the other hangs up.
IDLE_S = 30


class Server(uvicorn.Server):
    """A server that says when it can be asked."""

    def __init__(self, app: ASGIApp, *, ready: Callable[[], None]) -> None:
        """Serve ``app``; ``ready`` is called once, when it answers."""
        super().__init__(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                lifespan="off",
                http=PromptProtocol,
                ws="none",
                # A header could otherwise say that a client is another one than it is.
                proxy_headers=False,
                server_header=False,
                limit_concurrency=MOST_CONNECTIONS,
                timeout_keep_alive=IDLE_S,
                timeout_graceful_shutdown=STOPPING_S,
            )
        )
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def serve_until_stopped(app: ASGIApp, listener: socket.socket, *, ready: Callable[[], None]) -> None:
    """Serve ``app`` on ``listener`` until the process is told to stop; what has begun is answered."""
    server = Server(app, ready=ready)
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        # Raised anew by the server after it has stopped as it should.
        return


def bind_port(host: str, port: int | None) -> socket.socket:
    """Return a socket that listens on ``host`` and ``port``; without one, on 8031 or the next port that is free.

    Raises:
        UsageError: it is taken, or there is no such host here.
    """
    candidates = [port] if port is not None else [*range(PORT, PORT + NEXT_PORTS), 0]
    fault: OSError | None = None
    for candidate in candidates:
        try:
            return bind_one(host, candidate)
        except OSError as error:
            fault = error
            if isinstance(error, socket.gaierror):
                break
    reason = (fault and fault.strerror) or str(fault)
    hint = "Name another with --port or --host, or none."
    raise UsageError(f"cannot listen there: {reason}.", f"{host}:{candidate}", hint) from fault


def bind_one(host: str, port: int) -> socket.socket:
    """Return a socket that listens on exactly this port."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        # So that it can be started again at once; a port on which somebody listens is taken all the same.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def write_address(host: str, port: int) -> str:
    """Return the address at which a browser finds what listens on ``host``."""
    named = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{named}:{port}"
