"""What the ledger promises: written once, loaded as written, whole after any accident."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

import attribune
from attribune.errors import LedgerError, LedgerMissing
from attribune.ledger import Added, Done, Ledger, open_ledger
from attribune.records import DigestRecord, Failure, Run

NOTHING = Added()


def count_rows(ledger: Ledger, table: str) -> int:
    with ledger.read() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def write_and_fail(ledger: Ledger) -> None:
    with ledger.write() as connection:
        connection.execute(text("INSERT INTO runs VALUES ('x', 'x', 'x', '[]')"))
        connection.execute(text("INSERT INTO nothing VALUES (1)"))


def has_errors(ledger: Ledger) -> bool:
    return any(finding.level != "ok" for finding in ledger.check())


def test_a_record_is_loaded_exactly_as_it_was_written(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
    with open_ledger(path, create=False) as ledger:
        assert ledger.load_record(record.digest.id) == record


def test_every_field_of_a_record_is_loaded_exactly_as_it_was_written(path: Path, full: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        assert ledger.write_record(full, run) == Added(digests=1, articles=1, attributions=2, readings=2)
        assert ledger.write_record(full, run) == NOTHING
    with open_ledger(path, create=False) as ledger:
        assert ledger.load_record(full.digest.id) == full
        assert [count_rows(ledger, table) for table in ("article_dates", "article_quantities")] == [2, 2]


def test_dates_and_quantities_belong_to_the_run_that_found_them(path: Path, full: DigestRecord, run: Run) -> None:
    newer = replace(run, code_version="2.0")
    fewer = replace(full, articles=(replace(full.articles[0], dates=full.articles[0].dates[1:], quantities=()),))
    with open_ledger(path) as ledger:
        ledger.write_record(full, run)
        ledger.write_record(fewer, newer)
        assert ledger.load_record(full.digest.id) == fewer
        assert ledger.load_record(full.digest.id, run.id) == full


def test_parts_are_loaded_exactly_as_they_were_written(path: Path, stated: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(stated, run)
        assert ledger.load_record(stated.digest.id) == stated


def test_a_digest_without_articles_is_recorded(path: Path, record: DigestRecord, run: Run) -> None:
    empty = DigestRecord(record.digest)
    with open_ledger(path) as ledger:
        assert ledger.write_record(empty, run) == Added(digests=1)
        assert ledger.load_record(record.digest.id) == empty


def test_what_was_never_written_is_not_there(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        assert ledger.load_record(record.digest.id) is None
        assert not ledger.is_done(record.digest.id, run.id)


def test_writing_twice_adds_nothing(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        assert ledger.write_record(record, run) == Added(digests=1, articles=1, attributions=2, readings=2)
        assert ledger.is_done(record.digest.id, run.id)
        assert ledger.write_record(record, run) == NOTHING


def test_a_second_name_of_the_same_bytes_is_kept(path: Path, record: DigestRecord, run: Run) -> None:
    again = replace(record, digest=replace(record.digest, name="copy.txt"))
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        assert ledger.write_record(again, run) == NOTHING
        assert count_rows(ledger, "digest_names") == 2


def test_a_newer_run_adds_readings_and_is_the_one_that_is_shown(path: Path, record: DigestRecord, run: Run) -> None:
    newer = replace(run, code_version="2.0")
    article = record.articles[0]
    seen = replace(record, articles=(replace(article, readings=article.readings[:1]),))
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        assert ledger.write_record(seen, newer) == Added(readings=1)
        assert ledger.load_record(record.digest.id) == seen
        assert ledger.load_record(record.digest.id, run.id) == record
        assert count_rows(ledger, "current_attributions") == 1
        assert count_rows(ledger, "current_articles") == 1
        assert count_rows(ledger, "readings") == 3


def test_a_failure_is_recorded_once_a_run(path: Path, run: Run) -> None:
    failure = Failure("a.txt", "ingest", "input-empty", "it is empty.")
    with open_ledger(path) as ledger:
        assert ledger.write_failure(failure, run)
        assert not ledger.write_failure(failure, run)
        assert ledger.write_failure(failure, replace(run, code_version="2.0"))


def test_the_log_holds_when_something_was_recorded_and_nothing_else(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        ledger.write_record(record, run)
        assert count_rows(ledger, "run_log") == 1


@pytest.mark.parametrize("verb", ["UPDATE {} SET run_id = run_id", "DELETE FROM {}"])
@pytest.mark.parametrize(
    "table",
    ["digest_runs", "article_readings", "readings", "article_dates", "article_quantities", "failures", "run_log"],
)
def test_readings_are_append_only(path: Path, full: DigestRecord, run: Run, *, verb: str, table: str) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(full, run)
        ledger.write_failure(Failure("a.txt", "ingest", "input-empty", "it is empty."), run)
        with pytest.raises(LedgerError, match="append-only"), ledger.write() as connection:
            connection.execute(text(verb.format(table)))


@pytest.mark.parametrize("table", ["runs", "digests", "digest_names", "articles", "attributions"])
def test_records_are_append_only(path: Path, record: DigestRecord, run: Run, table: str) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        for statement in (f"UPDATE {table} SET id = 'x'", f"DELETE FROM {table}"):
            if table == "digest_names":
                statement = statement.replace("id = 'x'", "name = 'x'")
            with pytest.raises(LedgerError, match="append-only"), ledger.write() as connection:
                connection.execute(text(statement))


def test_a_row_cannot_be_replaced(path: Path, run: Run, record: DigestRecord) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        with pytest.raises(LedgerError, match="append-only"), ledger.write() as connection:
            connection.execute(text("INSERT OR REPLACE INTO runs SELECT id, 'x', 'x', '[]' FROM runs"))


def test_an_error_in_the_middle_leaves_nothing_behind(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        with pytest.raises(LedgerError):
            write_and_fail(ledger)
        assert count_rows(ledger, "runs") == 0
        ledger.write_record(record, run)


DIE_HALF_WAY = """
import os, sys
sys.path[:0] = sys.argv[2:]
from pathlib import Path
from attribune.ledger import open_ledger, writer
from attribune.records import *
from attribune.ingest import read_string

digest = read_string("Kora said no.", name="a.txt")
article = Article(digest.id, Span(0, 13), digest.text)
reading = Reading(Attribution(article.id, Extent((Span(10, 12),))), 1.0, QuoteType.INDIRECT)
record = DigestRecord(digest, (ArticleRecord(article, (reading,)),))
if os.environ.get("DIE"):
    writer.insert_readings = lambda *_: os._exit(9)
with open_ledger(Path(sys.argv[1])) as ledger:
    print(ledger.write_record(record, Run("1.0", "ab")))
"""


def run_script(path: Path, *, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    source = str(Path(attribune.__file__).parents[1])
    command = [sys.executable, "-c", DIE_HALF_WAY, str(path), source]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_a_process_killed_half_way_leaves_a_ledger_that_the_same_write_completes(new_path: Path) -> None:
    assert run_script(new_path, environment={"DIE": "1"}).returncode == 9
    with open_ledger(new_path, create=False) as ledger:
        assert not has_errors(ledger)
        assert (count_rows(ledger, "digests"), count_rows(ledger, "articles")) == (0, 0)
    done = run_script(new_path, environment={})
    assert "digests=1, articles=1, attributions=1, readings=1" in done.stdout, done.stderr


def test_two_writers_at_once_both_finish(new_path: Path, run: Run, make_record: Callable[[str], DigestRecord]) -> None:
    added: list[Added] = []

    def write(names: str) -> None:
        with open_ledger(new_path) as ledger:
            added.extend(ledger.write_record(make_record(name), run) for name in names)

    threads = [threading.Thread(target=write, args=(names,)) for names in ("abcdefgh", "hgfedcba")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(each.digests for each in added) == 8
    with open_ledger(new_path) as ledger:
        assert not has_errors(ledger)


def test_a_reader_sees_one_moment_while_another_writes(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger, ledger.read() as connection:
        before = connection.execute(text("SELECT count(*) FROM digests")).scalar_one()
        ledger.write_record(record, run)
        assert connection.execute(text("SELECT count(*) FROM digests")).scalar_one() == before == 0


def test_opening_an_up_to_date_ledger_does_not_load_the_migrations(path: Path) -> None:
    open_ledger(path).close()
    source = str(Path(attribune.__file__).parents[1])
    script = (
        "import sys; sys.path[:0] = sys.argv[2:]; from attribune.ledger import open_ledger; "
        "open_ledger(sys.argv[1]).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path), source], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_what_a_run_has_done_is_found_by_the_bytes(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        sha256 = record.digest.sha256
        assert ledger.find_done(sha256, run.id) == (
            Done(record.digest.id, "text", articles=1, attributions=2, silent=0),
        )
        assert ledger.find_done("0" * 64, run.id) == ledger.find_done(sha256, replace(run, code_version="2").id) == ()


def test_a_batch_adds_what_its_items_would_add_one_by_one(
    path: Path, make_record: Callable[[str], DigestRecord], run: Run
) -> None:
    first, second, failure = make_record("a"), make_record("b"), Failure("c.txt", "ingest", "input-empty", "empty.")
    with open_ledger(path) as ledger:
        added = ledger.write_batch([first, failure, second, first], run)
        assert [each.digests for each in added] == [1, 0, 1, 0]
        assert [each.was_done for each in added] == [False, False, False, True]
        assert [count_rows(ledger, table) for table in ("digests", "failures")] == [2, 1]


def test_a_batch_is_kept_as_a_whole_or_not_at_all(path: Path, record: DigestRecord, run: Run) -> None:
    broken = replace(record, digest=replace(record.digest, name="\ud800"))
    with open_ledger(path) as ledger:
        with pytest.raises(LedgerError):
            ledger.write_batch([record, broken], run)
        assert count_rows(ledger, "digests") == 0


def test_a_new_name_of_a_digest_is_added_once(path: Path, record: DigestRecord, run: Run) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        assert not ledger.write_name(record.digest.id, record.digest.name)
        assert [ledger.write_name(record.digest.id, "copy.txt") for _ in range(2)] == [True, False]


@pytest.mark.parametrize("left_there", [None, b""])
def test_nothing_is_written_to_a_file_that_was_taken_away(
    path: Path, record: DigestRecord, run: Run, left_there: bytes | None
) -> None:
    with open_ledger(path) as ledger:
        path.rename(path.with_suffix(".old"))
        if left_there is not None:
            path.write_bytes(left_there)
        with pytest.raises(LedgerMissing, match="taken away or replaced"):
            ledger.write_record(record, run)
        with pytest.raises(LedgerMissing):
            ledger.is_done(record.digest.id, run.id)
