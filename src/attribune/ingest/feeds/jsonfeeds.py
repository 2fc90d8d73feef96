"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.feeds.entries import Entry, Feed, Markup, Wording
from attribune.ingest.feeds.keys import key_entry
from attribune.ingest.feeds.languages import read_language
from attribune.ingest.feeds.titles import read_title
from attribune.text.normalise import normalise_text

Fields = Mapping[str, object]
# Each object and list takes hundreds of bytes, however few it is written with.
MAX_NODES = 1_000_000
MAX_STRANGE = 100


def parse_json_feed(text: str, *, url: str | None) -> Feed:
    """Return the feed that ``text`` holds.

    Raises:
        InputTooLarge: it has more objects and lists than any feed needs.
        MalformedInput: it is no JSON, or no feed.
    """
    fields = parse_json(text)
    if not isinstance(fields, dict) or not isinstance(items := fields.get("items"), list):
        raise MalformedInput("it is JSON, but no feed: a JSON Feed is an object with a list of items.")
    base = url or read_text(fields, "feed_url")
    feed_language = read_language(read_text(fields, "language"))
    strange = tuple(number for number, each in enumerate(items, start=1) if not isinstance(each, dict))
    if len(strange) > MAX_STRANGE:
        raise MalformedInput(f"{len(strange):,} of its {len(items):,} items are no objects, so it is no feed.")
    entries = (read_entry(each, base=base, language=feed_language) for each in items if isinstance(each, dict))
    return Feed(
        title=read_plain(fields, "title"),
        url=url,
        link=read_address(fields, "home_page_url", base=base),
        language=feed_language,
        authors=tuple(list_authors(fields)),
        entries=tuple(entries),
        unreadable=strange,
    )


def parse_json(text: str) -> object:
    """Return what ``text`` holds.

    Raises:
        InputTooLarge: it has more objects and lists than any feed needs.
        MalformedInput: it is no JSON, or nested too deep.
    """
    if text.count("{") + text.count("[") > MAX_NODES:
        raise InputTooLarge(f"it has more than {MAX_NODES:,} objects and lists.", hint="Cut it in parts.")
    try:
        found: object = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        message = f"it is no JSON: {error.msg} at line {error.lineno}, column {error.colno}."
        raise MalformedInput(message) from error
    except (RecursionError, ValueError) as error:
        raise MalformedInput(f"it is JSON that cannot be read: {error}.") from error
    return found


def read_entry(fields: Fields, *, base: str | None, language: str | None) -> Entry:
    """Return one item; ``content_html`` stands before ``content_text`` since it says what its paragraphs are."""
    html, plain = read_text(fields, "content_html"), read_text(fields, "content_text")
    content = Wording(html) if html else Wording(plain, Markup.TEXT) if plain else None
    summary = read_text(fields, "summary")
    return key_entry(
        Entry(
            key="",
            id=read_text(fields, "id"),
            title=read_plain(fields, "title"),
            link=read_address(fields, "url", base=base) or read_address(fields, "external_url", base=base),
            published=read_text(fields, "date_published"),
            updated=read_text(fields, "date_modified"),
            authors=tuple(list_authors(fields)),
            language=read_language(read_text(fields, "language")) or language,
            content=content,
            summary=Wording(summary, Markup.TEXT) if summary else None,
        )
    )


def read_text(fields: Fields, key: str) -> str | None:
    """Return a field that is text, or a number, as ids are in some feeds; null if it is neither or blank."""
    value = fields.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 64:
        return str(value)
    return normalise_text(value.strip()).text or None if isinstance(value, str) else None


def read_plain(fields: Fields, key: str) -> str | None:
    """Return a field that is plain text by the specification, as one line."""
    value = read_text(fields, key)
    return read_title(value, Markup.TEXT) if value else None


def read_address(fields: Fields, key: str, *, base: str | None) -> str | None:
    """Return a field that is an address, resolved; null if it is none."""
    value = read_text(fields, key)
    try:
        return urljoin(base, value) if base and value else value
    except ValueError:
        return None


def list_authors(fields: Fields) -> Iterator[str]:
    """Yield the names of the authors: a list since version 1.1, one before."""
    authors = fields.get("authors")
    for author in authors if isinstance(authors, list) and authors else [fields.get("author")]:
        if isinstance(author, dict) and (name := read_plain(author, "name")):
            yield name
