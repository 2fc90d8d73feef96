"""JSON-LD: what a page states about its article in schema.org's words, in whatever form sites nest them.

https://schema.org/NewsArticle. Read as data only; what is not JSON is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from attribune.ingest.html.pages import Page
from attribune.text.normalise import normalise_text

MAX_CHARACTERS = 5_000_000
MAX_OBJECTS = 20_000
ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review|Opinion\w*|Column\w*|Interview)$")
# In markup that sites write by hand: a comment around the JSON, a comma after the last item.
WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
LAST_COMMA = re.compile(r",(\s*[}\]])")
Thing = dict[str, object]


@dataclass(frozen=True, slots=True)
class Stated:
    """The object that describes the page's article, and what the page's other objects add.

    Attributes:
        article: empty if there is none.
        names: names of things by their ``@id``.
    """

    article: Thing
    names: dict[str, str]

    def read_text(self, key: str) -> str | None:
        """Return the text of a property."""
        return next(iter(self.read_names(key)), None)

    def read_names(self, key: str) -> list[str]:
        """Return the texts or names that a property holds, in order, each once."""
        value = self.article.get(key)
        names = [self.read_name(each) for each in (value if isinstance(value, list) else [value])]
        return list(dict.fromkeys(name for name in names if name))

    def read_name(self, value: object) -> str | None:
        """Return the text that ``value`` is, or the name of the thing that it is or points to."""
        if isinstance(value, dict):
            value = value.get("name") or value.get("@value") or self.names.get(str(value.get("@id")))
        if isinstance(value, list):
            value = next((each for each in value if isinstance(each, str)), None)
        return clean_text(value) if isinstance(value, str) else None


def read_stated(page: Page) -> Stated:
    """Return what the page's JSON-LD says about its article."""
    things = list(list_things(page))
    names = dict[str, str]()
    for thing in things:
        name, key = thing.get("name"), thing.get("@id")
        if isinstance(name, str) and isinstance(key, str):
            names.setdefault(key, clean_text(name) or "")
    articles = [thing for thing in things if is_article(thing)]
    # A page may state teasers as well: its own article is the one that says most.
    best = max(articles, key=lambda thing: (points_to(thing, page.url), "headline" in thing, len(thing)), default={})
    return Stated(best, names)


def list_things(page: Page) -> Iterator[Thing]:
    """Yield the objects of all JSON-LD of a page, the outer before the inner."""
    count = 0
    for script in page.tree.css('script[type*="ld+json" i]'):
        waiting = [parse_json(script.text_content or script.text() or "")]
        while waiting and count < MAX_OBJECTS:
            value = waiting.pop()
            count += 1
            if isinstance(value, dict):
                yield value
                waiting.extend(reversed([each for each in value.values() if isinstance(each, dict | list)]))
            elif isinstance(value, list):
                waiting.extend(reversed(value))


def parse_json(text: str) -> object:
    """Return what ``text`` holds, null if that is not JSON."""
    if len(text) > MAX_CHARACTERS:
        return None
    parsed: object = None
    for attempt in (text, LAST_COMMA.sub(r"\1", WRAPPING.sub("", text))):
        try:
            parsed = json.loads(attempt, strict=False)
            break
        except (ValueError, RecursionError):
            continue
    return parsed


def is_article(thing: Thing) -> bool:
    """Tell whether an object describes an article."""
    types = thing.get("@type")
    return any(isinstance(t, str) and ARTICLE_TYPE.search(t) for t in (types if isinstance(types, list) else [types]))


def points_to(thing: Thing, url: str | None) -> bool:
    """Tell whether an object says that the page at ``url`` is its own."""
    if url is None:
        return False
    about = thing.get("mainEntityOfPage")
    said = [thing.get("url"), about.get("@id") if isinstance(about, dict) else about]
    return any(isinstance(each, str) and each.rstrip("/") == url.rstrip("/") for each in said)


def is_closed(stated: Stated) -> bool:
    """Tell whether the article says that it is not free to read."""
    return str(stated.article.get("isAccessibleForFree", "")).strip().lower() in ("false", "no", "0")


def clean_text(value: str) -> str | None:
    """Return ``value`` without markup and with its white space collapsed; null if nothing is left."""
    flat = re.sub(r"<[^<>]{1,500}>", " ", unescape(value)) if "<" in value or "&" in value else value
    return normalise_text(" ".join(flat.split())).text or None
