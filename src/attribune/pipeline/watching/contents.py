"""What an item holds: the words in the feed, or those of its page where the feed has only a summary."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from attribune.errors import EmptyInput, FetchFailed, InputError
from attribune.pipeline.reader import Step, attempt
from attribune.pipeline.watching.items import Item
from attribune.pipeline.watching.world import World, name_host
from attribune.records import Digest, Failure

if TYPE_CHECKING:
    from attribune.ingest import Options

# A page that is not there for us, as against a site that has a bad day: the feed's summary is all there will be.
CLOSED = range(400, 500)
BUSY = (408, 425, 429)


@dataclass(frozen=True, slots=True)
class PageSource:
    """Where pages come from during one poll; ``silent`` are the hosts that have failed in it and are left alone."""

    world: World
    options: Options
    silent: set[str] = field(default_factory=set)


def read_contents(item: Item, pages: PageSource | None, options: Options) -> list[Digest | Failure] | None:
    """Return the digests of ``item``; null if its page could not be had this time and is to be tried again.

    Args:
        item: of a feed.
        pages: where pages come from; null if the feed's own words are enough.
        options: how inputs are to be read.
    """
    from attribune.ingest.members import parse_member

    member = item.member
    own = attempt(Step("ingest", member.name, member.sha256), lambda: parse_member(member, options))
    if pages is None or item.link is None or not is_summary(own):
        return [own]
    found = read_page(item.link, pages)
    if found is None:
        return None
    return found if any(isinstance(each, Digest) for each in found) else [*found, own]


def is_summary(own: Digest | Failure) -> bool:
    """Tell whether a feed holds less than all of the words of an item."""
    if isinstance(own, Failure):
        return own.code == EmptyInput.code
    return any(part.metadata.excerpt is not None for part in own.parts)


def read_page(link: str, pages: PageSource) -> list[Digest | Failure] | None:
    """Return the digests of the page at ``link``, why there are none, or null if it is to be tried again."""
    host = name_host(link)
    if host in pages.silent:
        return None
    pages.world.wait_for(host)
    try:
        found = attempt(Step("ingest", link), lambda: fetch_page(link, pages))
    finally:
        pages.world.note_request(host)
    if found is None:
        pages.silent.add(host)
    return [found] if isinstance(found, Failure) else found


def fetch_page(link: str, pages: PageSource) -> list[Digest | Failure] | None:
    """Return the digests of the page at ``link``, null if its site does not answer at present."""
    from attribune.ingest.fetch.pages import explain_status
    from attribune.ingest.members import describe_failure, list_members, parse_member
    from attribune.ingest.readers import Hints, Source

    try:
        with pages.world.fetch(link, pages.options, {}) as answer:
            if answer.body is None:
                if answer.status not in CLOSED or answer.status in BUSY:
                    return None
                return [describe_failure(explain_status(answer, link), item=link, sha256=None)]
            hints = Hints(media_type=answer.stated.media_type, charset=answer.stated.charset, url=answer.url)
            members = list(list_members(Source(link, answer.body, hints), pages.options))
    except FetchFailed:
        return None
    except InputError as error:
        return [describe_failure(error, item=link, sha256=None)]
    return [each if isinstance(each, Failure) else parse_member(each, pages.options) for each in members]
