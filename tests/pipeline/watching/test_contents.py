"""Words of an item: the feed's own, or its page's."""

from __future__ import annotations

import pytest
from tests.pipeline.watching.worlds import START, Page, Stage, write_feed

from attribune.errors import FetchFailed, FetchRefused, InputError
from attribune.ingest import Options
from attribune.ingest.fetch.headers import Stated
from attribune.ingest.readers import Hints
from attribune.pipeline.watching.contents import PageSource, read_contents
from attribune.pipeline.watching.items import Item, list_items
from attribune.records import Digest

LINK = "https://brine.example/a1"
TEXT = Stated(media_type="text/plain")
OPTIONS = Options()


def list_some(*entries: str) -> list[Item]:
    """Return the items of a feed."""
    return list_items(write_feed(*entries), "https://brine.example/feed", Hints(), OPTIONS)[0]


def read_texts(item: Item, pages: PageSource | None) -> list[str] | None:
    """Return the texts of an item, and the code of what failed."""
    found = read_contents(item, pages, OPTIONS)
    if found is None:
        return None
    return [each.text if isinstance(each, Digest) else each.code for each in found]


def test_the_feed_s_words_are_enough_unless_pages_are_wanted() -> None:
    (item,) = list_some("a1|Ollo said it sails.")
    assert read_texts(item, None) == ["News a1\n\nOllo said it sails."]


def test_the_page_of_a_summary_is_read_in_its_place() -> None:
    (item,) = list_some("a1|Ollo said it sails.")
    web = Stage({LINK: Page(b"All of it.", stated=TEXT)})
    found = read_contents(item, PageSource(web.open(), OPTIONS), OPTIONS)
    assert found is not None
    (digest,) = found
    assert isinstance(digest, Digest)
    assert (digest.name, digest.text) == (LINK, "All of it.")


def test_no_page_is_fetched_where_the_feed_has_all_of_it() -> None:
    start = b'<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">'
    content = write_feed("a1|x").replace(b"<description>", start).replace(b"</description>", b"</c:encoded>")
    ((item,), _) = list_items(content, "https://brine.example/feed", Hints(), OPTIONS)
    web = Stage()
    read_contents(item, PageSource(web.open(), OPTIONS), OPTIONS)
    assert web.asked == []


@pytest.mark.parametrize(
    ("page", "code"),
    [(Page(status=403), "fetch-failed"), (FetchRefused("closed.", LINK), "fetch-refused"), (Page(b""), "input-empty")],
)
def test_the_summary_is_read_where_the_page_is_not_for_us(page: Page | InputError, code: str) -> None:
    (item,) = list_some("a1|Ollo said it sails.")
    pages = PageSource(Stage({LINK: page}).open(), OPTIONS)
    assert read_texts(item, pages) == [code, "News a1\n\nOllo said it sails."]


@pytest.mark.parametrize("page", [Page(status=503), Page(status=429), FetchFailed("no connection.", LINK)])
def test_a_site_that_fails_is_left_alone_for_the_rest_of_the_visit(page: Page | InputError) -> None:
    first, second = list_some("a1|Ollo said it sails.", "a2|Mirel said it rains.")
    web = Stage({LINK: page})
    pages = PageSource(web.open(), OPTIONS)
    assert read_texts(first, pages) is None
    assert read_texts(second, pages) is None
    assert len(web.asked) == 1


def test_a_host_rests_between_two_pages() -> None:
    web = Stage()
    pages = PageSource(web.open(), OPTIONS)
    for item in list_some("a1|It sails.", "a2|It rains."):
        read_contents(item, pages, OPTIONS)
    assert [at for at, _, _ in web.asked] == [0.0, 2.0]
    assert web.at > START
