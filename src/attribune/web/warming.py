"""Warming: what the first pages after a start would wait for is found out while nobody waits."""

from __future__ import annotations

from attribune.explore.audit.audits import Depth
from attribune.explore.audit.kept import KeptSet
from attribune.explore.speaking.directory import Directory
from attribune.explore.tally.answers import Search
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.selection import ALL
from attribune.ledger import Ledger

COUNTS_ALONE = Depth(voices=0, cases=0)


def warm_answers(ledger: Ledger, speakers: Directory, tally: Tally) -> None:
    """Ask what pages about speakers, a search and an audit of everything ask; the answers are kept where they look.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    find = find_rows(ledger, tally)
    speakers.prepare(ledger, tally)
    Search(ledger, tally, ALL, find).count_facets()
    KeptSet(tally, ALL, find).audit(COUNTS_ALONE)
