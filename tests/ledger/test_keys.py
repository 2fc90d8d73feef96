"""Keys to find speakers by: any name, whichever run read it."""

from __future__ import annotations

import shlex
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from attribune.ledger import Ledger, open_ledger
from attribune.ledger.schema import attributions, speaker_keys
from attribune.records import DigestRecord, Run


def list_keys(ledger: Ledger) -> list[tuple[str, str]]:
    joined = select(speaker_keys.c.key, attributions.c.id).join(attributions)
    with ledger.read() as connection:
        return [(row[0], row[1]) for row in connection.execute(joined.order_by(speaker_keys.c.key))]


def rename_speaker(record: DigestRecord, name: str) -> DigestRecord:
    (article,) = record.articles
    readings = tuple(
        r if r.speaker is None else replace(r, speaker=replace(r.speaker, name=name)) for r in article.readings
    )
    return replace(record, articles=(replace(article, readings=readings),))


def test_a_speaker_is_found_by_name_and_alias_without_case_and_accents(
    path: Path, full: DigestRecord, run: Run
) -> None:
    said = full.articles[0].readings[1].attribution.id
    with open_ledger(path) as ledger:
        ledger.write_record(full, run)
        assert list_keys(ledger) == [("kora levy", said), ("levy", said), ("the mayor", said)]


def test_a_newer_run_adds_the_names_that_it_read(path: Path, full: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(full, run)
        ledger.write_record(rename_speaker(full, "Kora B. Lévy"), replace(run, code_version="2.0"))
        assert [key for key, _ in list_keys(ledger)] == ["kora b. levy", "kora levy", "levy", "the mayor"]


def test_a_rebuilt_search_has_the_same_keys(path: Path, full: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(full, run)
        ledger.write_record(rename_speaker(full, "Kora B. Lévy"), replace(run, code_version="2.0"))
        before = list_keys(ledger)
        ledger.rebuild_search()
        assert list_keys(ledger) == before


def test_missing_keys_are_found_and_can_be_rebuilt(path: Path, full: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(full, run)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("DELETE FROM speaker_keys")
    with open_ledger(path) as ledger:
        (finding,) = [finding for finding in ledger.check() if finding.level != "ok"]
        assert "speakers of 1 attribution" in finding.message
        _, _, code = shlex.split(finding.remedy.partition("): ")[2])
        subprocess.run([sys.executable, "-c", code.replace("FILE", str(path))], check=True)
        assert {finding.level for finding in ledger.check()} == {"ok"}
