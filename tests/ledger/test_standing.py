"""Which judgements count, and which one wins."""

from __future__ import annotations

from dataclasses import replace

from attribune.ledger.standing import choose_winner, find_overruled, keep_live
from attribune.records import ArticleId, Attribution, Extent, Judgement, JudgementKind, RunId, SpeakerName

FIRST = Judgement(JudgementKind.SAME, (SpeakerName("A"), SpeakerName("B")), at="2031-07-01T00:00:00Z", author="orrel")
LATER = replace(FIRST, kind=JudgementKind.DIFFERENT, at="2031-07-02T00:00:00Z")
BY_RUN = replace(FIRST, author=None, run_id=RunId("run-1"), at="2031-07-03T00:00:00Z")


def take_back(judgement: Judgement, day: int) -> Judgement:
    return Judgement(JudgementKind.RETRACT, (judgement.id,), at=f"2031-08-{day:02}T00:00:00Z", author="orrel")


def test_what_is_taken_back_does_not_count() -> None:
    back = take_back(FIRST, 1)
    assert keep_live((FIRST, LATER, back)) == (LATER, back)


def test_taking_back_a_taking_back_makes_it_count_again() -> None:
    back = take_back(FIRST, 1)
    again = take_back(back, 2)
    assert keep_live((FIRST, back, again)) == (FIRST, again)
    assert FIRST not in keep_live((FIRST, back, again, take_back(again, 3)))


def test_one_of_two_takings_back_is_enough() -> None:
    back, other = take_back(FIRST, 1), take_back(FIRST, 2)
    assert FIRST not in keep_live((FIRST, back, other, take_back(back, 3)))


def test_the_order_of_arrival_makes_no_difference() -> None:
    back = take_back(FIRST, 1)
    again = take_back(back, 2)
    assert set(keep_live((again, back, FIRST))) == {FIRST, again}


def test_what_takes_back_something_unknown_harms_nothing() -> None:
    assert keep_live((take_back(FIRST, 1), LATER)) == (take_back(FIRST, 1), LATER)


def test_a_chain_of_thousands_is_no_problem() -> None:
    chain = [FIRST]
    for _ in range(5_000):
        chain.append(take_back(chain[-1], 1))
    assert keep_live(chain)[0] == FIRST


def test_the_newest_person_wins_over_older_ones_and_over_runs() -> None:
    assert choose_winner((LATER, BY_RUN, FIRST)) == LATER
    assert choose_winner((BY_RUN,)) == BY_RUN
    assert choose_winner(()) is None


def test_an_older_word_on_one_matter_is_overruled() -> None:
    turned = replace(LATER, subjects=(SpeakerName("b"), SpeakerName("a")), at="2031-07-04T00:00:00Z")
    assert find_overruled((FIRST, LATER, BY_RUN, turned)) == {FIRST.id, LATER.id, BY_RUN.id}


def test_words_on_different_matters_overrule_nothing() -> None:
    other = replace(FIRST, subjects=(SpeakerName("A"), SpeakerName("C")))
    renamed = Judgement(JudgementKind.RENAME, (SpeakerName("A"),), at=FIRST.at, author="orrel", value="B")
    assert find_overruled((FIRST, other, renamed, take_back(other, 1), take_back(other, 2))) == frozenset()


def test_other_words_overrule_an_older_rejection_and_are_not_overruled_by_an_acceptance() -> None:
    said = Attribution(ArticleId("art-1"), Extent.from_pairs([[10, 20]]))
    wrong = Judgement(JudgementKind.REJECT, (said,), at="2031-07-01T00:00:00Z", author="orrel")
    given = Attribution(said.article_id, Extent.from_pairs([[9, 20]]))
    moved = replace(wrong, kind=JudgementKind.RESPAN, value=given, at="2031-07-02T00:00:00Z")
    right = replace(wrong, kind=JudgementKind.ACCEPT, at="2031-07-03T00:00:00Z")
    assert find_overruled((wrong, moved)) == {wrong.id}
    assert find_overruled((moved, right)) == frozenset()
    assert find_overruled((moved, replace(moved, at="2031-07-04T00:00:00Z"))) == {moved.id}
