"""Every table of an audit in full, a row at a time: what CSV and JSON give out, without a cap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attribune.errors import NotInLedger
from attribune.explore.audit import By, slice_articles
from attribune.explore.audit.audits import Depth, audit_chosen
from attribune.explore.audit.chains import count_chains
from attribune.explore.audit.chosen import Chosen
from attribune.explore.audit.replies import count_accused
from attribune.ledger import Ledger
from attribune.web.audits import cases
from attribune.web.audits.tables import (
    GROUPS,
    Heading,
    Row,
    Table,
    tabulate_groups,
    tabulate_openings,
    tabulate_slices,
    tabulate_voices,
)

SLICED = {f"{by.value}s": by for by in By}
UNNAMED, ACCUSED = "unnamed", "accused"
TABLES = (*GROUPS, "voices", "openings", *SLICED, UNNAMED, ACCUSED)


@dataclass(frozen=True, slots=True)
class StreamedTable:
    """A table whose rows are found as they are read; how many there are is known."""

    key: str
    headings: tuple[Heading, ...]
    rows: Iterable[Row]
    total: int


ALL_ROWS = slice(None)


def open_table(ledger: Ledger, chosen: Chosen, key: str, *, within: slice = ALL_ROWS) -> StreamedTable:
    """Return the table under ``key``: all rows of it, or those ``within`` bounds.

    Raises:
        NotInLedger: there is no such table.
    """
    if key not in TABLES:
        raise NotInLedger("there is no such table.", key, f"It is one of: {', '.join(TABLES)}.")
    if key == UNNAMED:
        seqs = count_chains(chosen, most=None).cases
        return StreamedTable(key, cases.SAID, write_said(ledger, chosen, seqs[within]), len(seqs))
    if key == ACCUSED:
        parties = count_accused(chosen, most=None).cases
        found = cases.stream_accused(ledger, chosen.tally, parties[within])
        return StreamedTable(key, cases.ACCUSED, (case.write_row() for case in found), len(parties))
    table = tabulate(chosen, key, most=within.stop)
    return StreamedTable(table.key, table.headings, table.rows[within], table.total)


def write_said(ledger: Ledger, chosen: Chosen, seqs: tuple[int, ...]) -> Iterator[Row]:
    """Yield the rows of attributions."""
    return (case.write_row() for case in cases.stream_said(ledger, chosen.tally, seqs))


def tabulate(chosen: Chosen, key: str, *, most: int | None) -> Table:
    """Return one of the tables that are counted, with no more speakers than are asked for."""
    if (by := SLICED.get(key)) is not None:
        return tabulate_slices(slice_articles(chosen, by), by)
    audit = audit_chosen(chosen, depth=Depth(voices=most, cases=0))
    if key in GROUPS:
        return tabulate_groups(audit, key)
    return tabulate_voices(audit) if key == "voices" else tabulate_openings(audit)
