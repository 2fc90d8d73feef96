"""RSS 0.9x to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0, read by feedparser; the one place where its ways are known.

What is told to it: bytes only (a string it would take for an address or a file), already repaired, in UTF-8; no markup
cleaned, no addresses in markup resolved, since both go through a second parser that mangles pages and takes its time.
What is known of it: a second description becomes the content, which the repair prevents; ``updated`` must not be asked
for by its access methods, which warn; content that is copied to the summary is told by being equal.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast
from xml.sax import SAXException

import feedparser

from attribune.errors import MalformedInput
from attribune.ingest.feeds.addresses import resolve_markup
from attribune.ingest.feeds.entries import Entry, Feed, Markup, Wording
from attribune.ingest.feeds.keys import key_entry
from attribune.ingest.feeds.languages import read_language
from attribune.ingest.feeds.repair import HIDDEN_AT, repair_xml
from attribune.ingest.feeds.titles import read_title
from attribune.text.normalise import has_words, normalise_text

Found = Mapping[str, Any]
ROOT = re.compile(r"\s*<(?:[\w.-]{1,40}:)?([\w.-]{1,40})")
ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
TEXT_TYPES = frozenset({"text/plain", "text"})
MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.ASCII)
LEFT_OVER = re.compile(r"\(\s*\)|<\s*>|\[\s*\]|^\s*mailto:", re.IGNORECASE)
WEB = re.compile(r"https?://", re.IGNORECASE)
AROUND = re.compile(r"^\((.*)\)$")
MAX_AUTHOR_CHARACTERS = 500
# Where the description of a page or recording stands in for that of the entry.
OTHER_SUMMARIES = ("dc_xdescription", "itunes_xsummary", "media_xdescription")
FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, ArithmeticError, RecursionError)


def parse_xml_feed(text: str, *, url: str | None) -> Feed:
    """Return the feed that ``text`` holds.

    Raises:
        MalformedInput: it is no feed, or made to do harm.
    """
    repaired = repair_xml(text)
    root = ROOT.match(repaired)
    if root is None or root[1].lower() not in ROOTS:
        found = f"its first element is <{root[1]}>" if root else "it holds no element"
        raise MalformedInput(f"it is neither RSS nor Atom nor JSON Feed: {found}.")
    parsed = run_parser(repaired.encode(), url=url)
    feed = cast(Found, parsed["feed"])
    language = read_language(find_text(feed, "language"))
    is_atom = root[1].lower() == "feed"
    title, authors = find_title(feed), tuple(list_authors(feed))
    # In Atom an author of the feed is that of its entries (RFC 4287, 4.2.1); the site's own name is none.
    inherited = authors if is_atom and authors != (title,) else ()
    entries = (read_entry(each, language=language, is_atom=is_atom) for each in parsed["entries"])
    return Feed(
        title=title,
        url=url,
        link=find_link(feed, is_atom=is_atom),
        language=language,
        updated=find_text(feed, "updated") or find_text(feed, "published"),
        authors=authors,
        entries=tuple(each if each.authors else replace(each, authors=inherited) for each in entries),
    )


def run_parser(content: bytes, *, url: str | None) -> Found:
    """Return what feedparser makes of ``content``; where that is no XML, it guesses."""
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url or ""}
    try:
        parsed: Found = feedparser.parse(
            io.BytesIO(content), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except (*FAULTS, SAXException) as error:
        message = f"it is no feed that can be read: {type(error).__name__} while parsing."
        raise MalformedInput(message, hint="Check it with a feed validator.") from error
    return parsed


def read_entry(found: Found, *, language: str | None, is_atom: bool) -> Entry:
    """Return one entry."""
    contents = list(list_contents(found))
    content = max(contents, key=lambda each: len(each.value), default=None)
    published, updated = find_text(found, "published"), find_text(found, "updated")
    if published is None and not is_atom:
        # The parser takes the only date of Dublin Core for that of an update.
        published, updated = updated, None
    summary = None if is_copied(found) else find_summary(found)
    source = found.get("source")
    return key_entry(
        Entry(
            key="",
            id=find_text(found, "id"),
            title=find_title(found),
            link=find_link(found, is_atom=is_atom),
            published=published,
            updated=updated,
            authors=tuple(list_authors(found)),
            outlet=find_title(source) if isinstance(source, Mapping) else None,
            language=find_language(found) or language,
            content=content,
            summary=summary,
        )
    )


def find_text(found: Found, key: str) -> str | None:
    """Return a text as stated, null if there is none; not by the parser's own access, which warns."""
    value = dict.get(cast("dict[str, object]", found), key)
    if not isinstance(value, str):
        return None
    return normalise_text(value.replace(HIDDEN_AT, "@").strip()).text or None


def find_title(found: Found) -> str | None:
    """Return a title as plain text; what it is by its type, which feeds without types leave to the parser."""
    value = find_text(found, "title")
    if value is None:
        return None
    detail = found.get("title_detail")
    kind = detail.get("type") if isinstance(detail, Mapping) else None
    return read_title(value, Markup.TEXT if kind in TEXT_TYPES else Markup.HTML)


def find_link(found: Found, *, is_atom: bool) -> str | None:
    """Return the address of the page, null if none is stated.

    The parser takes an id for it where there is no link. In RSS an id may be one, if it is an address at all; in Atom
    it only looks like one.
    """
    links = found.get("links")
    for each in links if isinstance(links, list) else ():
        if each.get("rel", "alternate") == "alternate" and (href := find_text(each, "href")):
            return find_text(found, "link") or href
    link = None if is_atom else find_text(found, "link")
    return link if link and WEB.match(link) else None


def find_language(found: Found) -> str | None:
    """Return the language that an entry's own parts state."""
    contents = found.get("content")
    details = [
        *(contents if isinstance(contents, list) else []),
        found.get("summary_detail"),
        found.get("title_detail"),
    ]
    for detail in details:
        if isinstance(detail, Mapping) and (language := read_language(find_text(detail, "language"))):
            return language
    return None


def list_contents(found: Found) -> Iterator[Wording]:
    """Yield the contents of an entry that are words."""
    contents = found.get("content")
    for each in contents if isinstance(contents, list) else ():
        wording = read_wording(each)
        if wording is not None and has_words(wording.value):
            yield wording


def is_copied(found: Found) -> bool:
    """Tell whether the summary is the content, copied there by the parser."""
    contents, value = found.get("content"), find_text(found, "summary")
    listed = contents if isinstance(contents, list) else []
    return value is not None and any(find_text(each, "value") == value for each in listed)


def find_summary(found: Found) -> Wording | None:
    """Return what the entry offers in place of its text."""
    detail = found.get("summary_detail")
    summary = read_wording(detail) if isinstance(detail, Mapping) else None
    if summary is None and (value := find_text(found, "summary")):
        summary = Wording(value)
    if summary is None:
        value = next((value for key in OTHER_SUMMARIES if (value := find_text(found, key))), None)
        summary = Wording(value) if value else None
    return summary


def read_wording(detail: Found) -> Wording | None:
    """Return words with what they are; null where there are none, or they stand elsewhere."""
    value = find_text(detail, "value")
    if value is None:
        return None
    if find_text(detail, "type") in TEXT_TYPES:
        return Wording(value, Markup.TEXT)
    return Wording(resolve_markup(value, base=find_text(detail, "base")))


def list_authors(found: Found) -> Iterator[str]:
    """Yield the names of the authors, each once; the address of mail where there is no name."""
    authors = found.get("authors")
    single = find_text(found, "author")
    seen = set[str]()
    listed = [each for each in authors if isinstance(each, Mapping)] if isinstance(authors, list) else []
    for each in listed or ([{"name": single}] if single else []):
        stated = find_text(each, "name") or (single if len(listed) == 1 else None) or ""
        name = read_author(stated) or find_text(each, "email") or (stated if MAIL.fullmatch(stated) else "")
        if name and name.casefold() not in seen:
            seen.add(name.casefold())
            yield name


def read_author(stated: str) -> str | None:
    """Return the name in ``Name (mail@lamp.example)`` or the other way round; null if there is only the mail."""
    title = read_title(stated[:MAX_AUTHOR_CHARACTERS], Markup.HTML) or ""
    name = LEFT_OVER.sub("", MAIL.sub("", title)).strip(" ,;")
    return AROUND.sub(r"\1", name).strip() or None
