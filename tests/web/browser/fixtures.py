"""Fixtures: a browser for the tests of a module, and an explorer over invented stories for all of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.web.browser.explored import Told, explore_ledger, write_stories
from tests.web.browser.watching import watch_pages
from tools.browsers import HINT, find_chromium, open_browser


# One for each module and not for all: as long as one is open, no other test could run an event loop of its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium that is installed."""
    path = find_chromium()
    if path is None:
        pytest.skip(HINT)
    with open_browser(path) as opened:
        yield opened


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The ledger of the stories; nobody writes to it."""
    return write_stories(tmp_path_factory.mktemp("told") / "news.db")


@pytest.fixture(scope="session")
def address(told: Told) -> Iterator[str]:
    """Where the stories are explored; for tests that change nothing."""
    with explore_ledger(told.path) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A watched page over the stories; for tests that change nothing."""
    with watch_pages(browser, address, viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@pytest.fixture
def own_address(tmp_path: Path, told: Told) -> Iterator[str]:
    """Where a copy of the stories is explored; for a test that changes something."""
    with explore_ledger(Path(shutil.copy(told.path, tmp_path / "own.db"))) as found:
        yield found


@pytest.fixture
def own_page(browser: Browser, own_address: str) -> Iterator[Page]:
    """A watched page over a copy of the stories; for a test that changes something."""
    with watch_pages(browser, own_address, viewport={"width": 1280, "height": 900}) as opened:
        yield opened
