"""Quantities: numbers of a text with value, unit and bound, by a small grammar of their own."""

from attribune.resolve.quantities.finder import find_quantities

__all__ = ["find_quantities"]
