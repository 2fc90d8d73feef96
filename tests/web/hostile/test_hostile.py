"""Hostile text in every field stays text on every page: nothing runs, nothing is fetched, nothing is out of place."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import Browser, Page
from tests.web.browser.explored import explore_ledger
from tests.web.browser.watching import watch_pages
from tests.web.hostile.looking import CANARY, find_directions, find_intruders, read_body, squeeze
from tests.web.hostile.payloads import PAYLOADS
from tests.web.hostile.trap import TEXTS, write_trap

from attribune.records import ArticleRecord, DigestRecord
from attribune.web.links import link_article, link_digest, link_outlet, link_speaker

MOST_PAGES = 40
FURTHER = "a[rel~=next], nav[aria-label='Pages of the digest'] a"
LISTS = (
    "/",
    "/search",
    "/search?kind_of_answer=articles",
    "/search?kind_of_answer=speakers",
    "/speakers",
    "/outlets",
    "/audit",
    "/audit/compare",
    "/review",
    "/review/agreement",
    "/judgements",
    "/drop",
    "/guide",
)


@dataclass(frozen=True, slots=True)
class Trap:
    """An explorer over hostile text: its address, and what it shows."""

    address: str
    many: DigestRecord
    one: ArticleRecord


@pytest.fixture(scope="module")
def trap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trap]:
    """The explorer."""
    path: Path = tmp_path_factory.mktemp("trap") / "trap.db"
    many, one = write_trap(path)
    with explore_ledger(path, reviewer="<script>canary()</script>") as address:
        yield Trap(address, many, one.articles[0])


@pytest.fixture
def page(browser: Browser, trap: Trap) -> Iterator[Page]:
    """A page in which a script that should not run fails the test."""
    with watch_pages(browser, trap.address) as opened:
        opened.context.add_init_script(CANARY)
        opened.set_default_timeout(20_000)
        yield opened


def look_at(page: Page, path: str) -> str:
    """Go to a page, which holds nothing that it should not; return its text."""
    answer = page.goto(path)
    assert answer is not None
    assert answer.status in (200, 400, 404, 414, 422), f"{path} is answered {answer.status}"
    assert find_intruders(page) == [], path
    return read_body(page)


def test_there_are_more_than_a_hundred_hostile_texts() -> None:
    assert len(set(PAYLOADS)) > 150


def test_the_trap_would_notice_a_script_that_runs(browser: Browser, trap: Trap) -> None:
    noticed = False
    try:
        with watch_pages(browser, trap.address) as page:
            page.context.add_init_script(CANARY)
            page.goto("/")
            page.evaluate("document.body.innerHTML = '<img src=x onerror=canary()>'")
            page.evaluate("canary()")
            assert find_intruders(page) != []
    except AssertionError as error:
        noticed = "CANARY" in str(error)
    assert noticed


def walk(page: Page, path: str) -> Iterator[str]:
    """Look at all pages of a list; yield the text of each."""
    waiting, passed = [path], set[str]()
    while waiting and len(passed) < MOST_PAGES:
        passed.add(path := waiting.pop(0))
        yield look_at(page, path)
        links = page.eval_on_selector_all(FURTHER, "links => links.map(link => link.getAttribute('href'))")
        waiting.extend(link for link in dict.fromkeys(links) if link not in passed and link not in waiting)


@pytest.mark.parametrize("path", LISTS)
def test_lists_hold_hostile_text_as_text(page: Page, path: str) -> None:
    for shown in walk(page, path):
        assert find_directions(shown) == []


def test_an_article_holds_every_hostile_text_as_it_is(page: Page, trap: Trap) -> None:
    shown = look_at(page, link_article(trap.one.article.id))
    assert [text for text in TEXTS if squeeze(text) not in shown] == []


def test_a_digest_holds_every_hostile_text_as_it_is(page: Page, trap: Trap) -> None:
    shown = "".join(walk(page, link_digest(trap.many.digest.id)))
    assert [text for text in TEXTS if squeeze(text) not in shown] == []


@pytest.mark.parametrize("tenth", range(10))
def test_pages_about_one_hostile_name_show_it_as_it_is(page: Page, trap: Trap, tenth: int) -> None:
    wrong = []
    for at in range(tenth, len(TEXTS), 10):
        text = TEXTS[at]
        paths = [link_speaker(text), link_outlet(text)]
        # All of them are in one article as well, so that a few articles of their own are enough.
        if at % 4 == 0:
            paths.append(link_article(trap.many.articles[at].article.id))
        for path in paths:
            # No address leads to a name of several lines; that is answered as any other that leads nowhere.
            if squeeze(text) not in look_at(page, path) and "\n" not in text:
                wrong.append((path[:80], text[:80]))
    assert wrong == []


@pytest.mark.parametrize("part", range(6))
def test_hostile_parameters_come_back_as_text_or_not_at_all(page: Page, part: int) -> None:
    for at, text in enumerate(PAYLOADS[part::6]):
        value = quote(text, safe="", errors="surrogatepass")
        look_at(page, f"/search?words={value}")
        if at % 4 == 0:
            look_at(page, f"/search?outlet={value}&speaker={value}&kind_of_answer={value}")


@pytest.mark.parametrize("value", ["%00", "%ED%A0%80", "%FF%FE", "%EF%BB%BF", "%0D%0AX-Injected:%201", "a" * 5000])
def test_what_is_no_text_is_refused_or_shown_as_a_mark(page: Page, value: str) -> None:
    for path in (
        "/search?words=",
        "/search?outlet=",
        "/audit?outlet=",
        "/speakers/",
        "/outlets/",
        "/articles/",
        "/digests/",
    ):
        look_at(page, path + value)


def test_every_parameter_of_every_page_may_be_hostile(page: Page) -> None:
    for path in LISTS:
        names = page.goto(path) and page.eval_on_selector_all(
            "main [name]", "fields => [...new Set(fields.map(field => field.name))]"
        )
        for text in PAYLOADS[::30]:
            pairs = [(name, text) for name in names or () if name != "csrf"]
            look_at(page, f"{path.partition('?')[0]}?{urlencode(pairs)}")


def test_no_cell_of_a_file_is_a_formula(page: Page) -> None:
    page.goto("/search")
    url = page.get_by_role("link", name="CSV of all").get_attribute("href")
    assert url is not None
    cells = {cell for row in csv.reader(io.StringIO(page.request.get(url).text())) for cell in row}
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t"))] == []


def test_what_is_given_to_programs_is_never_taken_for_a_page(page: Page, trap: Trap) -> None:
    twins = []
    for path in (*LISTS, link_article(trap.one.article.id), link_speaker(TEXTS[0]), link_outlet(TEXTS[0])):
        page.goto(path)
        twins += page.eval_on_selector_all("link[rel=alternate]", "links => links.map(link => link.href)")
    assert len(twins) > 8
    for url in twins:
        answer = page.request.get(url)
        assert re.match(r"application/(problem\+)?json\b", answer.headers["content-type"]), url
        assert answer.headers["x-content-type-options"] == "nosniff", url
