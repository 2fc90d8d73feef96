"""Entries: what a feed states, the same for every format of feeds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Markup(StrEnum):
    """What the characters of a wording are."""

    HTML = "html"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of words as a feed holds it: the characters, and what they are."""

    value: str
    markup: Markup = Markup.HTML


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; null or empty where the feed states nothing.

    Attributes:
        key: what tells it from the others of its feed: its id, else its link, else the sha256 of what it states.
        id: as stated, resolved if it is an address.
        title: as plain text.
        link: the address of the article, resolved.
        published: the time as stated.
        updated: the time as stated.
        authors: their names as stated; an address of mail only where there is no name.
        outlet: who published it first, if the entry says so.
        language: BCP 47 tag, of the entry or else of the feed.
        content: its text in full.
        summary: what the feed offers in place of the text, or beside it.
    """

    key: str
    id: str | None = None
    title: str | None = None
    link: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    language: str | None = None
    content: Wording | None = None
    summary: Wording | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed as it was at one time.

    Attributes:
        title: as plain text.
        url: where it was fetched, as the caller says.
        link: the address of the site or page that it goes with, resolved.
        language: BCP 47 tag.
        updated: when it last changed, as stated.
        authors: names of who answers for all of it.
        entries: in the order of the feed.
        unreadable: numbers, from 1, of what stands in an entry's place and is none.
    """

    title: str | None = None
    url: str | None = None
    link: str | None = None
    language: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    unreadable: tuple[int, ...] = ()
