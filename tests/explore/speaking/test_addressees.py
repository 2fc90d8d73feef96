"""To whom things are said."""

from __future__ import annotations

from dataclasses import replace

from tests.explore.speaking.spoken import RUN, Said, build_record, keep, list_now, write_said

from attribune.explore.speaking.addressees import Addressees, count_addressees
from attribune.explore.speaking.profile import list_rows
from attribune.ledger import Ledger
from attribune.records import Run

NEWER = Run("2.0", "ab" * 32)


def test_words_are_counted_for_the_speaker_alone(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy"), Said(name="Kora Lévy"), Said(name="Bo Vell")])
    listing = list_now(ledger)
    (code,) = listing.find("Kora Lévy")
    told = Addressees().get(ledger, listing.tally)
    (found,) = count_addressees(listing.tally, told, list_rows(listing.tally, code))
    assert (found.words, found.attributions) == ("the press", 2)


def test_what_is_read_later_is_added(ledger: Ledger) -> None:
    addressees = Addressees()
    write_said(ledger, [Said(name="Kora Lévy")])
    assert len(addressees.get(ledger, keep(ledger).get()).seqs) == 1
    ledger.write_record(build_record(7, Said(name="Bo Vell")), RUN)
    assert len(addressees.get(ledger, keep(ledger).get()).seqs) == 2


def test_what_a_newer_run_reads_as_said_to_nobody_is_said_to_nobody(ledger: Ledger) -> None:
    addressees, record = Addressees(), build_record(0, Said(name="Kora Lévy"))
    ledger.write_record(record, RUN)
    addressees.get(ledger, keep(ledger).get())
    (article,) = record.articles
    reading = article.readings[0]
    assert reading.speech is not None
    silent = replace(reading, speech=replace(reading.speech, addressee=None))
    ledger.write_record(replace(record, articles=(replace(article, readings=(silent,)),)), NEWER)
    assert addressees.get(ledger, keep(ledger).get()).words == ()
