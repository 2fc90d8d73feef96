"""Paints: when a browser first shows something of a page, as the Paint Timing specification tells it."""

from __future__ import annotations

from collections.abc import Sequence

from tools.browsers import find_chromium, open_browser

from bench.web.queries import Query

FIND_PAINT = """
() => new Promise((resolve) => {
  const told = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  if (told() !== undefined) return resolve(told());
  new PerformanceObserver((list, observer) => {
    if (told() !== undefined) { observer.disconnect(); resolve(told()); }
  }).observe({type: "paint", buffered: true});
})
"""


def measure_paints(address: str, queries: Sequence[Query]) -> list[tuple[Query, float]]:
    """Return the milliseconds from asking for each page to its first content on the screen; none without Chromium.

    Each page is opened in a fresh profile that has none of its files.
    """
    path = find_chromium()
    if path is None:
        return []
    paints = []
    with open_browser(path) as browser:
        for query in queries:
            with browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}) as context:
                page = context.new_page()
                page.goto(query.path)
                paints.append((query, float(page.evaluate(FIND_PAINT))))
    return paints
