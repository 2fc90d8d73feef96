"""A speaker: what they said, and who they are corrected: merged, split, renamed, and all of it undone."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect
from tests.web.browser.keys import press_on
from tests.web.browser.watching import watch_pages

from attribune.web.links import link_speaker


def count_said(page: Page) -> int:
    """Return how many attributions the page says that they have."""
    found = re.search(r"(\d+)\s+attribution", page.locator(".summary").inner_text())
    assert found is not None
    return int(found[1])


def ask_to_merge(page: Page, name: str, other: str) -> None:
    """Go to a speaker and ask what merging them with another would change."""
    page.goto(link_speaker(name))
    form = page.locator("form").filter(has=page.get_by_role("heading", name="Merge"))
    form.get_by_label("The same speaker as").fill(other)
    form.get_by_role("button", name="Show what will change").click()


def test_what_they_said_leads_to_where_they_said_it(page: Page) -> None:
    page.goto(link_speaker("Oren Vell"))
    page.get_by_role("link", name="Eastern pier closed overnight").first.click()
    expect(page).to_have_url(re.compile("/articles/art-[0-9a-f]+#att-"))


def test_a_merge_is_shown_before_it_is_made_and_undone_after(own_page: Page) -> None:
    own_page.goto(link_speaker("Hanne Rusk"))
    alone = count_said(own_page)
    ask_to_merge(own_page, "Ilse Tarn", "Hanne Rusk")
    expect(own_page.get_by_role("heading", level=1)).to_have_text("Merge: what will change")
    own_page.get_by_label("Why (optional)").fill("the same office")
    own_page.get_by_role("button", name="Merge them").click()
    expect(own_page.get_by_role("status").filter(has_text="Recorded as a judgement")).to_be_visible()
    together = count_said(own_page)
    own_page.get_by_role("button", name="Undo").first.click()
    own_page.goto(link_speaker("Ilse Tarn"))
    assert count_said(own_page) == together - alone


def test_a_split_parts_what_was_shown_together(own_page: Page) -> None:
    own_page.goto(link_speaker("Ilse Tarn"))
    together = count_said(own_page)
    form = own_page.locator("form").filter(has=own_page.get_by_role("heading", name="Split"))
    form.get_by_label("Somebody else is").select_option("I. Tarn")
    form.get_by_role("button", name="Show what will change").click()
    own_page.get_by_role("button", name="Split them").click()
    own_page.goto(link_speaker("Ilse Tarn"))
    assert count_said(own_page) < together


def test_a_rename_is_made_by_keys_and_the_old_name_still_leads_there(own_page: Page) -> None:
    own_page.goto(link_speaker("Hanne Rusk"))
    press_on(own_page, own_page.get_by_label("Show as"), "Control+A")
    own_page.keyboard.type("Hanne Rusk-Vardø")
    own_page.keyboard.press("Enter")
    press_on(own_page, own_page.get_by_role("button", name="Rename"))
    expect(own_page.get_by_role("heading", level=1)).to_contain_text("Hanne Rusk-Vardø")
    own_page.goto(link_speaker("Hanne Rusk"))
    expect(own_page.get_by_role("heading", level=1)).to_contain_text("Hanne Rusk-Vardø")


def test_a_speaker_is_renamed_without_scripts(browser: Browser, own_address: str) -> None:
    with watch_pages(browser, own_address, java_script_enabled=False) as page:
        page.goto(link_speaker("Hanne Rusk"))
        page.get_by_label("Show as").fill("Dr Rusk")
        page.locator("form").filter(has=page.get_by_label("Show as")).get_by_role("button").click()
        page.get_by_role("button", name="Rename").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Dr Rusk")


def test_a_rejected_attribution_no_longer_counts_until_that_is_undone(own_page: Page) -> None:
    own_page.goto(link_speaker("Oren Vell"))
    before = count_said(own_page)
    own_page.get_by_role("button", name="Reject").first.click()
    own_page.goto(link_speaker("Oren Vell"))
    assert count_said(own_page) == before - 1
    own_page.goto("/judgements")
    own_page.get_by_role("button", name="Undo").first.click()
    own_page.goto(link_speaker("Oren Vell"))
    assert count_said(own_page) == before


def test_a_name_that_nobody_has_leads_to_near_ones(page: Page) -> None:
    page.goto(link_speaker("Oren Vel"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nobody is called")
    expect(page.get_by_role("main").get_by_role("link", name="Oren Vell")).to_be_visible()
