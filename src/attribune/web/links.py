"""Links: the address of every page, in one place; parameters in a fixed order, so that equal pages have equal ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlencode

API = "/api/v1"
# Longer ones would be no place in this explorer.
MOST_LETTERS = 4_000
VISIBLE = re.compile(r"[!-~]+")


def link_article(article_id: str, attribution_id: str | None = None) -> str:
    """Return the path of an article's page, at an attribution if one is given."""
    return f"/articles/{quote(article_id, safe='')}" + (f"#{attribution_id}" if attribution_id else "")


def link_digest(digest_id: str) -> str:
    """Return the path of a digest's page."""
    return f"/digests/{quote(digest_id, safe='')}"


def link_speaker(name: str) -> str:
    """Return the path of a speaker's page; a slash in the name is a part of it."""
    return f"/speakers/{quote(name, safe='', errors='replace')}"


def link_outlet(name: str) -> str:
    """Return the path of an outlet's page."""
    return f"/outlets/{quote(name, safe='', errors='replace')}"


def link_query(path: str, pairs: Iterable[tuple[str, object]]) -> str:
    """Return ``path`` with the parameters that have a value; tuples and lists give one parameter for each item."""
    given: list[tuple[str, str]] = []
    for name, value in pairs:
        values = value if isinstance(value, tuple | list) else (value,)
        given.extend((name, write_value(each)) for each in values if each not in (None, "", False))
    query = urlencode(given, errors="replace")
    return f"{path}?{query}" if query else path


def write_value(value: object) -> str:
    """Return a parameter's value as it stands in an address."""
    return "true" if value is True else str(value)


def keep_local(path: str, *, otherwise: str) -> str:
    """Return ``path`` if it is one of this explorer, ``otherwise`` if it leads anywhere else.

    A browser takes ``//host`` and ``/\\\\host`` for other hosts, and leaves out what it cannot print.
    """
    is_plain = VISIBLE.fullmatch(path) is not None and len(path) <= MOST_LETTERS and "\\" not in path
    return path if is_plain and path.startswith("/") and not path.startswith("//") else otherwise
