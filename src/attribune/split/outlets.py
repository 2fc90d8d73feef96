"""Outlets by another name: what a person says that domains and written names stand for.

A page rarely names its outlet the way that the next one does; who wants one name for each says so once.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from attribune.records import Article, Digest
from attribune.text.fold import fold_text

DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[^\W\d_][\w-]*)/?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OutletMap:
    """Which outlet is meant by a domain or a name.

    Attributes:
        names: by the name as written, folded.
        domains: by the domain, without ``www.``, lower case; its subdomains are meant too.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """Hash of what the map says, whatever the order in which it was said."""
        content = json.dumps([sorted(self.names.items()), sorted(self.domains.items())], separators=(",", ":"))
        return hashlib.sha256(content.encode("utf-8")).hexdigest()

    def find_by_name(self, written: str) -> str | None:
        """Return the outlet that is meant by a name, or by a domain that stands for one."""
        found = self.names.get(fold_text(written))
        domain = read_domain(written)
        return found if found is not None or domain is None else self.find_by_domain(domain)

    def find_by_url(self, url: str | None) -> str | None:
        """Return the outlet to which the address belongs."""
        try:
            host = urlsplit(url or "").hostname
        except ValueError:
            # What a page states as its address can be anything.
            return None
        return None if host is None else self.find_by_domain(fold_domain(host))

    def find_by_domain(self, domain: str) -> str | None:
        """Return the outlet of the domain, or else of the nearest one above it."""
        while domain:
            if domain in self.domains:
                return self.domains[domain]
            domain = domain.partition(".")[2]
        return None


def build_outlets(pairs: Iterable[tuple[str, str]]) -> OutletMap:
    """Return the map of pairs of what is written, a name or a domain, and the outlet that it stands for."""
    names: dict[str, str] = {}
    domains: dict[str, str] = {}
    for written, outlet in pairs:
        names[fold_text(written)] = outlet
        if (domain := read_domain(written)) is not None:
            domains[domain] = outlet
    return OutletMap(names, domains)


def read_domain(written: str) -> str | None:
    """Return the domain that is written, null if it is no domain."""
    match = DOMAIN.fullmatch(written.strip())
    return None if match is None else fold_domain(match[1])


def fold_domain(host: str) -> str:
    """Return a host's name in the letters of the network, lower case, without ``www.`` and the dot of the root."""
    lowered = host.lower().removesuffix(".")
    # What no network would take for a name, such as one with empty parts, stays as it is written.
    with suppress(UnicodeError):
        lowered = lowered.encode("idna").decode("ascii")
    return lowered.removeprefix("www.")


def name_outlets(articles: Iterable[Article], digest: Digest, outlets: OutletMap) -> tuple[Article, ...]:
    """Return the articles of ``digest`` with their outlets named as ``outlets`` says.

    Where an article does not say who published it, its own address tells, or that of the page that holds it alone: the
    address of a page of many articles says only who put them together.
    """
    given = tuple(articles)
    page_url = digest.origin.url if len(given) == 1 else None
    return tuple(name_outlet(article, outlets, url=article.metadata.url or page_url) for article in given)


def name_outlet(article: Article, outlets: OutletMap, *, url: str | None) -> Article:
    """Return ``article`` with its outlet as ``outlets`` names it; the same if it knows neither name nor address."""
    metadata = article.metadata
    found = outlets.find_by_url(url) if metadata.outlet is None else outlets.find_by_name(metadata.outlet)
    if found is None or found == metadata.outlet:
        return article
    unknown = tuple(each for each in metadata.unknown if each.field != "outlet")
    return replace(article, metadata=replace(metadata, outlet=found, unknown=unknown))
