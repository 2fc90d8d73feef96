"""Names that may be the same speaker."""

from __future__ import annotations

from tests.explore.speaking.spoken import Said, list_now, write_said

from attribune.explore.speaking.alike import Alike, compare_alike
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementKind, SpeakerName

UNSURE = Judgement(
    JudgementKind.UNSURE,
    (SpeakerName("Kora Lévy"), SpeakerName("Orrel Tamm")),
    at="2031-08-01T00:00:00Z",
    author="mirel",
)


def compare(ledger: Ledger, name: str, *judgements: Judgement, most: int | None = None) -> Alike:
    listing = list_now(ledger)
    (code,) = listing.find(name)
    return compare_alike(listing, code, judgements, most=most)


def test_a_last_name_alone_may_be_the_same_speaker(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy"), Said(name="Lévy"), Said(name="Bo Vell")])
    (found,) = compare(ledger, "Kora Lévy").lookalikes
    assert (found.own, found.other, found.attributions) == ("Kora Lévy", "Lévy", 1)
    assert found.reason


def test_all_who_bear_a_name_are_told_as_one_name(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy"), Said(name="Lévy"), Said(name="Lévy")])
    (found,) = compare(ledger, "Kora Lévy").lookalikes
    assert (len(found.speakers), found.attributions) == (2, 2)


def test_what_a_person_left_unsure_is_shown_though_no_letter_is_alike(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy"), Said(name="Orrel Tamm")])
    ledger.write_judgement(UNSURE)
    (found,) = compare(ledger, "Kora Lévy", UNSURE).lookalikes
    assert found.other == "Orrel Tamm"


def test_more_than_can_be_compared_at_once_is_not_compared_unasked(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy"), Said(name="Lévy")])
    assert not compare(ledger, "Kora Lévy", most=1).compared
    assert compare(ledger, "Kora Lévy", most=2).compared
