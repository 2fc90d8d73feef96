"""Metas: what a page's head and marked elements state: Open Graph, Dublin Core, microdata, links, titles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from attribune.ingest.html.jsonld import clean_text
from attribune.ingest.html.pages import Page

MAX_METAS = 2_000
MAX_VALUE = 20_000
TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline", "parsely-title")
STANDFIRSTS = ("og:description", "description", "twitter:description", "dc.description", "dcterms.description")
OUTLETS = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "application-name",
    "apple-mobile-web-app-title",
    "publisher",
)
AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "byl",
    "article:author_name",
    "shareaholic:article_author_name",
)
DAYS = (
    "article:published_time",
    "og:article:published_time",
    "date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date.created",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "pubdate",
    "article.published",
    "published-date",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "article_date_original",
    "dc.date",
    "dcterms.date",
    "date",
)


@dataclass(frozen=True, slots=True)
class Metas:
    """What the head states.

    Attributes:
        values: of ``meta`` elements by their lower-case name, in order.
        title: of the page.
        canonical: addresses that the page gives as its own, resolved, the best first.
        language: tag of the root element or as otherwise stated.
    """

    values: dict[str, tuple[str, ...]]
    title: str | None
    canonical: tuple[str, ...]
    language: str | None

    def read_first(self, names: Iterable[str]) -> str | None:
        """Return the first value of the first of ``names`` that has one."""
        return next((value for name in names for value in self.values.get(name, ())), None)

    def read_all(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return all values of the first of ``names`` that has one."""
        return next((self.values[name] for name in names if self.values.get(name)), ())


def read_metas(page: Page) -> Metas:
    """Return what the head of ``page`` states."""
    values = dict[str, tuple[str, ...]]()
    for node in page.tree.css("meta[content]")[:MAX_METAS]:
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = clean_text((attributes.get("content") or "")[:MAX_VALUE])
        if name and value:
            values[name.lower()] = (*values.get(name.lower(), ())[:50], value)
    title = page.tree.css_first("head > title")
    return Metas(
        values,
        clean_text(title.text()[:MAX_VALUE]) if title is not None else None,
        tuple(list_canonical(page, values)),
        find_language(page, values),
    )


def list_canonical(page: Page, values: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the addresses that the page gives as its own: only those of the web, without fragments."""
    base = page.tree.css_first("base[href]")
    around = resolve_url(base.attributes.get("href") or "", page.url) if base is not None else page.url
    links = [node.attributes.get("href") or "" for node in page.tree.css('link[rel~="canonical" i][href]')]
    said = [*links, *values.get("og:url", ())]
    found = [url for each in said if (url := resolve_url(each, around)) is not None]
    return list(dict.fromkeys(found))


def resolve_url(url: str, base: str | None) -> str | None:
    """Return ``url`` seen from ``base``; null if that is no address of the web."""
    url = url.strip()
    if not url or len(url) > MAX_VALUE:
        return None
    try:
        full = urljoin(base, url) if base else url
        parts = urlsplit(full)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and not any(c.isspace() for c in full)
    except ValueError:
        return None
    return full.partition("#")[0] if is_web else None


def find_language(page: Page, values: dict[str, tuple[str, ...]]) -> str | None:
    """Return the language that the page says that it is in, as a BCP 47 tag; null if it says none."""
    root = page.tree.root
    node = root if root is not None and root.tag == "html" else page.tree.css_first("html")
    attributes = node.attributes if node is not None else {}
    said = [
        attributes.get("lang"),
        attributes.get("xml:lang"),
        *values.get("og:locale", ()),
        *values.get("dc.language", ()),
        *values.get("inlanguage", ()),
        *values.get("content-language", ()),
    ]
    return next((tag for each in said if each and (tag := clean_tag(each)) is not None), None)


def clean_tag(tag: str) -> str | None:
    """Return a language tag in its usual form, ``en-GB``; null if it is none."""
    main, _, rest = tag.strip().replace("_", "-").partition("-")
    if not (main.isascii() and main.isalpha() and 2 <= len(main) <= 3):
        return None
    region = rest.partition("-")[0]
    known = len(region) == 2 and region.isascii() and region.isalpha()
    return f"{main.lower()}-{region.upper()}" if known else main.lower()
