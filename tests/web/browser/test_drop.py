"""A text that is dropped: its record at once, kept or not."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect
from tests.web.browser.keys import press_on
from tests.web.browser.watching import watch_pages

WORDS = 'The Quay Post | Gulls return\nOsla said "the gulls are back". Bram said "too many of them".'


def count_articles(page: Page) -> int:
    """Return how many articles the ledger holds."""
    page.goto("/search?kind_of_answer=articles")
    return int((page.locator("#summary").inner_text().split(" of ")[1]).split()[0])


def test_a_text_that_is_not_kept_is_shown_and_gone(own_page: Page) -> None:
    before = count_articles(own_page)
    own_page.goto("/drop")
    own_page.get_by_label("Text, or the source of a page").fill(WORDS)
    own_page.get_by_role("button", name="Read it").click()
    expect(own_page.get_by_role("status").filter(has_text="Nothing of this is kept")).to_be_visible()
    expect(own_page.get_by_role("main")).to_contain_text("the gulls are back")
    assert count_articles(own_page) == before


def test_a_text_is_dropped_and_kept_by_keys(own_page: Page) -> None:
    before = count_articles(own_page)
    own_page.goto("/drop")
    press_on(own_page, own_page.get_by_label("Text, or the source of a page"), "End")
    own_page.keyboard.insert_text(WORDS)
    press_on(own_page, own_page.get_by_role("radio").first, "ArrowDown")
    press_on(own_page, own_page.get_by_role("button", name="Read it"))
    expect(own_page.get_by_role("main")).to_contain_text("the gulls are back")
    own_page.goto("/search?words=gulls")
    expect(own_page.get_by_role("region", name="What was found")).to_contain_text("the gulls are back")
    assert count_articles(own_page) == before + 1


def test_a_file_is_read_without_scripts(browser: Browser, own_address: str) -> None:
    with watch_pages(browser, own_address, java_script_enabled=False) as page:
        page.goto("/drop")
        file = {"name": "gulls.txt", "mimeType": "text/plain", "buffer": WORDS.encode()}
        page.get_by_label("or a file").set_input_files(file)  # type: ignore[arg-type]
        page.get_by_role("button", name="Read it").click()
        expect(page.get_by_role("main")).to_contain_text("too many of them")


def test_nothing_dropped_says_so(own_page: Page) -> None:
    own_page.goto("/drop")
    own_page.get_by_role("button", name="Read it").click()
    expect(own_page.get_by_role("alert")).to_be_visible()
