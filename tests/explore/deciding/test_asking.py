"""What a form asks for becomes a decision about what was read."""

from __future__ import annotations

import pytest
from tests.explore.speaking.spoken import Said, list_now, write_said

from attribune.errors import NotInLedger, UsageError
from attribune.explore.deciding.asking import Asked, read_decisions
from attribune.explore.deciding.decisions import Decision, sign_decision
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementKind, SpeakerKind, SpeakerName


def read(
    ledger: Ledger,
    kind: str,
    *,
    speaker: str = "",
    other: str = "",
    value: str = "",
    attribution: str = "",
    judgement: str = "",
) -> tuple[Decision, ...]:
    return read_decisions(
        ledger,
        list_now(ledger),
        Asked(kind=kind, speaker=speaker, other=other, value=value, attribution=attribution, judgement=judgement),
    )


def decide(ledger: Ledger, kind: str, *, attribution: str = "", judgement: str = "") -> tuple[Judgement, ...]:
    decisions = read(ledger, kind, attribution=attribution, judgement=judgement)
    made = tuple(sign_decision(each, author="orrel") for each in decisions)
    ledger.write_judgements(made)
    return made


def test_a_judgement_bears_the_name_that_was_read_and_not_that_of_the_page(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Vell", roles=("port minister",)), Said(name="Vell", roles=("head baker",))])
    name = list_now(ledger).tally.speakers[0]
    assert name != "Vell"
    (decision,) = read(ledger, "rename", speaker=name, value="Ana Vell")
    assert decision.subjects == (SpeakerName("Vell"),)


def test_a_rename_names_the_kind_where_another_kind_bears_the_name(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Bay"), Said(name="Kora Bay", kind=SpeakerKind.ORGANISATION)])
    listing = list_now(ledger)
    person = next(name for name, code in listing.codes.items() if listing.read_kind(code) == "person")
    (decision,) = read(ledger, "rename", speaker=person, value="Kora Levy Bay")
    assert decision.subjects == (SpeakerName("Kora Bay", SpeakerKind.PERSON),)


def test_two_of_one_name_are_told_apart_by_kind(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Bay"), Said(name="Kora Bay", kind=SpeakerKind.ORGANISATION)])
    one, other = list_now(ledger).codes
    (decision,) = read(ledger, "same", speaker=one, other=other)
    assert {subject.kind for subject in decision.subjects if isinstance(subject, SpeakerName)} == {
        SpeakerKind.PERSON,
        SpeakerKind.ORGANISATION,
    }


def test_two_of_one_name_and_kind_cannot_be_judged_by_it(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Vell", roles=("port minister",)), Said(name="Vell", roles=("head baker",))])
    one, other = list_now(ledger).codes
    with pytest.raises(UsageError, match="needs two names"):
        read(ledger, "same", speaker=one, other=other)


def test_a_name_that_nobody_has_is_not_in_the_ledger_and_near_ones_are_told(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy")])
    with pytest.raises(NotInLedger) as caught:
        read(ledger, "same", speaker="Kora Lévy", other="Kora Levi")
    assert "Kora Lévy" in caught.value.hint


def test_a_split_is_from_the_usual_name(ledger: Ledger) -> None:
    write_said(ledger, [Said(name="Kora Lévy"), Said(name="Kora Lévy"), Said(name="Kora J. Lévy")])
    ledger.write_judgement(
        Judgement(
            JudgementKind.SAME,
            (SpeakerName("Kora Lévy"), SpeakerName("Kora J. Lévy")),
            at="2031-08-01T00:00:00Z",
            author="orrel",
        )
    )
    (decision,) = read(ledger, "different", speaker="Kora Lévy", other="Kora J. Lévy")
    assert decision.subjects == (SpeakerName("Kora Lévy"), SpeakerName("Kora J. Lévy"))


def test_restoring_takes_back_all_that_took_it_back(ledger: Ledger) -> None:
    (said,) = write_said(ledger, [Said(name="Kora Lévy")])
    (made,) = decide(ledger, "reject", attribution=said.id)
    decide(ledger, "retract", judgement=made.id)
    decide(ledger, "retract", judgement=made.id)
    assert made not in ledger.load_judgements()
    assert len(decide(ledger, "restore", judgement=made.id)) == 2
    assert made in ledger.load_judgements()
    assert read(ledger, "restore", judgement=made.id) == ()


def test_withdrawing_takes_back_what_counts_of_an_attribution_and_of_no_other(ledger: Ledger) -> None:
    said, other = write_said(ledger, [Said(name="Kora Lévy"), Said(name="Bo Vell")])
    decide(ledger, "reject", attribution=said.id)
    (kept,) = decide(ledger, "accept", attribution=other.id)
    decide(ledger, "withdraw", attribution=said.id)
    assert [each for each in ledger.load_judgements() if each.kind is not JudgementKind.RETRACT] == [kept]
    assert read(ledger, "withdraw", attribution=said.id) == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "like"},
        {"kind": "rename", "speaker": "Kora Lévy"},
        {"kind": "rename", "speaker": "Kora Lévy", "value": "\u202e\u200b"},
        {"kind": "same", "speaker": "Kora Lévy", "other": "Kora Lévy"},
        {"kind": "reject"},
        {"kind": "reject", "attribution": "att-0"},
        {"kind": "retract", "judgement": "jud-0"},
        {"kind": "respan", "attribution": "att-0"},
    ],
)
def test_what_means_nothing_is_wrong_use(ledger: Ledger, fields: dict[str, str]) -> None:
    write_said(ledger, [Said(name="Kora Lévy")])
    with pytest.raises(UsageError):
        read(ledger, **fields)


def test_the_usual_name_stands_for_a_speaker_and_no_rare_one_though_only_they_bear_it(ledger: Ledger) -> None:
    usual = [Said(name="Kora Bay")] * 6
    board, other = Said(name="Kora Bay", kind=SpeakerKind.ORGANISATION), Said(name="Orrel Tamm")
    write_said(ledger, [*usual, Said(name="Kora J. Bay"), board, other])
    listing = list_now(ledger)
    person = next(name for name, code in listing.codes.items() if listing.counts[code] > 5)
    (decision,) = read(ledger, "unsure", speaker=person, other="Orrel Tamm")
    assert decision.subjects[0] == SpeakerName("Kora Bay")
