"""The index of names is made once, and anew when more was read."""

from __future__ import annotations

from tests.explore.speaking.spoken import RUN, Said, build_record, keep, write_said

from attribune.explore.speaking.indexing import KeptIndex
from attribune.ledger import Ledger


def test_the_index_is_kept_until_more_is_read(ledger: Ledger) -> None:
    kept = KeptIndex()
    write_said(ledger, [Said(name="Kora Lévy")])
    first = kept.get(ledger, keep(ledger).get())
    assert kept.get(ledger, keep(ledger).get()) is first
    ledger.write_record(build_record(7, Said(name="Bo Vell")), RUN)
    assert "bo vell" in kept.get(ledger, keep(ledger).get()).keys - first.keys
