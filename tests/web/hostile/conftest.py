"""A browser for the hostile texts."""

from __future__ import annotations

from tests.web.browser.fixtures import browser

__all__ = ["browser"]
