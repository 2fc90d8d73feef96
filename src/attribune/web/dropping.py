"""Dropping: a text that a form or a call hands over, read, and kept if it is to be."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.errors import UsageError
from attribune.web.site import Site
from attribune.web.texts import ReadText, TextReader


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was handed over: the bytes, what to call them, and whether to keep them; ``pasted`` is shown again."""

    content: bytes
    name: str
    keep: bool
    pasted: str = ""


def read_dropped(site: Site, dropped: Dropped) -> ReadText:
    """Return what is read in ``dropped``; what is kept shows in all pages at once."""
    found = get_reader(site).read(dropped.content, name=dropped.name, ledger=site.ledger if dropped.keep else None)
    if dropped.keep and any(not each.was_done for each in found.outcomes):
        site.keeper.notice()
    return found


def get_reader(site: Site) -> TextReader:
    """Return what reads texts.

    Raises:
        UsageError: this explorer was started without.
    """
    if site.texts is None:
        raise UsageError("this explorer reads no texts.", hint="Start it with `attribune serve`.")
    return site.texts
