"""Keys: a page driven without a pointer."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

MOST_STOPS = 300
# What a screen reader would call the element that has the focus, near enough: its name or its text.
NAME_FOCUSED = """
() => {
  const at = document.activeElement;
  const label = at.labels && at.labels[0] && at.labels[0].textContent;
  return (at.getAttribute("aria-label") || label || at.textContent || "").replace(/\\s+/g, " ").trim();
}
"""


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until ``target`` has the focus.

    Raises:
        AssertionError: if it cannot be reached so.
    """
    passed = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
        passed.append(page.evaluate(NAME_FOCUSED))
    raise AssertionError(f"Tab never reaches {target}; it stops at {passed[:40]}.")


def press_on(page: Page, target: Locator, key: str = "Enter") -> None:
    """Go to ``target`` by Tab and press a key on it."""
    tab_to(page, target)
    page.keyboard.press(key)
