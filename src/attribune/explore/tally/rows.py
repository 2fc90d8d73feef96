"""A page of what the columns count, in full: each attribution with its article, verdict, names and identity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from sqlalchemy import Connection

from attribune.explore.decided import Decided, load_decided
from attribune.explore.search import FoundAttribution, join_attributions, load_text, read_found
from attribune.explore.tally.columns import NONE, Tally
from attribune.ledger import Ledger
from attribune.ledger.schema import attributions

# SQLite takes 32766 variables in a statement; a page of numbers stays far below.
PAGE_ROWS = 500


def load_found(ledger: Ledger, seqs: Sequence[int], *, tally: Tally | None = None) -> tuple[FoundAttribution, ...]:
    """Return the attributions with these numbers by their newest readings, in the order of ``seqs``.

    Numbers of what the newest runs did not find are left out; what people rejected is not.

    Args:
        tally: gives what people decided, and the identities; without it the former is loaded, the latter are null.
    """
    wanted, found = [int(seq) for seq in seqs], dict[int, FoundAttribution]()
    identities = {} if tally is None else name_identities(tally, wanted)
    with ledger.read() as connection:
        decided = load_decided(connection) if tally is None else tally.decided
        for start in range(0, len(wanted), PAGE_ROWS):
            for seq, each in load_page(connection, wanted[start : start + PAGE_ROWS], decided):
                found[seq] = replace(each, identity=identities.get(seq))
    return tuple(found[seq] for seq in wanted if seq in found)


def load_page(connection: Connection, seqs: Sequence[int], decided: Decided) -> Iterator[tuple[int, FoundAttribution]]:
    """Yield the attributions with these numbers, each with its number."""
    digest_id, text = "", ""
    # In the order of recording, so that the text of a digest is loaded once.
    for row in connection.execute(join_attributions([attributions.c.seq.in_(seqs)])).mappings():
        if row["digest_id"] != digest_id:
            digest_id = row["digest_id"]
            text = load_text(connection, digest_id)
        found = read_found(row, text)
        verdict = decided.verdicts.get(found.attribution_id)
        yield row["seq"], replace(found, reading=decided.apply(found.reading), verdict=verdict)


def name_identities(tally: Tally, seqs: Sequence[int]) -> Mapping[int, str]:
    """Return the name of the speaker over all articles, by number, of those that have one."""
    rows = np.flatnonzero(np.isin(tally.said.seq, seqs))
    codes = zip(tally.said.seq[rows].tolist(), tally.said.speaker[rows].tolist(), strict=True)
    return {seq: tally.speakers[code] for seq, code in codes if code != NONE}
