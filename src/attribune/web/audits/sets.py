"""Sets: the articles that an audit is about, as an address asks for them, and in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attribune.explore.audit.kept import KeptSet
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.selection import ALL, FIELDS, Selection
from attribune.web.site import Site


def open_sets(site: Site, *selections: Selection) -> tuple[KeptSet, ...]:
    """Return the sets of articles that ``selections`` mean, all at the same moment of the ledger."""
    tally = site.keeper.get()
    find = find_rows(site.ledger, tally)
    return tuple(KeptSet(tally, each, find) for each in selections)


def describe_selection(selection: Selection) -> str:
    """Return in words which articles are meant."""
    asked = {name for name in FIELDS if getattr(selection, name) != getattr(ALL, name)}
    parts = [write(getattr(selection, name)) for name, write in WORDS.items() if name in asked]
    return "; ".join(parts) or "all articles of this ledger"


def join_names(values: tuple[str, ...]) -> str:
    """Return names as words."""
    return " or ".join(values)


WORDS: Mapping[str, Callable[[Any], str]] = {
    "outlet": join_names,
    "author": lambda values: f"by {join_names(values)}",
    "published_from": lambda value: f"from {value}",
    "published_to": lambda value: f"to {value}",
    "title": lambda value: f"articles with the words {value}",
    "words": lambda value: f"what is said with the words {value}",
    "speaker": lambda values: f"said by {join_names(values)}",
    "kind": lambda values: f"kind: {join_names(values)}",
    "act": lambda values: f"act: {join_names(values)}",
    "quote": lambda values: f"quote type: {join_names(values)}",
    "role": lambda values: f"role: {join_names(values)}",
    "anonymous": lambda value: "anonymous sources" if value else "sources that are not anonymous",
    "article": lambda values: f"{len(values)} chosen article{'s' if len(values) > 1 else ''}",
    "min_confidence": lambda value: f"confidence of at least {value:g}",
    "include_rejected": lambda _: "with what reviewers rejected",
}
