"""Addresses: every page of the explorer over the invented stories, by a name for pictures and messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from tests.web.browser.explored import Told

from attribune.records import ArticleRecord
from attribune.web.links import link_article, link_digest, link_outlet, link_speaker

BRIDGE = "Mayor says the Sallow bridge is safe as a paper reports cracks"


def find_article(told: Told, beginning: str) -> ArticleRecord:
    """Return the article whose title begins so."""
    return next(article for title, article in told.articles.items() if title.startswith(beginning))


def address_article(told: Told, beginning: str) -> str:
    """Return the address of the article whose title begins so."""
    return link_article(find_article(told, beginning).article.id)


def address_attribution(told: Told) -> str:
    """Return the address of an attribution inside a chain."""
    record = find_article(told, "Mayor")
    return link_article(record.article.id, record.readings[2].attribution.id)


def address_digest(told: Told) -> str:
    """Return the address of a digest of several articles."""
    return link_digest(find_article(told, "Mayor").article.digest_id)


def repeat_address(address: str, _told: Told) -> str:
    """Return an address that is the same over any stories."""
    return address


FIXED = {
    "home": "/",
    "search": "/search",
    "search for words": "/search?words=bridge",
    "search for nothing": "/search?words=zeppelin",
    "search for articles": "/search?kind_of_answer=articles&words=bridge",
    "search for speakers": "/search?kind_of_answer=speakers&words=tarn",
    "speakers": "/speakers",
    "speaker": link_speaker("Ilse Tarn"),
    "speaker in Cyrillic": link_speaker("Нина Орлова-Вейс"),
    "outlets": "/outlets",
    "outlet": link_outlet("The Harbour Courier"),
    "audit": "/audit",
    "audit of an outlet": "/audit?outlet=The+Harbour+Courier",
    "comparison": "/audit/compare?a_outlet=The+Harbour+Courier&b_outlet=The+%C3%89vening+Lamp",
    "review": "/review",
    "agreement": "/review/agreement",
    "drop": "/drop",
    "judgements": "/judgements",
    "guide": "/guide",
}
PAGES: Mapping[str, Callable[[Told], str]] = {
    **{name: partial(repeat_address, address) for name, address in FIXED.items()},
    "reader": partial(address_article, beginning="Mayor"),
    "reader at an attribution": address_attribution,
    "reader of many scripts": partial(address_article, beginning="Voices"),
    "reader of long words": partial(address_article, beginning="Donau"),
    "reader of nothing said": partial(address_article, beginning="Tide"),
    "digest": address_digest,
}
