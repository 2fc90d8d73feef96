"""Who may do what: an explorer that only shows, and one that asks for a token."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, expect
from tests.web.browser.addresses import PAGES
from tests.web.browser.explored import Told, explore_ledger
from tests.web.browser.watching import watch_pages

from attribune.ledger import open_ledger
from attribune.ledger.tokens import create_token
from attribune.web.security.rules import Rules

SHOWN = ("home", "search", "speakers", "speaker", "outlet", "audit", "reader", "digest", "judgements")
FIND_CHANGES = "document.querySelectorAll('form[method=post]').length"


def test_an_explorer_that_only_shows_has_no_form_that_changes_anything(browser: Browser, told: Told) -> None:
    with explore_ledger(told.path, is_read_only=True) as address, watch_pages(browser, address) as page:
        changing = {}
        for name in SHOWN:
            page.goto(PAGES[name](told))
            if forms := page.evaluate(FIND_CHANGES):
                changing[name] = forms
        assert changing == {}
        assert page.request.post("/judgements", form={"kind": "accept"}).status == 403


def test_without_a_token_nothing_is_shown_and_with_one_all_is(browser: Browser, told: Told, tmp_path: Path) -> None:
    path = Path(shutil.copy(told.path, tmp_path / "own.db"))
    with open_ledger(path) as ledger:
        _, secret = create_token(ledger, "Rada Quill")
    with explore_ledger(path, rules=Rules(needs_token=True)) as address, watch_pages(browser, address) as page:
        page.goto("/search?words=bridge")
        expect(page.get_by_role("heading", level=1)).to_have_text("A token is needed here")
        page.get_by_label("Token").fill("wrong")
        page.get_by_role("button", name="Go on").click()
        expect(page.get_by_role("alert")).to_contain_text("no token that works")
        page.get_by_label("Token").fill(secret)
        page.get_by_role("button", name="Go on").click()
        page.goto("/search?words=bridge")
        expect(page.get_by_role("region", name="What was found")).to_be_visible()
        page.goto("/judgements")
        assert page.evaluate("document.querySelectorAll('main form[method=post]').length") == 0
