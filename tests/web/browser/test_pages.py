"""What holds for every page: it is answered, has one heading and landmarks, fits its window, works without scripts."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser, Page
from tests.web.browser.addresses import PAGES
from tests.web.browser.explored import Told
from tests.web.browser.watching import watch_pages

NAMES = sorted(PAGES)
PHONE = {"width": 390, "height": 844}
LANDMARKS: tuple[Literal["main", "banner", "contentinfo"], ...] = ("main", "banner", "contentinfo")
COUNT_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def open_page(page: Page, path: str) -> None:
    """Go to an address, which has to be answered well."""
    answer = page.goto(path)
    assert answer is None or answer.status == 200, f"{path} is answered {answer.status}"


def test_every_page_has_a_title_one_heading_and_landmarks(page: Page, told: Told) -> None:
    seen, wanted = {}, {}
    for name in NAMES:
        answer = page.goto(PAGES[name](told))
        # There is no answer where only the fragment of the address is another.
        status = 200 if answer is None else answer.status
        parts = [page.get_by_role("heading", level=1), *map(page.get_by_role, LANDMARKS)]
        seen[name] = (status, "Attribune" in page.title(), *(part.count() for part in parts))
        wanted[name] = (200, True, 1, 1, 1, 1)
    assert seen == wanted


def test_every_page_fits_a_phone_without_scrolling_sideways(browser: Browser, address: str, told: Told) -> None:
    wide = {}
    with watch_pages(browser, address, viewport=PHONE, is_mobile=True, has_touch=True) as page:
        for name in NAMES:
            page.goto(PAGES[name](told))
            if overflow := page.evaluate(COUNT_OVERFLOW):
                wide[name] = overflow
    assert wide == {}


def test_every_page_says_the_same_without_scripts(browser: Browser, address: str, told: Told) -> None:
    different = []
    with (
        watch_pages(browser, address) as with_scripts,
        watch_pages(browser, address, java_script_enabled=False) as without,
    ):
        for name in NAMES:
            with_scripts.goto(PAGES[name](told))
            open_page(without, PAGES[name](told))
            said = [page.locator("main").text_content() or "" for page in (with_scripts, without)]
            missing = set(said[0].split()) - set(said[1].split())
            # A script may add a button, a hint or a number that it counts, but no more than that.
            if len(missing) > 20:
                different.append((name, sorted(missing)[:30]))
    assert different == []


def test_every_link_within_the_explorer_leads_somewhere(page: Page, told: Told) -> None:
    found: dict[str, str] = {}
    for name in NAMES:
        page.goto(PAGES[name](told))
        hrefs = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        found |= {href.partition("#")[0]: name for href in hrefs if href.startswith(page.url.split("/", 3)[0])}
    here = page.url.rsplit("/", 1)[0].split("/")[2]
    dead = {}
    for href, name in sorted(found.items()):
        if href.split("/")[2] == here:
            status = page.request.get(href, max_redirects=0).status
            if status >= 400:
                dead[href] = (name, status)
    assert dead == {}


def test_the_first_key_leads_past_the_head_to_the_content(page: Page, told: Told) -> None:
    open_page(page, PAGES["search"](told))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
