"""Feeds: what is read of the feeds that come with gofeed, against what that parser's own tests expect.

A case is a feed with its expected result: ``NAME.json`` beside ``NAME.xml``, ``NAME_expected.json`` beside
``NAME.json``. Feeds without an expected result are left out, except those that are no feeds at all, which must be
refused.

A case agrees if the feed and all its entries do. Compared of the feed: title, link, date, author; of each entry: title,
link, date, author, content. A case about something else, such as a copyright line, counts on these too, mostly by what
is not there. The three kinds of expected results (of the formats' own parsers for RSS and Atom, the common one, JSON
Feed) name the fields in their own ways:

- title, author: as plain text, so what is expected is compared by its words where it is markup. An author with a name
  and an address of mail is compared by the name, one with neither agrees with none.
- link: the first that is the page itself (``alternate`` or of no kind).
- date: the day; when it was published, else when it was updated.
- content: the full text, else the summary or description; with white space collapsed it is the same string, or shows
  the same words and links as HTML.

What does not agree on purpose: somebody who minds a site's machines is no author; several authors are all kept; a feed
that states no date has none, whatever its entries say; a control character shows as damage; in Atom the author of the
feed is that of its entries. What does not for want of skill: an end tag of the wrong name, elements inside an author.

``python -m bench.quality.feeds`` prints the table of this part alone and each case that does not agree.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html

from attribune.errors import InputError
from attribune.ingest.feeds import Entry, Feed, parse_feed
from attribune.ingest.feeds.times import find_day
from bench.quality.rows import DATA, Absent, Row, require

CORPUS = DATA / "feeds" / "gofeed" / "testdata"
TABLE = "feeds, gofeed cases"
NOTE = (
    "Share of the cases in which the feed's title, link, date and author, and every entry's title, link, date, author"
    " and content are what the test suite of gofeed expects; by folder of that suite."
)
BAR = 95.0
NO_FEEDS = ("parser/universal/empty_feed.xml", "parser/universal/unknown_feed.xml", "parser/universal/invalid.json")
Found = Mapping[str, Any]
Seen = dict[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """A feed and what is expected of it; null if it must be refused."""

    name: str
    content: bytes
    expected: Found | None


def list_cases() -> Iterator[Case]:
    """Yield the cases in order of name."""
    root = require(CORPUS)
    for path in list_files():
        name = path.relative_to(root).as_posix()
        if name in (*NO_FEEDS, "parser/json/invalid/invalid.json"):
            yield Case(name, path.read_bytes(), None)
            continue
        expected = path.with_suffix(".json") if path.suffix == ".xml" else path.with_name(f"{path.stem}_expected.json")
        if expected.exists():
            yield Case(name, path.read_bytes(), json.loads(expected.read_text("utf-8-sig")))


def list_files() -> list[Path]:
    """Return all files of the corpus that are XML or JSON."""
    return sorted(path for path in require(CORPUS).rglob("*") if path.suffix in (".xml", ".json"))


def compare_case(case: Case) -> list[str]:
    """Return the fields that do not agree, with both sides."""
    try:
        feed = parse_feed(case.content)
    except InputError as error:
        return [] if case.expected is None else [f"refused: {error}"]
    if case.expected is None:
        return ["read, though it is no feed"]
    entries = case.expected.get("items") or case.expected.get("entries") or []
    if len(entries) != len(feed.entries):
        return [f"entries: {len(feed.entries)}, expected {len(entries)}"]
    differences = list(compare_fields("feed", expect_feed(case.expected), see_feed(feed)))
    for number, (expected, entry) in enumerate(zip(entries, feed.entries, strict=True), start=1):
        differences += compare_fields(f"entry {number}", expect_entry(expected), see_entry(entry))
    return differences


def see_feed(feed: Feed) -> Seen:
    """Return the compared fields of a feed as we read it."""
    return {
        "title": feed.title,
        "link": feed.link,
        "date": find_day(feed.updated)[0],
        "author": ", ".join(feed.authors),
    }


def see_entry(entry: Entry) -> Seen:
    """Return the compared fields of an entry as we read it."""
    content = entry.content or entry.summary
    return {
        "title": entry.title,
        "link": entry.link,
        "date": find_day(entry.published or entry.updated)[0],
        "author": ", ".join(entry.authors),
        "content": content.value if content else None,
    }


def expect_feed(expected: Found) -> Seen:
    """Return the compared fields of a feed as expected."""
    dates = ("updatedParsed", "lastBuildDateParsed", "publishedParsed", "pubDateParsed", "date_modified")
    return {
        "title": expected.get("title"),
        "link": expect_link(expected),
        "date": expect_day(expected, dates),
        "author": expect_authors(expected, "managingEditor"),
    }


def expect_entry(expected: Found) -> Seen:
    """Return the compared fields of an entry as expected."""
    dates = ("publishedParsed", "pubDateParsed", "date_published", "updatedParsed", "date_modified")
    content = expected.get("content")
    if isinstance(content, Mapping):
        content = content.get("value")
    others = ("content_html", "content_text", "summary", "description")
    return {
        "title": expected.get("title"),
        "link": expect_link(expected),
        "date": expect_day(expected, dates),
        "author": expect_authors(expected, "author"),
        "content": content or next((expected[key] for key in others if expected.get(key)), None),
    }


def expect_link(expected: Found) -> str | None:
    """Return the expected address of the page."""
    links = expected.get("links") or []
    own = [each["href"] for each in links if isinstance(each, Mapping) and is_page(each)]
    single = expected.get("link") or expected.get("home_page_url") or expected.get("url")
    return single or (own[0] if own else None)


def is_page(link: Found) -> bool:
    """Tell whether an expected link is the page itself."""
    return link.get("rel", "alternate") == "alternate" and bool(link.get("href"))


def expect_day(expected: Found, keys: Sequence[str]) -> str | None:
    """Return the first expected day."""
    return next((expected[key][:10] for key in keys if expected.get(key)), None)


def expect_authors(expected: Found, single: str) -> str:
    """Return the expected authors; the formats' own parsers leave those of Dublin Core and iTunes to the extensions."""
    stated = expected.get(single) or expected.get("author")
    authors = expected.get("authors") or ([stated] if stated else list_extended(expected))
    names = [each if isinstance(each, str) else each.get("name") or each.get("email") for each in authors]
    return ", ".join(name for name in names if name)


def list_extended(expected: Found) -> list[str]:
    """Return the authors that only extensions state."""
    creators = [each["value"] for each in expected.get("extensions", {}).get("dc", {}).get("creator", ())]
    recorded = expected.get("itunesExt", {}).get("author")
    return creators or ([recorded] if recorded else [])


def compare_fields(where: str, expected: Seen, seen: Seen) -> Iterator[str]:
    """Yield the fields in which what is expected and what is read differ."""
    for name, value in expected.items():
        if not is_same(name, value, seen[name]):
            yield f"{where}, {name}: {seen[name]!r}, expected {value!r}"


def is_same(name: str, expected: object, seen: object) -> bool:
    """Tell whether a field agrees."""
    if (expected or None) == (seen or None):
        return True
    if not isinstance(expected, str) or not isinstance(seen, str):
        return False
    if " ".join(expected.split()) == " ".join(seen.split()):
        return True
    if name in ("title", "author"):
        return show_words(expected) == seen
    return name == "content" and show_page(expected) == show_page(seen)


def show_words(markup: str) -> str:
    """Return the words that markup shows."""
    return show_page(markup)[0]


def show_page(markup: str) -> tuple[str, list[str]]:
    """Return the words that markup shows, and the addresses that it links to."""
    if not markup.strip():
        return "", []
    root = html.fragment_fromstring(markup, create_parent="div")
    links = [str(address) for _, _, address, _ in root.iterlinks()]
    return " ".join(str(root.text_content()).split()), links


def measure_feeds() -> Iterator[Row]:
    """Yield the share of the cases that agree: of all, and folder by folder.

    Raises:
        Absent: if the corpus is not on this machine.
    """
    outcomes = [(case.name.rpartition("/")[0], not compare_case(case)) for case in list_cases()]
    yield rate_cases("all", [agrees for _, agrees in outcomes])
    for folder in sorted({folder for folder, _ in outcomes}):
        yield rate_cases(folder, [agrees for each, agrees in outcomes if each == folder])


def rate_cases(name: str, outcomes: list[bool]) -> Row:
    """Return the share of the cases that agree."""
    bar = BAR if name == "all" else None
    # One case of a small folder is many points, so only all together have a floor.
    value = 100 * sum(outcomes) / len(outcomes)
    return Row(TABLE, name, value, bar, is_steady=bar is not None, count=len(outcomes))


def main() -> int:
    """Print the table, and what does not agree."""
    try:
        for row in measure_feeds():
            print(f"{row.name:32}{row.count:6}{row.value:8.2f}")
        for case in list_cases():
            for difference in compare_case(case):
                print(f"{case.name}: {difference}")
    except Absent as error:
        print(f"skipped: {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
