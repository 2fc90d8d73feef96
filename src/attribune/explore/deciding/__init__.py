"""Decisions of people: what they mean, what they change, how they are signed, and what became of them."""
