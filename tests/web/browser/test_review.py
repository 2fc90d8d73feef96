"""The review queue: accept, reject and other words, with the pointer and by keys; agreement; training data."""

from __future__ import annotations

import json

from playwright.sync_api import Browser, Page, expect
from tests.web.browser.watching import watch_pages

SELECT_WORDS = """
(words) => {
  const around = document.querySelector("[data-context]");
  const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return true;
  }
  return false;
}
"""


def read_judged(page: Page, name: str) -> list[str]:
    """Return the row of a reviewer: judged, accepted, other words, rejected."""
    return page.get_by_role("row").filter(has_text=name).get_by_role("cell").all_text_contents()


def test_the_queue_begins_with_the_least_certain(page: Page) -> None:
    page.goto("/review")
    expect(page.get_by_role("article")).to_contain_text("the note is real")
    expect(page.get_by_role("article")).to_contain_text("37\N{NARROW NO-BREAK SPACE}%")


def test_keys_accept_reject_and_skip(own_page: Page) -> None:
    own_page.goto("/review")
    own_page.keyboard.press("a")
    expect(own_page.get_by_role("article")).to_contain_text("41\N{NARROW NO-BREAK SPACE}%")
    own_page.keyboard.press("r")
    expect(own_page.get_by_role("article")).to_contain_text("49\N{NARROW NO-BREAK SPACE}%")
    own_page.keyboard.press("s")
    expect(own_page.get_by_role("article")).to_contain_text("52\N{NARROW NO-BREAK SPACE}%")
    assert read_judged(own_page, "Rada Quill") == ["2", "1", "0", "1"]


def test_what_was_skipped_stays_behind(own_page: Page) -> None:
    own_page.goto("/review")
    own_page.keyboard.press("s")
    expect(own_page.get_by_role("article")).to_contain_text("41\N{NARROW NO-BREAK SPACE}%")
    own_page.keyboard.press("a")
    expect(own_page.get_by_role("article")).to_contain_text("49\N{NARROW NO-BREAK SPACE}%")


def test_the_last_decision_is_shown_and_undone(own_page: Page) -> None:
    own_page.goto("/review")
    own_page.keyboard.press("r")
    expect(own_page.locator("[data-undo]")).to_contain_text("Rejected")
    expect(own_page.locator("[data-undo]")).to_contain_text("the note is real")
    own_page.keyboard.press("u")
    expect(own_page.get_by_role("article")).to_contain_text("the note is real")
    expect(own_page.locator("[data-undo]")).to_have_count(0)


def test_selected_words_become_the_new_content(own_page: Page) -> None:
    own_page.goto("/review")
    assert own_page.evaluate(SELECT_WORDS, "the note")
    own_page.keyboard.press("3")
    expect(own_page.locator("[data-words=content]")).to_have_text("the note")
    own_page.keyboard.press("w")
    expect(own_page.get_by_role("article")).to_contain_text("41\N{NARROW NO-BREAK SPACE}%")
    assert read_judged(own_page, "Rada Quill") == ["1", "0", "1", "0"]


def test_places_are_corrected_without_scripts(browser: Browser, own_address: str) -> None:
    with watch_pages(browser, own_address, java_script_enabled=False) as page:
        page.goto("/review")
        field = page.get_by_label("Content", exact=True)
        start, end = map(int, field.input_value().split("-"))
        field.fill(f"{start}-{end - 5}")
        page.get_by_role("button", name="Record these words").click()
        assert read_judged(page, "Rada Quill") == ["1", "0", "1", "0"]


def test_what_only_a_script_can_do_is_not_shown_without(browser: Browser, own_address: str) -> None:
    with watch_pages(browser, own_address, java_script_enabled=False) as page:
        for address in ("/review", "/search?words=bridge", "/audit/report"):
            page.goto(address)
            expect(page.get_by_role("heading").first).to_be_attached()
            assert [each.inner_text() for each in page.locator("[hidden]").all() if each.is_visible()] == []


def test_two_reviewers_are_compared(own_page: Page) -> None:
    own_page.goto("/review")
    own_page.keyboard.press("a")
    expect(own_page.get_by_role("article")).to_contain_text("41\N{NARROW NO-BREAK SPACE}%")
    own_page.get_by_text("You decide as").click()
    own_page.get_by_label("Another name").fill("Bela Oort")
    own_page.get_by_role("button", name="Use this name").click()
    expect(own_page.get_by_text("You decide as")).to_contain_text("Bela Oort")
    expect(own_page.get_by_role("article")).to_contain_text("37\N{NARROW NO-BREAK SPACE}%")
    own_page.keyboard.press("r")
    expect(own_page.get_by_role("article")).to_contain_text("41\N{NARROW NO-BREAK SPACE}%")
    own_page.goto("/review/agreement?first=Rada+Quill&second=Bela+Oort")
    expect(own_page.get_by_role("main")).to_contain_text("0.0 %")
    expect(own_page.get_by_role("heading", name="Where they differ")).to_be_visible()
    expect(own_page.get_by_role("table").last).to_contain_text("the note is real")


def test_what_was_judged_is_training_data(own_page: Page) -> None:
    own_page.goto("/review")
    own_page.keyboard.press("a")
    expect(own_page.get_by_role("article")).to_contain_text("41\N{NARROW NO-BREAK SPACE}%")
    answer = own_page.request.get("/review/training.jsonl?partial=true")
    (line,) = map(json.loads, answer.text().splitlines())
    assert [line["text"][start:end] for start, end in line["relations"][0]["content"]] == ["the note is real"]
