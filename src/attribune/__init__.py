"""Attribune: who said what, and on whose word we have it."""

__version__ = "0.1.0"
