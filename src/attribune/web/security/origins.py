"""Origins: what a browser says about the page that a request comes from."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.types import Scope

from attribune.web.security.refusing import read_header

# "none" is the user at the browser's own address line.
OWN_SITES = frozenset({"same-origin", "none"})


def find_foreign(scope: Scope) -> str | None:
    """Return from where else a request comes; null if it comes from here, or from what is no browser.

    Sources: ``Sec-Fetch-Site`` (https://www.w3.org/TR/fetch-metadata/) and ``Origin`` (RFC 6454).
    """
    site = read_header(scope, "sec-fetch-site")
    if site is not None and site not in OWN_SITES:
        return "another site"
    origin = read_header(scope, "origin")
    if origin is None:
        return None
    host = (read_header(scope, "host") or "").lower()
    try:
        stated = urlsplit(origin)
    except ValueError:
        return "an unknown place"
    if stated.scheme not in ("http", "https") or stated.netloc.lower() != host:
        return "an unknown place" if origin == "null" else "another site"
    return None
