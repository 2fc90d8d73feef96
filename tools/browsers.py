"""Browsers: the Chromium that is installed, started without a window; its pages reach this machine and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HINT = "No Chromium is installed: pages are not tested in a browser. Install one with: apt-get install chromium"
ARGUMENTS = (
    # No name is looked up, so that nothing can be fetched from elsewhere even if a page asks for it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--disable-dev-shm-usage",
    # So that screenshots are the same everywhere.
    "--font-render-hinting=none",
)


def find_chromium() -> str | None:
    """Return the path of the first Chromium that is installed, null if none is."""
    return next((path for path in map(shutil.which, NAMES) if path is not None), None)


@contextmanager
def open_browser(path: str) -> Iterator[Browser]:
    """Give the Chromium at ``path``, started without a window."""
    # Chromium refuses its sandbox to the superuser.
    alone = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *alone])
        try:
            yield browser
        finally:
            browser.close()


def read_axe() -> str:
    """Return the source of axe-core, which finds faults of accessibility in a page."""
    return (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
