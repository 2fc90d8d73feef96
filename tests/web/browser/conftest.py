"""A browser, and the hint at the end of a run that had none."""

from __future__ import annotations

from _pytest.terminal import TerminalReporter
from tests.web.browser.fixtures import address, browser, own_address, own_page, page, told
from tools.browsers import HINT, find_chromium

__all__ = ["address", "browser", "own_address", "own_page", "page", "pytest_terminal_summary", "told"]


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say at the end what was not tested, since a skip is easily missed."""
    if find_chromium() is None:
        terminalreporter.write_line(HINT, yellow=True)
