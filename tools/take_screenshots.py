"""Take pictures of every page, wide and narrow, light and dark, into build/screenshots.

    python -m tools.take_screenshots [--only reader,search] [--out FOLDER] [--ledger FILE]

Without a ledger the pages show the invented stories of the browser tests; with one, the pages that
every ledger has.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser
from tests.web.browser.addresses import FIXED, PAGES
from tests.web.browser.explored import explore_ledger, write_stories
from tools.browsers import HINT, find_chromium, open_browser

ROOT = Path(__file__).resolve().parent.parent
WIDTHS_PX = (1280, 390)
HEIGHT_PX = 900
# A picture of all of a page is cut here: what is longer shows more of the same, and Chromium draws no more than 16,384.
MOST_PX = 6_000
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def take_pictures(browser: Browser, address: str, paths: Mapping[str, str], out: Path) -> int:
    """Take pictures of the pages, by name; return how many."""
    taken = 0
    for width in WIDTHS_PX:
        for scheme in SCHEMES:
            with browser.new_context(
                base_url=address, viewport={"width": width, "height": HEIGHT_PX}, color_scheme=scheme
            ) as context:
                page = context.new_page()
                for name, path in paths.items():
                    page.goto(path)
                    file = out / f"{name.replace(' ', '-')}-{width}-{scheme}.png"
                    height = min(MOST_PX, int(page.evaluate("document.documentElement.scrollHeight")))
                    page.screenshot(
                        path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": max(height, 1)}
                    )
                    taken += 1
    return taken


def choose_pages(only: str | None, chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the pages whose names begin with one of those asked for, all of them if none is."""
    beginnings = tuple(only.split(",")) if only else ("",)
    return {name: path for name, path in chosen.items() if name.startswith(beginnings)}


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Take pictures of every page.")
    parser.add_argument("--only", help="beginnings of the names of pages, with commas between")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--ledger", type=Path, help="show this ledger instead of the invented stories")
    args = parser.parse_args()
    path = find_chromium()
    if path is None:
        print(HINT, file=sys.stderr)
        return 3
    args.out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        if args.ledger is None:
            told = write_stories(Path(stack.enter_context(tempfile.TemporaryDirectory())) / "news.db")
            pages = {name: find_address(told) for name, find_address in PAGES.items()}
            ledger = told.path
        else:
            ledger = args.ledger
            pages = {name: path for name, path in FIXED.items() if "speaker in" not in name}
        address = stack.enter_context(explore_ledger(ledger))
        browser = stack.enter_context(open_browser(path))
        taken = take_pictures(browser, address, choose_pages(args.only, pages), args.out)
    print(f"{taken} pictures in {args.out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
