"""Styles of pages that hold many articles: those written after the rules, on which nothing is tuned."""

from __future__ import annotations

from bench.quality.renderings import Style

STYLES: dict[str, Style] = {}
