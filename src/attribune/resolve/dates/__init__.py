"""Dates: words of an article that name a time, found and resolved by a small grammar of our own."""

from attribune.resolve.dates.finder import find_dates

__all__ = ["find_dates"]
