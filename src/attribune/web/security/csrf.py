"""Forgery: the word by which a form proves that this explorer wrote it for this browser."""

from __future__ import annotations

import hashlib
import hmac
from secrets import token_hex

from fastapi import Request
from markupsafe import Markup

from attribune.web.security.headers import IS_PRIVATE

FIELD = "csrf"
STATE = "csrf_writer"


class Writer:
    """Writes and knows again the words by which a browser's forms are proven."""

    def __init__(self, secret: bytes, browser: str) -> None:
        """Write for ``browser``, which a cookie and a token, if there is one, tell."""
        self._secret, self._browser = secret, browser

    def write(self) -> str:
        """Return a word, another one each time, so that packing a page does not give it away."""
        nonce = token_hex(8)
        return f"{nonce}.{self._sign(nonce)}"

    def knows(self, word: str) -> bool:
        """Tell whether ``word`` is one of this browser's."""
        nonce, _, signature = word.partition(".")
        return hmac.compare_digest(signature.encode("utf-8", "replace"), self._sign(nonce).encode())

    def _sign(self, nonce: str) -> str:
        message = f"{nonce}|{self._browser}".encode("utf-8", "replace")
        return hmac.new(self._secret, message, hashlib.sha256).hexdigest()


def write_csrf_field(request: Request) -> Markup:
    """Return the hidden field that every form with ``method="post"`` holds."""
    writer: Writer | None = getattr(request.state, STATE, None)
    setattr(request.state, IS_PRIVATE, True)
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, "" if writer is None else writer.write())
