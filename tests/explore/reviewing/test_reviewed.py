"""What can be learnt from: articles that people went through, with what they hold right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.explore.reviewing.conftest import Judge, Reviewed

from attribune.explore import ArticleFilter
from attribune.explore.reviewing.reviewed import Annotation, Reviews, gather_reviewed
from attribune.records import Attribution, Judgement, JudgementKind, QuoteType, Reading, Run

PARTIAL = Reviews(partial=True)


def annotate(reviewed: Reviewed, asked: Reviews = PARTIAL) -> tuple[Annotation, ...]:
    found = list(gather_reviewed(reviewed.ledger, asked))
    return found[0].annotations if found else ()


def list_places(reviewed: Reviewed, annotation: Annotation) -> list[int]:
    ids = [said.id for said in reviewed.said]
    return [ids.index(held.said.id) for held in annotation.held]


def test_an_article_counts_when_all_of_it_was_judged(reviewed: Reviewed, judge: Judge) -> None:
    for place in range(5):
        judge("orrel", place, "accept")
    assert annotate(reviewed, Reviews()) == ()
    judge("orrel", 5, "reject")
    (annotation,) = annotate(reviewed, Reviews())
    assert (annotation.reviewer, list_places(reviewed, annotation)) == ("orrel", [0, 1, 2, 3, 4])


def test_an_article_that_was_judged_in_part_counts_if_wanted(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 3, "accept")
    judge("orrel", 4, "reject")
    (annotation,) = annotate(reviewed)
    assert (annotation.reviewer, list_places(reviewed, annotation)) == (None, [3])


def test_an_article_that_nobody_judged_never_counts(reviewed: Reviewed) -> None:
    assert annotate(reviewed) == ()


def test_each_who_judged_all_of_it_has_their_own_say_the_busiest_first(reviewed: Reviewed, judge: Judge) -> None:
    for place in range(6):
        judge("mirel", place, "reject" if place else "accept")
        judge("orrel", place, "accept", day=2)
    judge("ilse", 0, "reject", day=3)
    first, second = annotate(reviewed)
    assert [(first.reviewer, len(first.held)), (second.reviewer, len(second.held))] == [("mirel", 1), ("orrel", 6)]


def test_reviewers_that_are_named_come_in_their_order_and_alone(reviewed: Reviewed, judge: Judge) -> None:
    for place in range(6):
        for name in ("mirel", "orrel", "ilse"):
            judge(name, place, "accept")
    annotations = annotate(reviewed, Reviews(reviewers=("orrel", "ilse")))
    assert [each.reviewer for each in annotations] == ["orrel", "ilse"]


def test_where_several_share_the_work_the_newest_word_holds(reviewed: Reviewed, judge: Judge) -> None:
    for place in range(6):
        judge("mirel" if place < 3 else "orrel", place, "accept")
    judge("ilse", 0, "reject", day=2)
    (annotation,) = annotate(reviewed, Reviews())
    assert (annotation.reviewer, list_places(reviewed, annotation)) == (None, [1, 2, 3, 4, 5])


def test_the_words_are_those_that_the_reviewer_gave(reviewed: Reviewed, judge: Judge) -> None:
    given = judge("orrel", 1, "respan", letters=4).value
    (annotation,) = annotate(reviewed)
    assert isinstance(given, Attribution)
    assert annotation.held[0].said.content == given.content


def test_articles_are_narrowed_by_day_and_outlet(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 0, "accept")
    assert annotate(reviewed, Reviews(partial=True, articles=ArticleFilter(outlet="bell"))) == ()


@pytest.mark.parametrize(("kind", "parent"), [(JudgementKind.ACCEPT, 0), (JudgementKind.REJECT, None)])
def test_a_parent_is_named_by_its_place_if_it_is_right(
    reviewed: Reviewed, kind: JudgementKind, parent: int | None
) -> None:
    (article,) = reviewed.record.articles
    outer = article.readings[0]
    inner = Attribution(outer.attribution.article_id, outer.attribution.content)
    nested = Reading(inner, 0.9, QuoteType.INDIRECT, parent=outer.attribution.id)
    record = replace(reviewed.record, articles=(replace(article, readings=(outer, nested)),))
    reviewed.ledger.write_record(record, Run("2.0", "ab" * 32))
    at = "2031-07-01T00:00:00Z"
    reviewed.ledger.write_judgement(Judgement(kind, (outer.attribution,), at=at, author="orrel"))
    reviewed.ledger.write_judgement(Judgement(JudgementKind.ACCEPT, (inner,), at=at, author="orrel"))
    (annotation,) = annotate(reviewed)
    assert annotation.held[-1].parent == parent


def test_two_that_were_given_the_same_words_are_one(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 1, "accept")
    at = "2031-07-01T00:00:00Z"
    twin = Judgement(JudgementKind.RESPAN, (reviewed.said[0],), at=at, author="orrel", value=reviewed.said[1])
    reviewed.ledger.write_judgement(twin)
    (annotation,) = annotate(reviewed)
    assert list_places(reviewed, annotation) == [1]


def test_words_that_were_given_are_right_though_what_has_them_was_not_judged(reviewed: Reviewed) -> None:
    at = "2031-07-01T00:00:00Z"
    twin = Judgement(JudgementKind.RESPAN, (reviewed.said[0],), at=at, author="orrel", value=reviewed.said[1])
    reviewed.ledger.write_judgement(twin)
    (annotation,) = annotate(reviewed)
    assert list_places(reviewed, annotation) == [1]
