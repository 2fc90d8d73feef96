"""Servers: an application on a free port of this machine, in a thread, for as long as it is looked at."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from fastapi import FastAPI

BACKLOG = 256


@contextmanager
def serve_app(app: FastAPI) -> Iterator[str]:
    """Give the address at which ``app`` is served, such as ``http://127.0.0.1:40123``."""
    # The protocol is named, since only then does asyncio send small packets at once (TCP_NODELAY): without, each answer
    # of two packets takes 40 ms longer.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        # Who connects before the server has started waits here, so nobody has to ask whether it has.
        listener.listen(BACKLOG)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False, ws="none"))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, name="server")
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
