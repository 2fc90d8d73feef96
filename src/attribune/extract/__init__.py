"""Stage 3: scored windows in, attributions out: who said what in one article."""

from attribune.extract.attributions import extract_readings

__all__ = ["extract_readings"]
