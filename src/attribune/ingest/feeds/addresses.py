"""Addresses in markup, resolved against the base that the feed states for it."""

from __future__ import annotations

import re
from urllib.parse import urljoin

OPEN_TAG = re.compile(r"<[A-Za-z][^<>]*>")
ADDRESS = re.compile(
    r"(\s(?:href|src|cite|action|background|classid|codebase|data|longdesc|poster|profile|usemap)\s{0,5}=\s{0,5})"
    r"(?:\"([^\"]*)\"|'([^']*)')",
    re.IGNORECASE,
)


def resolve_markup(markup: str, *, base: str | None) -> str:
    """Return ``markup`` with its relative addresses made whole; the same object where there is no base."""
    if not base or "://" not in base:
        return markup
    return OPEN_TAG.sub(lambda tag: ADDRESS.sub(lambda found: write_resolved(found, base), tag.group()), markup)


def write_resolved(found: re.Match[str], base: str) -> str:
    """Return an attribute with its address resolved, as it was if the address is none."""
    address = found[2] if found[2] is not None else found[3]
    try:
        return f'{found[1]}"{urljoin(base, address.strip())}"' if address.strip() else found.group()
    except ValueError:
        return found.group()
