"""The names that people gave, in place of those that a run read."""

from __future__ import annotations

from attribune.explore.renames import collect_renames
from attribune.records import (
    Evidence,
    Judgement,
    JudgementKind,
    RunId,
    Speaker,
    SpeakerKind,
    SpeakerName,
)

KORA = Speaker("Kora Levy", SpeakerKind.PERSON, Evidence("as written"), aliases=("Levy", "Cora Levy"))


def rename(old: str, new: str, *, day: int = 1, kind: SpeakerKind | None = None, by_run: bool = False) -> Judgement:
    return Judgement(
        JudgementKind.RENAME,
        (SpeakerName(old, kind),),
        at=f"2031-07-{day:02}T00:00:00Z",
        author=None if by_run else "orrel",
        run_id=RunId("run-1") if by_run else None,
        value=new,
    )


def find_name(*judgements: Judgement) -> str:
    return collect_renames(judgements).show(KORA).name


def test_a_speaker_who_was_not_renamed_stays_as_read() -> None:
    assert collect_renames(()).show(KORA) is KORA


def test_the_name_that_was_read_becomes_an_alias_and_the_new_one_is_none() -> None:
    shown = collect_renames([rename("kora LÉVY", "Cora Levy")]).show(KORA)
    assert (shown.name, shown.aliases) == ("Cora Levy", ("Kora Levy", "Levy"))


def test_the_newest_name_wins_and_a_person_beats_a_run() -> None:
    assert find_name(rename("Kora Levy", "B", day=2), rename("Kora Levy", "A", day=1)) == "B"
    assert find_name(rename("Kora Levy", "B", day=2, by_run=True), rename("Kora Levy", "A", day=1)) == "A"


def test_names_are_followed_to_the_last() -> None:
    assert find_name(rename("Kora Levy", "B"), rename("B", "C", day=2)) == "C"


def test_renaming_back_restores_the_name() -> None:
    assert find_name(rename("Kora Levy", "B"), rename("B", "Kora Levy", day=2)) == "Kora Levy"


def test_a_spelling_that_differs_in_accents_alone_can_be_set() -> None:
    assert find_name(rename("Kora Levy", "Kora Lévy")) == "Kora Lévy"


def test_a_name_that_stands_for_several_kinds_is_renamed_for_one() -> None:
    assert find_name(rename("Kora Levy", "B", kind=SpeakerKind.PERSON)) == "B"
    assert find_name(rename("Kora Levy", "B", kind=SpeakerKind.OUTLET)) == "Kora Levy"


def test_former_names_lead_from_the_new_one_to_what_was_read() -> None:
    renames = collect_renames([rename("Kora Levy", "B"), rename("K. Levy", "B", day=2)])
    assert renames.list_former("b") == ["k. levy", "kora levy"]
