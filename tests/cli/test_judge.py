"""``attribune judge``: decided once, kept for good, taken back."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.judged import RUN, Call, build_record, find_id, list_live, list_sources, load_lines

from attribune.ledger import open_ledger


def test_a_decision_is_recorded_with_author_time_and_note(judge: Call) -> None:
    result = judge("same", "kora levy", "K. LEVY", "--note", "the same photograph")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "Recorded: “Kora Lévy” is “K. Levy”.")
    (line,) = list_live(judge)
    assert [subject["speaker"] for subject in line["subjects"]] == ["Kora Lévy", "K. Levy"]
    assert (line["kind"], line["author"], line["note"]) == ("same", "orrel", "the same photograph")
    assert line["at"].endswith("+00:00")


@pytest.mark.parametrize("kind", ["same", "different", "unsure"])
def test_speakers_are_named_by_any_name_that_an_article_gives(judge: Call, kind: str) -> None:
    (line,) = load_lines(judge(kind, "The Mayor", "ana vell", "--json", "--author", "mirel"))
    assert ([s["speaker"] for s in line["subjects"]], line["author"]) == (["Kora Lévy", "Ana Vell"], "mirel")


def test_a_name_of_nobody_is_wrong_use_and_says_whose_are_near(judge: Call) -> None:
    result = judge("same", "Kora Levi", "Ana Vell")
    assert result.exit_code == 2
    assert "Did you mean “Kora Lévy”" in result.stderr
    assert list_live(judge) == []


def test_a_name_of_several_is_wrong_use_and_says_who_they_are(judge: Call) -> None:
    result = judge("same", "Vell", "Kora Lévy")
    assert (result.exit_code, "“Ana Vell”, “Bo Vell”" in result.stderr) == (2, True)


def test_two_names_of_one_speaker_are_no_pair(judge: Call) -> None:
    assert judge("same", "Kora Lévy", "the mayor").exit_code == 2


@pytest.mark.parametrize("written", ["", " ", "%", "\u0301"])
def test_a_name_without_letters_is_wrong_use(judge: Call, written: str) -> None:
    assert judge("same", written, "Ana Vell").exit_code == 2


def test_what_is_rejected_is_shown_only_on_request(judge: Call, call: Call) -> None:
    rejected = find_id(call, "Ana")
    assert judge("reject", rejected[:12]).exit_code == 0
    assert list_sources(call) == ["Kora Lévy", "Levy", "Bo Vell", "She"]
    assert list_sources(call, "--limit", "3") == ["Kora Lévy", "Levy", "Bo Vell"]
    assert "4 attributions" in call("show").stdout
    lines = load_lines(call("show", "--all", "--json"))
    assert [line["verdict"] for line in lines] == [None, None, "reject", None, None]
    shown = call("show", "--all").stdout
    assert [line.split()[0] for line in shown.splitlines() if "Ana Vell" in line] == ["x"]


def test_an_accepted_one_is_shown_again(judge: Call, call: Call) -> None:
    said = find_id(call, "Ana")
    judge("reject", said)
    judge("accept", said)
    assert "Ana Vell" in list_sources(call)


def test_a_rejection_that_is_taken_back_has_no_effect(judge: Call, call: Call) -> None:
    (line,) = load_lines(judge("reject", find_id(call, "Ana"), "--json"))
    assert judge("take-back", line["id"][:12]).exit_code == 0
    assert "Ana Vell" in list_sources(call)
    assert [each["kind"] for each in list_live(judge)] == ["retract"]
    everything = load_lines(judge("list", "--all", "--json"))
    assert [(each["kind"], each["taken_back"]) for each in everything] == [("reject", True), ("retract", False)]


def test_a_taking_back_can_be_taken_back(judge: Call, call: Call) -> None:
    (line,) = load_lines(judge("reject", find_id(call, "Ana"), "--json"))
    (back,) = load_lines(judge("take-back", line["id"], "--json"))
    judge("take-back", back["id"])
    assert "Ana Vell" not in list_sources(call)


def test_a_renamed_speaker_bears_the_new_name_and_keeps_the_old_as_an_alias(judge: Call, call: Call) -> None:
    judge("rename", "k. levy", "Kora Lévy-Orr")
    line = load_lines(call("show", "--source", "Levy", "--json"))[1]
    assert (line["speaker"], line["speaker_aliases"]) == ("Kora Lévy-Orr", ["K. Levy"])


def test_a_renamed_speaker_can_be_judged_under_the_new_name(judge: Call) -> None:
    judge("rename", "k. levy", "Kora Lévy-Orr")
    (line,) = load_lines(judge("different", "Kora Lévy-Orr", "Ana Vell", "--json"))
    assert line["subjects"][0]["speaker"] == "K. Levy"


def test_what_was_corrected_holds_after_a_newer_run_with_other_spans(judge: Call, call: Call) -> None:
    judge("reject", find_id(call, "Kora"))
    judge("rename", "Bo Vell", "Bo V. Vell")
    with open_ledger("attribune.db") as ledger:
        assert ledger.write_record(build_record(first=1), replace(RUN, code_version="2.0")).attributions > 0
        ledger.rebuild_search()
    lines = load_lines(call("show", "attributions", "--json"))
    assert [line["source"]["text"] for line in lines] == ["Levy", "Ana Vell", "Bo Vell", "She"]
    assert [line["speaker"] for line in lines] == ["K. Levy", "Ana Vell", "Bo V. Vell", None]


@pytest.mark.parametrize(
    "arguments",
    [
        ("reject", "att-ffff"),
        ("reject", "att-"),
        ("reject", "art-1"),
        ("reject", ""),
        ("take-back", "jud-ffff"),
        ("take-back", ""),
        ("rename", "Kora Lévy", " "),
        ("same", "Kora Lévy"),
        ("praise", "Kora Lévy"),
    ],
)
def test_what_cannot_be_meant_is_wrong_use(judge: Call, arguments: tuple[str, ...]) -> None:
    result = judge(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert list_live(judge) == []


def test_what_is_no_character_is_replaced_and_breaks_nothing(judge: Call) -> None:
    (line,) = load_lines(
        judge("rename", "Kora Lévy", "Kora\udcff", "--note", "\ud800 ", "--author", "o\udcff", "--json")
    )
    assert (line["value"], line["note"], line["author"]) == ("Kora\ufffd", "\ufffd", "o\ufffd")
    assert judge("same", "Ana\udcff", "Bo Vell").exit_code == 2


def test_without_a_ledger_it_cannot_run(call: Call, tmp_path: Path) -> None:
    assert call("judge", "list").exit_code == 3
    assert list(tmp_path.iterdir()) == []


def test_the_list_says_what_was_decided_in_words(judge: Call, call: Call) -> None:
    judge("unsure", "Kora Lévy", "K. Levy", "--note", "two photographs")
    judge("reject", find_id(call, "Bo"))
    lines = judge("list").stdout.splitlines()
    assert lines[1:3] == ["  unsure whether “Kora Lévy” is “K. Levy”", "  two photographs"]
    assert re.fullmatch(r"jud-[0-9a-f]{12} · [-0-9]{10} [:0-9]{5} UTC · orrel", lines[0])
    assert lines[4] == "  misread: Bo Vell · stayed · ."


def test_ids_are_shown_on_request(judge: Call, call: Call) -> None:
    shown = call("show", "--source", "Ana", "--ids").stdout
    assert f"[{find_id(call, 'Ana')[:16]}]" in shown
    assert judge("reject", find_id(call, "Ana")[:16]).exit_code == 0


def test_whoever_the_computer_does_not_know_has_to_say_who_they_are(
    judge: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ATTRIBUNE_AUTHOR")
    monkeypatch.setattr("attribune.config.name_user", lambda: None)
    result = judge("same", "Kora Lévy", "K. Levy")
    assert (result.exit_code, "ATTRIBUNE_AUTHOR" in result.stderr) == (2, True)
    assert judge("same", "Kora Lévy", "K. Levy", "--author", "mirel").exit_code == 0


@pytest.mark.parametrize(
    "verb",
    ["same", "different", "unsure", "rename", "accept", "reject", "take-back", "list", "export", "import"],
)
def test_every_kind_of_judging_has_help_with_an_example(judge: Call, verb: str) -> None:
    result = judge(verb, "--help")
    assert (result.exit_code, f"Example: attribune judge {verb}" in result.stdout) == (0, True)


def test_what_a_newer_judgement_overrules_is_marked(judge: Call) -> None:
    judge("same", "Kora Lévy", "K. Levy")
    judge("different", "K. Levy", "Kora Lévy")
    assert [each["overruled"] for each in list_live(judge)] == [True, False]
    assert judge("list").stdout.count("overruled by a newer one") == 1


def test_a_note_without_end_is_wrong_use(judge: Call) -> None:
    result = judge("same", "Kora Lévy", "K. Levy", "--note", "n" * 10_001)
    assert (result.exit_code, list_live(judge)) == (2, [])
