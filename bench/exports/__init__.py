"""Exports of newspaper databases: invented articles in each product and form, and how they are read."""
