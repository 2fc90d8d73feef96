"""Reading shared by processes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.standins import fail_to_load, load_standins

from attribune.errors import LedgerFull, ModelError
from attribune.ingest.readers import Member
from attribune.ledger import Ledger, open_ledger
from attribune.ledger.schema import RECORD_TABLES, run_log
from attribune.pipeline import Outcome, Stages, read_into
from attribune.pipeline.sharing import Sharing
from attribune.pipeline.timing import NO_TIME
from attribune.pipeline.workforce import Patience, Workforce
from attribune.records import Failure

FORCE = Workforce(load_standins, processes=2, handful=0)
Write = Callable[..., list[Path]]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return an empty ledger."""
    with open_ledger(tmp_path / "test.db") as opened:
        yield opened


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write digests of one article each."""

    def write_digests(*said: str) -> list[Path]:
        paths = [tmp_path / f"{number}.txt" for number in range(len(said))]
        for path, words in zip(paths, said, strict=True):
            path.write_text(f'Brine Post | News\nOllo said "{words}".\n', encoding="utf-8")
        return paths

    return write_digests


@pytest.fixture
def standins() -> Stages:
    """The stages that the processes have, too."""
    return load_standins()


def read_all(ledger: Ledger | None, paths: list[Path], stages: Stages, force: Workforce = FORCE) -> list[Outcome]:
    return list(read_into(ledger, paths, stages, force=force))


def forget_work(outcome: Outcome) -> Outcome:
    """Return an outcome without how much work it was: the same bytes side by side may be read twice."""
    return dataclasses.replace(outcome, timings=NO_TIME, words=0)


def list_rows(ledger: Ledger) -> dict[str, set[tuple[object, ...]]]:
    """Return the rows of all records, without the numbers and times of their writing."""
    with ledger.read() as connection:
        return {
            table.name: {
                tuple(map(repr, row))
                for row in connection.execute(select(*(column for column in table.columns if column.name != "seq")))
            }
            for table in RECORD_TABLES
            if table is not run_log
        }


def test_outcomes_come_in_the_order_of_the_inputs(write: Write, standins: Stages) -> None:
    paths = write("long " * 2_000_000, *(str(number) for number in range(20)))
    assert [outcome.name for outcome in read_all(None, paths, standins)] == [str(path) for path in paths]


def test_two_processes_record_what_one_does(ledger: Ledger, write: Write, standins: Stages, tmp_path: Path) -> None:
    paths = [*write("a", "b", "a", "CANNOT SPLIT", "c", "", "e"), tmp_path / "none.txt"]
    with open_ledger(tmp_path / "alone.db") as other:
        alone = list(read_into(other, paths, standins))
        shared = read_all(ledger, paths, standins)
        assert list(map(forget_work, shared)) == list(map(forget_work, alone))
        assert list_rows(ledger) == list_rows(other)


def test_a_process_that_dies_fails_its_own_item_only(ledger: Ledger, write: Write, standins: Stages) -> None:
    outcomes = read_all(ledger, write("a", "b", "KILLED", "c", "d", "e"), standins)
    assert [outcome.record is not None for outcome in outcomes] == [True, True, False, True, True, True]
    [failure] = outcomes[2].failures
    assert (failure.stage, failure.code) == ("extract", "crashed")
    assert failure.reason == "the process that read it ended (signal SIGKILL)."
    assert ledger.write_failure(failure, standins.run) is False


def test_a_member_that_takes_too_long_fails_and_the_rest_is_read(write: Write, standins: Stages) -> None:
    force = dataclasses.replace(FORCE, patience=Patience(parse_s=2.0, word_s=0.0))
    outcomes = read_all(None, write("a", "FOR EVER", "b", "c", "d", "e"), standins, force)
    assert [outcome.record is not None for outcome in outcomes] == [True, False, True, True, True, True]
    assert [failure.code for failure in outcomes[1].failures] == ["input-timeout"]


def test_what_failed_is_tried_again_and_what_was_read_is_not(ledger: Ledger, write: Write, standins: Stages) -> None:
    paths = write("a", "KILLED", "b")
    for _ in range(2):
        outcomes = read_all(ledger, paths, standins)
    assert [outcome.was_done for outcome in outcomes] == [True, False, True]


def test_members_in_flight_are_bounded(write: Write, standins: Stages, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[int] = []
    add = Sharing._add

    def note(sharing: Sharing, item: Member | Failure) -> None:
        add(sharing, item)
        held.append(sum(slot.member is not None for slot in sharing._slots))

    monkeypatch.setattr(Sharing, "_add", note)
    read_all(None, write(*map(str, range(60))), standins)
    assert len(held) == 60
    assert max(held) <= 16


def test_a_handful_is_read_without_processes(write: Write, standins: Stages) -> None:
    force = Workforce(fail_to_load, processes=2)
    assert all(outcome.record is not None for outcome in read_all(None, write("a", "b", "c", "d"), standins, force))


def test_processes_that_cannot_load_the_model_stop_the_reading(write: Write, standins: Stages) -> None:
    with pytest.raises(ModelError, match="processes end while they load it"):
        read_all(None, write(*"abcdef"), standins, dataclasses.replace(FORCE, load=fail_to_load))


def test_a_reading_that_is_broken_off_has_recorded_what_is_finished(
    ledger: Ledger, write: Write, standins: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_batch, asked = Ledger.write_batch, list[object]()

    def interrupt_once(opened: Ledger, *rows: object) -> object:
        asked.append(rows)
        if len(asked) == 1:
            raise KeyboardInterrupt
        return write_batch(opened, *rows)  # type: ignore[arg-type]

    monkeypatch.setattr(Ledger, "write_batch", interrupt_once)
    paths = write("a", "b")
    with pytest.raises(KeyboardInterrupt):
        read_all(ledger, paths, standins, dataclasses.replace(FORCE, handful=100))
    again = list(read_into(ledger, paths, standins, loads_known=False))
    assert [outcome.was_done for outcome in again] == [True, False]


def test_a_full_disk_stops_the_reading(
    ledger: Ledger, write: Write, standins: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LedgerFull("no space left.")

    monkeypatch.setattr(Ledger, "write_batch", fail)
    with pytest.raises(LedgerFull):
        read_all(ledger, write("a", "b", "c"), standins)


def test_what_was_read_before_need_not_be_loaded_to_be_counted(ledger: Ledger, write: Write, standins: Stages) -> None:
    paths = write("a", "b")
    read_all(ledger, paths, standins)
    known = list(read_into(ledger, paths, standins, loads_known=False))
    assert [(each.record, each.was_done, each.articles, each.attributions) for each in known] == [
        (None, True, 1, 1)
    ] * 2
