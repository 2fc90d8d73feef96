"""Judgements go from ledger to ledger as JSON lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
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


def test_a_time_that_is_yet_to_come_is_refused_since_nobody_could_answer_it(judge: Call, tmp_path: Path) -> None:
    judge("same", "Kora Lévy", "K. Levy")
    line = {**list_live(judge)[0], "at": "9999-01-01T00:00:00+00:00", "id": None}
    (tmp_path / "in.jsonl").write_text(json.dumps(line), encoding="utf-8")
    result = judge("import", "in.jsonl")
    assert (result.exit_code, result.stdout) == (1, "0 new judgements.\n")
    assert "yet to come" in result.stderr


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{}", "the field 'kind' is missing"),
        ('{"kind": "same", "subjects": [5, 6], "at": "2026-01-01T00:00:00Z", "author": "a"}', "a subject is an object"),
        ('{"kind": "same", "subjects": 5, "at": "2026-01-01T00:00:00Z", "author": "a"}', "a list is wanted, not int"),
        (
            r'{"kind": "rename", "subjects": [{"speaker": "K"}], "value": "\ud800", "at": "2026-01-01T00:00:00Z",'
            ' "author": "a"}',
            "lone surrogate",
        ),
    ],
)
def test_a_bad_line_says_what_is_wrong_with_it(judge: Call, tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "in.jsonl").write_text(line, encoding="utf-8")
    assert reason in judge("import", "in.jsonl").stderr
