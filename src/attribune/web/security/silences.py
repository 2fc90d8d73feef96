"""Silences: a connection that brings no whole request in time is closed, so that hundreds shut nobody out."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_SILENT_S = 10.0


class PromptProtocol(H11Protocol):
    """Speaks HTTP, and waits for the head of a request only so long, however slowly its letters come.

    The server's own limit holds only between the requests of a connection, and begins anew with each letter.
    Bodies have a limit of their own (``BodyGuard``).
    """

    most_silent_s: ClassVar[float] = MOST_SILENT_S
    _silence: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take what came, and wait no longer once it is a request."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Wait if nothing is being answered; the time goes on if it had begun."""
        is_answering = self.cycle is not None and not self.cycle.response_complete
        if is_answering or self.transport.is_closing():
            self._stop()
        elif self._silence is None:
            self._silence = self.loop.call_later(self.most_silent_s, self._close)

    def _stop(self) -> None:
        if self._silence is not None:
            self._silence.cancel()
            self._silence = None

    def _close(self) -> None:
        self._silence = None
        if not self.transport.is_closing():
            self.transport.close()
