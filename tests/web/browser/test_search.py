"""Search: what is shown is what is counted and what is taken away; filters go on and off, with and without scripts."""

from __future__ import annotations

import csv
import io
import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.web.browser.keys import press_on
from tests.web.browser.watching import watch_pages


def count_found(page: Page) -> int:
    """Return how many answers the page says there are."""
    found = re.search(r"of (\d+)", page.locator("#summary").inner_text())
    return int(found[1]) if found else 0


def find_hits(page: Page) -> Locator:
    """Return the answers that are shown."""
    return page.get_by_role("region", name="What was found").locator("[data-hit]")


def find_facet(page: Page, value: str) -> Locator:
    """Return the link of a facet's value."""
    return page.get_by_role("complementary", name="Narrow down").get_by_role("link", name=value).first


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_facet_finds_as_many_as_it_says(browser: Browser, address: str, has_scripts: bool) -> None:  # noqa: FBT001
    with watch_pages(browser, address, java_script_enabled=has_scripts) as page:
        page.goto("/search")
        facet = find_facet(page, "The Harbour Courier")
        count = int((facet.locator(".count").text_content() or "").strip())
        facet.click()
        expect(page).to_have_url(re.compile("outlet=The"))
        expect(page.locator("#summary")).to_contain_text(f"of {count} attribution")
        assert find_hits(page).count() == count


def test_a_chip_takes_its_filter_away(page: Page) -> None:
    page.goto("/search?act=deny&words=this")
    before = count_found(page)
    page.get_by_role("link", name=re.compile("Remove the filter .*deny", re.IGNORECASE)).click()
    expect(page).not_to_have_url(re.compile("act=deny"))
    assert "words=this" in page.url
    assert count_found(page) >= before


def test_words_are_marked_where_they_were_found(page: Page) -> None:
    page.goto("/search?words=bridge")
    assert {words.lower() for words in page.locator("mark").all_text_contents()} == {"bridge"}


def test_the_file_holds_what_is_shown(page: Page) -> None:
    page.goto("/search?outlet=The+Harbour+Courier")
    url = page.get_by_role("link", name="CSV of all").get_attribute("href")
    assert url is not None
    rows = list(csv.DictReader(io.StringIO(page.request.get(url).text())))
    assert len(rows) == count_found(page) == find_hits(page).count()
    shown = "".join(find_hits(page).all_text_contents())
    contents = [row["content"].lstrip("'") for row in rows]
    assert [words for words in contents if words not in shown] == []


def test_typing_finds_without_a_new_page(page: Page) -> None:
    page.goto("/search")
    page.evaluate("window.isSamePage = true")
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    expect(page).to_have_url(re.compile("words=ferry"))
    expect(page.locator("mark").first).to_have_text("ferry")
    assert page.evaluate("window.isSamePage")
    page.go_back()
    expect(page).not_to_have_url(re.compile("words=ferry"))


def test_keys_move_through_the_answers_and_open_one(page: Page) -> None:
    page.goto("/search?words=bridge")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(find_hits(page).nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(find_hits(page).first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/articles/art-[0-9a-f]+#att-"))


def test_a_facet_is_chosen_by_keys(page: Page) -> None:
    page.goto("/search")
    press_on(page, find_facet(page, "Inlet Radio"))
    expect(page).to_have_url(re.compile("outlet=Inlet"))


def test_nothing_found_says_what_to_do(page: Page) -> None:
    page.goto("/search?words=zeppelin")
    expect(page.locator("#summary")).to_have_text("Nothing was found")
    assert page.get_by_role("region", name="What was found").get_by_role("listitem").count() > 0
