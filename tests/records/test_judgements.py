"""A judgement is a decision about stable things, and its id is all that it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribune.errors import InvalidRecord
from attribune.records import (
    ArticleId,
    Attribution,
    Extent,
    Judgement,
    JudgementId,
    JudgementKind,
    Mention,
    Respanned,
    RunId,
    Span,
    SpeakerName,
    Subject,
)
from attribune.records.judgements import check_lengths

AT = "2031-07-17T09:30:00+00:00"
KORA, VELL = SpeakerName("Kora"), SpeakerName("Vell")
SAID = Attribution(ArticleId("art-1"), Extent.from_pairs([[10, 20]]))
MOVED = Attribution(ArticleId("art-1"), Extent.from_pairs([[9, 20]]))
ELSEWHERE = Attribution(ArticleId("art-2"), Extent.from_pairs([[9, 20]]))
PLACE = Mention(ArticleId("art-1"), Span(0, 4))


def judge(kind: JudgementKind, *subjects: Subject, value: str | Attribution | None = None) -> Judgement:
    return Judgement(kind, subjects, at=AT, author="orrel", value=value)


SAME = judge(JudgementKind.SAME, KORA, VELL)


@pytest.mark.parametrize(
    "other",
    [
        replace(SAME, kind=JudgementKind.DIFFERENT),
        replace(SAME, subjects=(KORA, SpeakerName("Vel"))),
        replace(SAME, author="mirel"),
        replace(SAME, author=None, run_id=RunId("run-1")),
        replace(SAME, note="they said so"),
        replace(SAME, at="2031-07-17T09:30:00.000001+00:00"),
    ],
)
def test_what_a_judgement_says_is_its_id(other: Judgement) -> None:
    assert SAME.id.startswith("jud-")
    assert other.id != SAME.id


@pytest.mark.parametrize("at", ["2031-07-17T09:30:00Z", "2031-07-17T11:30:00+02:00", "2031-07-17T09:30:00.000+00:00"])
def test_the_same_moment_written_otherwise_is_the_same_judgement(at: str) -> None:
    assert replace(SAME, at=at) == SAME
    assert SAME.at == "2031-07-17T09:30:00.000000+00:00"


@pytest.mark.parametrize("at", ["2031-07-17T09:30:00", "yesterday", "", "0001-01-01T00:00:00+23:00"])
def test_a_time_without_a_place_in_time_is_refused(at: str) -> None:
    with pytest.raises(InvalidRecord):
        replace(SAME, at=at)


@pytest.mark.parametrize(
    ("kind", "subjects"),
    [
        (JudgementKind.SAME, (KORA,)),
        (JudgementKind.SAME, (KORA, KORA)),
        (JudgementKind.SAME, (KORA, SAID)),
        (JudgementKind.UNSURE, (KORA, JudgementId("jud-1"))),
        (JudgementKind.REJECT, (KORA,)),
        (JudgementKind.ACCEPT, (SAID, MOVED)),
        (JudgementKind.RETRACT, (KORA,)),
        (JudgementKind.RETRACT, ()),
    ],
)
def test_a_kind_is_said_of_its_own_subjects_only(kind: JudgementKind, subjects: tuple[Subject, ...]) -> None:
    with pytest.raises(InvalidRecord):
        judge(kind, *subjects)


@pytest.mark.parametrize(
    ("kind", "subject", "value"),
    [
        (JudgementKind.RENAME, KORA, None),
        (JudgementKind.RENAME, KORA, " "),
        (JudgementKind.RENAME, KORA, SAID),
        (JudgementKind.RESPAN, SAID, None),
        (JudgementKind.RESPAN, SAID, "Kora"),
        (JudgementKind.RESPAN, SAID, ELSEWHERE),
        (JudgementKind.REJECT, SAID, "Kora"),
    ],
)
def test_a_value_is_the_one_that_the_kind_asks_for(
    kind: JudgementKind, subject: Subject, value: str | Attribution | None
) -> None:
    with pytest.raises(InvalidRecord):
        judge(kind, subject, value=value)


def test_mentions_and_names_can_be_judged_together_and_attributions_among_themselves() -> None:
    assert judge(JudgementKind.SAME, KORA, PLACE).id
    assert judge(JudgementKind.DIFFERENT, SAID, MOVED).id
    assert judge(JudgementKind.RENAME, PLACE, value="Kora").id
    assert judge(JudgementKind.RESPAN, SAID, value=MOVED).id


@pytest.mark.parametrize(("author", "run_id"), [(None, None), ("orrel", RunId("run-1")), (" ", None)])
def test_somebody_decides_and_one_only(author: str | None, run_id: RunId | None) -> None:
    with pytest.raises(InvalidRecord):
        replace(SAME, author=author, run_id=run_id)


def test_what_is_too_long_for_a_name_or_a_reason_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="at most 1,000"):
        check_lengths(judge(JudgementKind.SAME, SpeakerName("K" * 1_001), VELL))
    with pytest.raises(InvalidRecord, match="at most 1,000"):
        check_lengths(judge(JudgementKind.RENAME, KORA, value="K" * 1_001))
    with pytest.raises(InvalidRecord, match="note has at most 10,000"):
        check_lengths(replace(SAME, note="n" * 10_001))


def test_who_judges_what_is_shown_judges_what_was_read() -> None:
    shown = Respanned(MOVED.article_id, MOVED.content, as_read=SAID)
    assert judge(JudgementKind.ACCEPT, shown) == judge(JudgementKind.ACCEPT, SAID)
    with pytest.raises(InvalidRecord, match="of their own"):
        judge(JudgementKind.RESPAN, SAID, value=shown)
