"""Measurements: quality with floors, speed, scale; each prints a table and how to reproduce it."""
