"""What was decided about speakers by name."""

from __future__ import annotations

from attribune.records import RunId, SpeakerKind
from attribune.records.judgements import Judgement, JudgementKind, SpeakerName
from attribune.resolve.identity.decisions import weigh_judgements
from attribune.resolve.identity.identities import follow_names


def judge(kind: str, first: str, second: str, *, day: int = 1, run: str | None = None) -> Judgement:
    return Judgement(
        JudgementKind(kind),
        (SpeakerName(first), SpeakerName(second)),
        f"2031-07-{day:02}T12:00:00+00:00",
        author=None if run else "Ilse",
        run_id=RunId(run) if run else None,
    )


def test_a_person_beats_a_later_run() -> None:
    decisions = weigh_judgements(
        [judge("different", "Kora", "Kora Lévy"), judge("same", "Kora", "Kora Lévy", day=2, run="run-1")]
    )
    assert (len(decisions.same), len(decisions.different)) == (0, 1)


def test_case_and_accents_of_a_judged_name_make_no_difference() -> None:
    decisions = weigh_judgements([judge("same", "Kora Lévy", "Vell"), judge("different", "vell", "KORA LEVY", day=2)])
    assert (len(decisions.same), len(decisions.different)) == (0, 1)


def test_a_contradiction_is_found_over_any_number_of_names_and_withholds_each_way() -> None:
    same = [judge("same", *pair) for pair in (("A", "B"), ("B", "C"), ("A", "D"), ("D", "C"), ("X", "Y"))]
    decisions = weigh_judgements([*same, judge("different", "A", "C")])
    assert [len(found.same) for found in decisions.contradictions] == [2, 2]
    assert [(first.name, second.name) for first, second in decisions.same] == [("X", "Y")]


def test_who_is_renamed_back_has_the_first_name_again() -> None:
    def rename(old: str, new: str, day: int) -> Judgement:
        at = f"2031-07-{day:02}T12:00:00+00:00"
        return Judgement(JudgementKind.RENAME, (SpeakerName(old),), at, author="Ilse", value=new)

    decisions = weigh_judgements([rename("Kora", "Cora", 1), rename("Cora", "Kora", 2)])
    assert [follow_names(name, SpeakerKind.PERSON, decisions.new_names) for name in ("Kora", "Cora")] == ["Kora"] * 2
