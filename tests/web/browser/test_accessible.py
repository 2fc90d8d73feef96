"""axe-core finds no serious fault on any page, light or dark, wide or narrow."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page
from tests.web.browser.addresses import PAGES
from tests.web.browser.explored import Told
from tests.web.browser.watching import watch_pages
from tools.browsers import read_axe

GRAVE = ("serious", "critical")
RUN_AXE = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"
SHAPES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 390, "height": 844}}


def find_faults(page: Page) -> list[str]:
    """Return what axe-core holds to be serious or critical on a page, in words."""
    page.evaluate(read_axe())
    found: list[dict[str, Any]] = page.evaluate(RUN_AXE)
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:160]} {node['failureSummary'][:240]}"
        for fault in found
        if fault["impact"] in GRAVE
        for node in fault["nodes"][:3]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_no_page_has_a_serious_fault_of_accessibility(
    browser: Browser, address: str, told: Told, shape: str, scheme: Literal["light", "dark"]
) -> None:
    faults = {}
    with watch_pages(browser, address, viewport=SHAPES[shape], color_scheme=scheme) as page:
        for name, find_address in PAGES.items():
            page.goto(find_address(told))
            if found := find_faults(page):
                faults[name] = found
    assert faults == {}


def test_axe_sees_a_fault_where_there_is_one(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert any("button-name" in fault for fault in find_faults(page))
