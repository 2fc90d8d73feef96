"""What the checks find."""

from __future__ import annotations

import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from attribune.ledger import Finding, open_ledger
from attribune.records import DigestRecord, Run


def check(path: Path) -> dict[str, Finding]:
    with open_ledger(path, create=False) as ledger:
        return {finding.subject: finding for finding in ledger.check() if finding.level != "ok"}


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            other.execute(statement)


@pytest.fixture
def written(path: Path, record: DigestRecord, run: Run) -> Path:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
    return path


def test_a_whole_ledger_is_found_whole(written: Path) -> None:
    assert check(written) == {}


def test_an_empty_ledger_is_found_whole(path: Path) -> None:
    open_ledger(path).close()
    assert check(path) == {}


def test_a_changed_text_is_found(written: Path) -> None:
    tamper(written, "UPDATE digests SET text = replace(text, 'safe', 'open')")
    assert "not the one that was recorded" in check(written)["ledger texts"].message


def test_a_span_outside_its_text_is_found(written: Path) -> None:
    tamper(written, "UPDATE attributions SET content = '[[0,9999]]', source = NULL, cue = NULL")
    assert check(written)["ledger texts"].level == "error"


def test_a_row_that_points_to_nothing_is_found(written: Path) -> None:
    tamper(written, "UPDATE readings SET run_id = 'run-none' WHERE position = 1")
    assert "readings -> runs" in check(written)["ledger references"].message


def test_a_missing_part_of_the_index_is_found_and_can_be_rebuilt(written: Path) -> None:
    tamper(written, "INSERT INTO attribution_words(attribution_words) VALUES ('delete-all')")
    finding = check(written)["ledger search"]
    assert finding.level == "warning"
    _, _, code = shlex.split(finding.remedy.partition("): ")[2])
    subprocess.run([sys.executable, "-c", code.replace("FILE", str(written))], check=True)
    assert check(written) == {}


def test_damage_is_a_finding_and_not_an_error(written: Path) -> None:
    with closing(sqlite3.connect(written)) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'readings'").fetchone()
    content = bytearray(written.read_bytes())
    content[4_096 * (page - 1) : 4_096 * page] = b"\xff" * 4_096
    written.write_bytes(content)
    with open_ledger(written) as ledger:
        findings = ledger.check()
    assert any(finding.level == "error" and finding.remedy for finding in findings)
