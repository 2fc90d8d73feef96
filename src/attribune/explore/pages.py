"""Where on a page words stand: the page's address, the elements that show them, and an address that leads to them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from attribune.explore.search import FoundAttribution
from attribune.ledger import Ledger
from attribune.ledger.loader import load_digest
from attribune.records import Article, Attribution, Digest, Element, Span
from attribune.text.fragments import build_fragment_url

ADDRESS = ("http://", "https://")
# Control and format characters, lone surrogates, all spaces: no address holds them as they are, and they could steer a
# terminal or show the address in another order.
UNFIT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})
# Two paths in a selector are joined so; it selects the elements of both.
OR = ", "


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Where on a page an attribution's content stands; null what cannot be told.

    Attributes:
        url: address of the article, or else of the page that it was read from.
        css_path: selector of the elements that show the content; null if it was not read from a page.
        fragment_url: address of the page with a text fragment, at which a browser shows the content.
    """

    url: str | None = None
    css_path: str | None = None
    fragment_url: str | None = None


NOWHERE = PagePlace()


def locate_attribution(attribution: Attribution, article: Article, digest: Digest) -> PagePlace:
    """Return where on its page an attribution of ``article``, which is in ``digest``, stands."""
    spans = [span.shift(article.span.start) for span in attribution.content]
    return locate_words(spans, digest, article_url=article.metadata.url)


def locate_words(spans: Sequence[Span], digest: Digest, *, article_url: str | None) -> PagePlace:
    """Return where on its page stand words of ``digest`` that are in an article with that address."""
    paths = dict.fromkeys(find_paths(digest.origin.elements, spans))
    # The words stand on the page that was read, which need not be the article's own.
    page_url = choose_url(digest.origin.url, article_url)
    return PagePlace(
        url=choose_url(article_url, digest.origin.url),
        css_path=OR.join(map(clean_path, paths)) or None,
        fragment_url=None if page_url is None else build_fragment_url(page_url, digest.text, spans),
    )


def find_paths(elements: Sequence[Element], spans: Iterable[Span]) -> Iterable[str]:
    """Yield the paths of the elements that show any of ``spans``, in text order; ``elements`` are in text order."""
    for span in spans:
        at = bisect_right(elements, span.start, key=lambda element: element.span.end)
        while at < len(elements) and elements[at].span.start < span.end:
            yield elements[at].path
            at += 1


def choose_url(*urls: str | None) -> str | None:
    """Return the first of ``urls`` that a browser can go to, fit to be printed; null if there is none."""
    return next((clean_url(url) for url in urls if url is not None and url.strip().lower().startswith(ADDRESS)), None)


def clean_url(url: str) -> str:
    """Return ``url`` with what no address can hold in percent-encoding."""
    bare = url.strip()
    if bare.isascii() and bare.isprintable() and " " not in bare:
        # Almost all are; an article's page asks this for each of its attributions.
        return bare
    return "".join(quote(c, safe="", errors="replace") if is_unfit(c) else c for c in bare)


def clean_path(path: str) -> str:
    """Return a CSS path without what could steer a terminal; pages choose what their ids are called."""
    return "".join(f"\\{ord(c):x} " if c != " " and is_unfit(c) else c for c in path)


def is_unfit(character: str) -> bool:
    """Tell whether a character may not be printed, or is a space."""
    return unicodedata.category(character) in UNFIT


class HeldPages:
    """The page of one digest at a time: what is found comes digest by digest, so each is loaded once."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._held: Digest | None = None

    def locate(self, found: FoundAttribution) -> PagePlace:
        """Return where on its page what was found stands."""
        if self._held is None or self._held.id != found.digest_id:
            with self._ledger.read() as connection:
                self._held = load_digest(connection, found.digest_id, found.run_id)
        if self._held is None:
            return NOWHERE
        spans = [span.shift(found.article_span.start) for span in found.reading.attribution.content]
        return locate_words(spans, self._held, article_url=found.url)
