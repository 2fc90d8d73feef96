"""Judgements go from ledger to ledger as JSON lines."""

from __future__ import annotations

from pathlib import Path

from tests.cli.judged import RUN, Call, build_record, find_id, list_live, list_sources

from attribune.ledger import open_ledger


def test_what_is_exported_can_be_imported_as_often_as_one_likes(judge: Call, call: Call) -> None:
    judge("same", "Kora Lévy", "K. Levy")
    judge("take-back", list_live(judge)[0]["id"])
    judge("reject", find_id(call, "Bo"))
    assert judge("export", "-o", "out.jsonl").exit_code == 0
    with open_ledger("other.db") as other:
        other.write_record(build_record(), RUN)
    first = judge("import", "out.jsonl", "--ledger", "other.db")
    again = judge("import", "out.jsonl", "--ledger", "other.db")
    assert (first.stdout, again.stdout) == ("3 new judgements.\n", "0 new judgements, 3 known.\n")
    assert judge("export", "--ledger", "other.db").stdout == judge("export").stdout
    assert list_sources(call, "--ledger", "other.db") == list_sources(call)


def test_bad_lines_are_named_and_the_others_go_in(judge: Call, tmp_path: Path) -> None:
    judge("same", "Kora Lévy", "K. Levy")
    good = judge("export").stdout
    changed = good.replace("orrel", "mirel")
    lines = f"{{}}\nnot json\n[1]\n{changed}{good.replace('same', 'equal')}\n{good}"
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    with open_ledger("other.db"):
        pass
    result = judge("import", "in.jsonl", "--ledger", "other.db")
    assert (result.exit_code, result.stdout) == (1, "1 new judgement.\n")
    assert [f"line {number}:" in result.stderr for number in (1, 2, 3, 4, 5, 7)] == [True] * 5 + [False]
    assert "it was changed" in result.stderr


def test_a_file_that_is_not_there_is_an_input_that_failed(judge: Call) -> None:
    assert judge("import", "none.jsonl").exit_code == 1
