"""Decisions become judgements of now; what stands against them is told."""

from __future__ import annotations

import pytest

from attribune.errors import UsageError
from attribune.explore.deciding.decisions import Decision, find_objection, sign_decision
from attribune.ledger import Ledger
from attribune.records import Judgement, JudgementKind, SpeakerName

A, B, C = (SpeakerName(name) for name in "ABC")


def test_an_empty_note_is_none_and_half_characters_are_replaced() -> None:
    made = sign_decision(Decision(JudgementKind.RENAME, (A,), " K\ud800 "), author="orrel", note="  ")
    assert (made.value, made.note) == ("K\ufffd", None)


@pytest.mark.parametrize("subjects", [(A,), (A, A), ()])
def test_what_cannot_be_said_of_its_subjects_is_wrong_use(subjects: tuple[SpeakerName, ...]) -> None:
    with pytest.raises(UsageError):
        sign_decision(Decision(JudgementKind.SAME, subjects), author="orrel")


def test_a_contradiction_is_an_objection_to_each_that_is_part_of_it(ledger: Ledger) -> None:
    made = [
        sign_decision(Decision(kind, pair), author="orrel")
        for kind, pair in (
            (JudgementKind.SAME, (A, B)),
            (JudgementKind.SAME, (B, C)),
            (JudgementKind.DIFFERENT, (A, C)),
        )
    ]
    ledger.write_judgements(made)
    objection = find_objection(ledger, made[2].id)
    assert objection is not None
    assert objection.contradiction is not None
    assert objection.contradiction.different == made[2]


def test_one_with_a_later_time_wins(ledger: Ledger) -> None:
    made = sign_decision(Decision(JudgementKind.SAME, (A, B)), author="orrel")
    later = Judgement(JudgementKind.DIFFERENT, (A, B), at="9999-01-01T00:00:00Z", author="mirel")
    ledger.write_judgements((made, later))
    objection = find_objection(ledger, made.id)
    assert objection is not None
    assert objection.is_overruled
    assert find_objection(ledger, later.id) is None
