"""Outlets, audit, comparison: numbers beside every chart, files of every table, a report on one sheet."""

from __future__ import annotations

import csv
import io
import re

from playwright.sync_api import Page, expect
from tests.web.browser.keys import press_on

from attribune.web.links import link_outlet

COURIER = "The Harbour Courier"


def test_the_list_of_outlets_leads_to_each(page: Page) -> None:
    page.goto("/outlets")
    page.get_by_role("main").get_by_role("link", name="Inlet Radio").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Inlet Radio")


def test_an_outlet_leads_to_its_articles_and_its_audit(page: Page) -> None:
    page.goto(link_outlet(COURIER))
    expect(page.get_by_role("main").get_by_role("link", name="Minister Vell leaves office").first).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=re.compile("audit", re.IGNORECASE)).first.click()
    expect(page).to_have_url(re.compile("/audit\\?outlet=The"))


def test_a_set_is_chosen_by_keys(page: Page) -> None:
    page.goto("/audit")
    press_on(page, page.locator("main form").get_by_label("Outlet").first, "Control+A")
    page.keyboard.type(COURIER)
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("outlet=The"))
    expect(page.get_by_role("main")).to_contain_text(COURIER)


def test_every_chart_has_a_name_and_its_numbers_in_a_table(page: Page) -> None:
    page.goto("/audit")
    charts = page.locator("main [role=img]")
    assert charts.count() >= 3
    assert all(charts.nth(at).get_attribute("aria-label") for at in range(charts.count()))
    assert page.get_by_role("main").get_by_role("table").count() >= 3


def test_every_file_of_a_table_holds_rows(page: Page) -> None:
    page.goto("/audit")
    urls = page.eval_on_selector_all("main a[href*='.csv']", "links => links.map(link => link.getAttribute('href'))")
    assert len(urls) >= 4
    for url in dict.fromkeys(urls):
        rows = list(csv.reader(io.StringIO(page.request.get(url).text())))
        assert len(rows) >= 1, url


def test_the_report_is_one_sheet_of_paper(page: Page) -> None:
    page.goto("/audit/report")
    page.emulate_media(media="print")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1


def test_two_outlets_are_compared_side_by_side(page: Page) -> None:
    page.goto("/audit/compare")
    first, second = (page.get_by_role("group", name=name, exact=True) for name in ("A", "B"))
    first.get_by_label("Outlet").fill(COURIER)
    second.get_by_label("Outlet").fill("Inlet Radio")
    second.get_by_label("Outlet").press("Enter")
    expect(page).to_have_url(re.compile("a_outlet=The.*b_outlet=Inlet"))
    expect(page.get_by_role("main")).to_contain_text("Inlet Radio")
    assert page.get_by_role("main").get_by_role("table").count() >= 1
