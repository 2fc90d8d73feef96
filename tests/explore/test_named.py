"""Which speaker a person means by a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribune.errors import UsageError
from attribune.explore.named import choose_name, list_near
from attribune.explore.renames import Renames
from attribune.ledger import Ledger
from attribune.records import DigestRecord, Evidence, Run, Speaker, SpeakerKind

NONE = Renames({})


def speak(record: DigestRecord, *names: str, version: str = "2.0") -> tuple[DigestRecord, Run]:
    """Return the record in which the first article's speaker is called ``names``, and a run that read it."""
    first, *others = record.articles
    speaker = Speaker(names[0], SpeakerKind.PERSON, Evidence("as written"), aliases=names[1:])
    readings = tuple(replace(reading, speaker=speaker) for reading in first.readings)
    return replace(record, articles=(replace(first, readings=readings), *others)), Run(version, "ab" * 32)


def choose(ledger: Ledger, written: str, renames: Renames = NONE) -> str:
    with ledger.read() as connection:
        return choose_name(connection, written, renames)


@pytest.mark.parametrize("called", ["Kora Lévy", "KORA  LEVY", "lévy"])
def test_a_name_and_an_alias_mean_their_bearer(ledger: Ledger, first: DigestRecord, called: str) -> None:
    ledger.write_record(*speak(first, "Kora Lévy", "Levy"))
    assert choose(ledger, called) == "Kora Lévy"


def test_a_name_wins_over_the_alias_of_another(ledger: Ledger, first: DigestRecord, second: DigestRecord) -> None:
    ledger.write_record(*speak(first, "Kora Lévy", "Levy"))
    ledger.write_record(*speak(second, "Levy"))
    assert choose(ledger, "levy") == "Levy"


def test_the_names_of_an_older_run_mean_nobody(ledger: Ledger, first: DigestRecord) -> None:
    ledger.write_record(*speak(first, "Kora Lévy", "Levy"))
    ledger.write_record(*speak(first, "Mirel Orr", version="3.0"))
    with pytest.raises(UsageError, match="no speaker"):
        choose(ledger, "levy")


def test_a_name_that_a_person_gave_leads_to_the_one_that_was_read(ledger: Ledger, first: DigestRecord) -> None:
    ledger.write_record(*speak(first, "Kora Lévy"))
    assert choose(ledger, "the mayor", Renames({("kora levy", None): "The Mayor"})) == "Kora Lévy"


@pytest.mark.parametrize("called", ["Kora Levi", "Ms Lévy", "Kor Lévy"])
def test_names_that_are_near_are_shown(ledger: Ledger, first: DigestRecord, called: str) -> None:
    ledger.write_record(*speak(first, "Kora Lévy"))
    with pytest.raises(UsageError, match="Did you mean “Kora Lévy”"):
        choose(ledger, called)


def test_names_that_resemble_what_was_asked_for_are_told(ledger: Ledger, first: DigestRecord) -> None:
    ledger.write_record(*speak(first, "Kora Lévy"))
    assert list_near(ledger, "Kore Levi") == ["Kora Lévy"]
    assert list_near(ledger, "") == []
