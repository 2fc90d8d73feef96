"""What each reviewer holds, whoever judged later."""

from __future__ import annotations

from dataclasses import replace

from tests.explore.reviewing.conftest import Judge, Reviewed

from attribune.explore.reviewing.opinions import collect_opinions, list_reviewers
from attribune.records import Judgement, JudgementKind, Run


def list_kinds(reviewed: Reviewed, name: str) -> list[str]:
    with reviewed.ledger.read() as connection:
        own = collect_opinions(connection).get(name, {})
    return [own[said.id].kind.value for said in reviewed.said if said.id in own]


def test_nobody_overrules_anybody_else(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "reject")
    judge("mirel", 0, "accept", day=2)
    assert (list_kinds(reviewed, "orrel"), list_kinds(reviewed, "mirel")) == (["reject"], ["accept"])


def test_the_own_newest_word_counts_and_what_is_taken_back_does_not(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "reject")
    newer = judge("orrel", 0, "accept", day=2)
    assert list_kinds(reviewed, "orrel") == ["accept"]
    at = "2031-07-03T00:00:00Z"
    reviewed.ledger.write_judgement(Judgement(JudgementKind.RETRACT, (newer.id,), at=at, author="mirel"))
    assert list_kinds(reviewed, "orrel") == ["reject"]


def test_who_accepts_accepts_the_words_that_were_shown_then(reviewed: Reviewed, judge: Judge) -> None:
    judge("mirel", 0, "accept", day=1)
    judge("orrel", 0, "respan", day=2, letters=4)
    judge("ilse", 0, "accept", day=3)
    with reviewed.ledger.read() as connection:
        opinions = collect_opinions(connection)
    said = reviewed.said[0].id
    assert list_kinds(reviewed, "mirel") == ["accept"]
    assert opinions["ilse"][said].words == opinions["orrel"][said].words != reviewed.said[0]


def test_words_given_as_they_were_read_are_no_others(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "respan")
    assert list_kinds(reviewed, "orrel") == ["accept"]


def test_opinions_outlive_a_newer_run_if_it_finds_what_was_judged(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "accept")
    judge("orrel", 1, "accept")
    (article,) = reviewed.record.articles
    record = replace(reviewed.record, articles=(replace(article, readings=article.readings[1:]),))
    reviewed.ledger.write_record(record, Run("2.0", "ab" * 32))
    assert list_kinds(reviewed, "orrel") == ["accept"]


def test_reviewers_are_counted_the_busiest_first(reviewed: Reviewed, judge: Judge) -> None:
    judge("mirel", 0, "accept", day=1)
    judge("orrel", 0, "respan", day=2, letters=4)
    judge("orrel", 1, "reject", day=4)
    first, second = list_reviewers(reviewed.ledger)
    assert (first.name, first.accepted, first.respanned, first.rejected, first.judged) == ("orrel", 0, 1, 1, 2)
    assert (first.newest_at[:10], second.name, second.accepted) == ("2031-07-04", "mirel", 1)
