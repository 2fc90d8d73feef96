"""Headers: what every answer tells the browser to forbid; nothing is loaded from elsewhere, no page is framed."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
NO_ACCESS = ", ".join(
    f"{each}=()"
    for each in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "microphone",
        "payment",
        "usb",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Pages link out, and no other host learns from where. "no-referrer" would go further than that: with it browsers
    # send forms with the origin "null", also to this host, and the check of origins would have nothing to check.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": NO_ACCESS,
    "X-DNS-Prefetch-Control": "off",
    "X-Robots-Tag": "noindex, nofollow",
}
# Set while a page is written that holds what only this browser may see: the word that proves a form.
IS_PRIVATE = "is_private"


class HeaderGuard:
    """Adds the headers to every answer, whoever wrote it; what is for one browser alone is kept by none."""

    def __init__(self, app: ASGIApp, *, needs_token: bool) -> None:
        """Guard ``app``; with ``needs_token`` no answer may be kept by a browser that does not say otherwise."""
        self._app, self._needs_token = app, needs_token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                is_private = state.get(IS_PRIVATE, False) or self._needs_token
                if is_private and not scope["path"].startswith("/static/"):
                    headers["Cache-Control"] = "no-store"
                else:
                    headers.setdefault("Cache-Control", "private, no-cache")
            await send(message)

        await self._app(scope, receive, send_with_headers)
