"""Watching: what a page asks for, says on its console and runs, so that a test fails over what nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

# Chromium reports a page that is answered with an error status as an error, which the test asked for.
EXPECTED = "Failed to load resource: the server responded with a status of"
# Kept in the page and told to the test, since a violation alone need not reach the console.
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`CSP: ${event.violatedDirective} kept out ${event.blockedURI}`));
"""
HERE = ("about", "blob", "data")


@dataclass(slots=True)
class Watch:
    """What went wrong in a browser's pages, in words."""

    address: str
    faults: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Watch every page of ``context``."""
        # Playwright writes an attribute to the owner of a method that it is handed, and this one has slots.
        context.on("request", lambda request: self.note_request(request))
        context.on("console", lambda message: self.note_console(message))
        context.on("weberror", lambda error: self.faults.append(f"script failed: {error.error}"))
        context.add_init_script(REPORT_VIOLATIONS)

    def note_request(self, request: Request) -> None:
        """Note a request to another host."""
        if not request.url.startswith(f"{self.address}/") and urlsplit(request.url).scheme not in HERE:
            self.faults.append(f"request to another host: {request.url}")

    def note_console(self, message: ConsoleMessage) -> None:
        """Note an error or a warning on the console."""
        if message.type in ("error", "warning") and not message.text.startswith(EXPECTED):
            self.faults.append(f"console {message.type}: {message.text}")


@contextmanager
def watch_pages(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Give a page of a fresh browser profile; addresses are relative to ``address``.

    Args:
        options: of the profile: ``viewport``, ``color_scheme``, ``java_script_enabled`` and so on.

    Raises:
        AssertionError: at the end, if a page asked another host for something or had an error.
    """
    with browser.new_context(base_url=address, **{"reduced_motion": "reduce", **options}) as context:
        context.set_default_timeout(10_000)
        watch = Watch(address)
        watch.follow(context)
        yield context.new_page()
    assert not watch.faults, "\n".join(watch.faults)
