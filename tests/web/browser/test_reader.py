"""The reader: attributions in place, by keys and by address; who said them; judged where they stand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.web.browser.addresses import address_attribution, find_article
from tests.web.browser.explored import Told
from tests.web.browser.keys import press_on
from tests.web.browser.watching import watch_pages

from attribune.records import ArticleRecord
from attribune.web.links import link_article


@pytest.fixture
def bridge(told: Told) -> ArticleRecord:
    """An article of nine attributions, with a chain and one nested in another."""
    return find_article(told, "Mayor")


def name_status(page: Page, words: str) -> Locator:
    """Return what is told to a screen reader, if it holds the words."""
    return page.get_by_role("status").filter(has_text=words)


def find_card(page: Page, number: int) -> Locator:
    """Return the card of an attribution by its number."""
    return page.get_by_role("region", name="Attributions").get_by_role("listitem").nth(number - 1)


def test_the_text_stands_there_as_it_was_read(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    shown: str = page.evaluate("""() => {
        const text = document.querySelector("[data-text]").cloneNode(true);
        for (const number of text.querySelectorAll(".no")) number.remove();
        return text.textContent;
    }""")
    assert "".join(shown.split()) == "".join(bridge.article.text.split())


def test_keys_go_from_attribution_to_attribution_and_back(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    page.keyboard.press("n")
    expect(name_status(page, "Attribution 1 of 9")).to_have_count(1)
    page.keyboard.press("n")
    page.keyboard.press("j")
    expect(name_status(page, "Attribution 3 of 9")).to_have_count(1)
    page.keyboard.press("p")
    page.keyboard.press("k")
    expect(name_status(page, "Attribution 1 of 9")).to_have_count(1)


def test_a_card_that_is_opened_names_its_words_to_who_only_hears(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    for reading in bridge.readings[:3]:
        page.keyboard.press("n")
        text, spans = bridge.article.text, reading.attribution.content
        words = " … ".join(" ".join(text[span.start : span.end].split()) for span in spans)
        card = page.locator(".said.open")
        expect(card.get_by_role("term").filter(has_text="Content")).to_have_count(1)
        expect(card.get_by_role("definition").filter(has_text=words)).to_have_count(1)
        expect(name_status(page, words)).to_have_count(1)


def test_the_address_names_the_attribution_that_is_chosen(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile("#att-[0-9a-f]+$"))
    address = page.url
    page.goto("/guide")
    page.goto(address)
    expect(name_status(page, "Attribution 1 of 9")).to_have_count(1)


def test_a_link_to_an_attribution_leads_to_its_words_and_they_to_its_card_without_scripts(
    browser: Browser, address: str, told: Told
) -> None:
    with watch_pages(browser, address, java_script_enabled=False) as page:
        page.goto(address_attribution(told))
        expect(page.locator("[data-text] :target")).to_be_in_viewport()
        page.locator("[data-text] :target").click()
        expect(page.get_by_role("listitem").filter(has=page.locator(":target"))).to_be_in_viewport()


def test_enter_leads_to_the_card_and_escape_back_to_the_text(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(find_card(page, 1)).to_be_focused()
    expect(find_card(page, 1).get_by_text("Confidence", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(find_card(page, 1)).not_to_be_focused()


def test_a_nested_attribution_leads_out_to_the_one_around_it(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    for _ in range(8):
        page.keyboard.press("n")
    expect(name_status(page, "Attribution 8 of 9")).to_have_count(1)
    page.keyboard.press("o")
    expect(name_status(page, "Attribution 7 of 9")).to_have_count(1)


def test_a_chain_names_every_hand_it_came_through(page: Page, told: Told) -> None:
    page.goto(address_attribution(told))
    shown = page.locator("[aria-current]").filter(has_text="Chain").inner_text()
    assert re.search(r"The Harbour Courier ← .*The Évening Lamp ← .*two people familiar", shown)


def test_a_speaker_lights_all_that_they_said(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    speaker = page.get_by_role("complementary", name="Who speaks").get_by_role("button", name="Ilse Tarn")
    press_on(page, speaker)
    expect(speaker).to_have_attribute("aria-pressed", "true")
    lit = page.locator(".hear")
    assert "".join(lit.all_text_contents()).count("children") == 1
    page.keyboard.press("Escape")
    expect(lit).to_have_count(0)


def test_the_keys_are_told_and_left_by_keys(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_arcs_tie_the_parts_of_the_attribution_under_the_pointer(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    assert page.locator("[data-text] svg path").count() == 0
    page.get_by_text("denied", exact=True).first.hover()
    expect(page.locator("[data-text] svg path").first).to_be_attached()


def test_dates_and_amounts_tell_what_they_come_to(page: Page, bridge: ArticleRecord) -> None:
    page.goto(link_article(bridge.article.id))
    for words, meaning in (("Sunday", "2031"), ("forty-one cracks", "41")):
        shown = page.get_by_text(words).first
        expect(shown).to_have_attribute("title", re.compile(meaning))


def test_an_attribution_is_accepted_in_place_and_taken_back_by_keys(own_page: Page, bridge: ArticleRecord) -> None:
    own_page.goto(link_article(bridge.article.id))
    own_page.keyboard.press("n")
    own_page.keyboard.press("Enter")
    press_on(own_page, find_card(own_page, 1).get_by_role("button", name="Accept"))
    expect(find_card(own_page, 1)).to_contain_text("accepted")
    own_page.keyboard.press("Enter")
    press_on(own_page, find_card(own_page, 1).get_by_role("button", name="Undo"))
    expect(find_card(own_page, 1)).not_to_contain_text("accepted")


def test_what_is_rejected_leaves_the_text(own_page: Page, bridge: ArticleRecord) -> None:
    own_page.goto(link_article(bridge.article.id))
    own_page.keyboard.press("n")
    find_card(own_page, 1).get_by_role("button", name="Reject").click()
    expect(own_page.get_by_role("heading", name="8 attributions")).to_be_visible()
    expect(own_page.get_by_text("1 rejected")).to_be_visible()
