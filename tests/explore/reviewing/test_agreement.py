"""How far two reviewers agree."""

from __future__ import annotations

import pytest
from tests.explore.reviewing.conftest import Judge, Reviewed

from attribune.errors import UsageError
from attribune.explore.reviewing.agreement import Table, measure_agreement


def test_kappa_is_that_of_a_worked_example() -> None:
    # Two raters of 50: both yes 20, both no 15; raw 0.7, chance 0.5.
    table = Table(("yes", "no"), ((20, 5), (10, 15)))
    assert (table.raw, table.expected) == (0.7, 0.5)
    assert table.kappa == pytest.approx(0.4)


@pytest.mark.parametrize("counts", [((0, 0), (0, 0)), ((7, 0), (0, 0))])
def test_kappa_is_null_where_it_says_nothing(counts: tuple[tuple[int, ...], ...]) -> None:
    assert Table(("yes", "no"), counts).kappa is None


def test_only_what_both_judged_counts(reviewed: Reviewed, judge: Judge) -> None:
    for author, kinds in (("orrel", "arsa-"), ("mirel", "aasra")):
        for place, letter in enumerate(kinds):
            if letter != "-":
                kind = {"a": "accept", "r": "reject", "s": "respan"}[letter]
                judge(author, place, kind, letters=4)
    found = measure_agreement(reviewed.ledger, "orrel", "mirel")
    assert found.verdicts.counts == ((1, 0, 1), (0, 1, 0), (1, 0, 0))
    assert found.existence.counts == ((2, 1), (1, 0))
    assert (found.verdicts.raw, found.same_words, found.both_right) == (0.5, 2, 2)
    assert [each.attribution_id for each in found.disagreements] == [reviewed.said[1].id, reviewed.said[3].id]


def test_two_who_give_different_words_disagree(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "respan", letters=4)
    judge("mirel", 0, "respan", letters=9)
    found = measure_agreement(reviewed.ledger, "orrel", "mirel")
    assert (found.verdicts.counts[1][1], found.same_words, len(found.disagreements)) == (1, 0, 1)


def test_who_accepts_the_words_that_the_other_gave_agrees(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "respan", letters=4)
    judge("mirel", 0, "accept", day=2)
    assert measure_agreement(reviewed.ledger, "orrel", "mirel").disagreements == ()


def test_without_common_judgements_there_is_nothing_to_tell(reviewed: Reviewed) -> None:
    found = measure_agreement(reviewed.ledger, "orrel", "mirel")
    assert (found.verdicts.total, found.verdicts.raw, found.verdicts.kappa) == (0, None, None)


def test_one_reviewer_cannot_agree(reviewed: Reviewed) -> None:
    with pytest.raises(UsageError):
        measure_agreement(reviewed.ledger, "orrel", "orrel")
