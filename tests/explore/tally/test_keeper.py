"""The columns at hand: loaded once, up to date at once for who changed something, never blocking who reads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Queue

import pytest
from sqlalchemy import Connection
from tests.varied import RUN, build_varied

from attribune.errors import LedgerError
from attribune.explore.identities import refresh_ways
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.keeper import TallyKeeper
from attribune.explore.tally.loading import Loaded
from attribune.explore.tally.naming import NameWays
from attribune.explore.tally.refreshing import refresh_columns
from attribune.ledger import Ledger
from attribune.ledger.identity_rows import WayRows
from attribune.records import Judgement, JudgementKind, SpeakerName

AT = "2031-07-17T09:30:00+00:00"
HOUR_S = 3600.0
REFRESH = "attribune.explore.tally.keeper.refresh_columns"


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for what a thread does, without a guess at how long it takes."""
    tick = threading.Event()
    for _ in range(2000):
        if holds():
            return
        tick.wait(0.005)
    raise AssertionError("it never came to be")


def keep(ledger: Ledger, *, pause_s: float = 0.0) -> TallyKeeper:
    return TallyKeeper(ledger, pause_s=pause_s, comparing_pause_s=None)


def test_it_loads_at_first_need_and_says_how_far_it_is(growing: Ledger) -> None:
    keeper = keep(growing)
    assert (keeper.is_ready, keeper.progress) == (False, (0, 0))
    tally = keeper.get()
    assert keeper.is_ready
    assert keeper.progress == (len(tally.articles.ids), len(tally.articles.ids))


def test_it_loads_and_prepares_in_the_background(growing: Ledger) -> None:
    prepared = Queue[Tally]()
    keeper = TallyKeeper(growing, comparing_pause_s=None, prepare=prepared.put)
    keeper.start()
    assert prepared.get(timeout=10) is keeper.get()


def test_nobody_waits_for_what_is_prepared(growing: Ledger) -> None:
    prepared, may_go_on = Queue[Tally](), threading.Event()

    def prepare(tally: Tally) -> None:
        prepared.put(tally)
        may_go_on.wait()

    keeper = TallyKeeper(growing, comparing_pause_s=None, prepare=prepare)
    keeper.start()
    tally = prepared.get(timeout=10)
    growing.write_record(build_varied(11, digests=1)[0], RUN)
    keeper.notice()
    assert keeper.get().mark != tally.mark
    may_go_on.set()


def test_what_does_not_change_is_not_loaded_again(growing: Ledger) -> None:
    keeper = keep(growing)
    assert keeper.get() is keeper.get()


def test_what_others_wrote_shows_after_a_while(growing: Ledger) -> None:
    keeper = keep(growing)
    before = keeper.get()
    growing.write_record(build_varied(11, digests=1)[0], RUN)
    wait_until(lambda: keeper.get().mark != before.mark)


def test_readers_get_the_older_columns_meanwhile(growing: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper, may_go_on = keep(growing), threading.Event()
    before = keeper.get()

    def refresh_slowly(connection: Connection, before: Loaded, name_ways: NameWays) -> Loaded:
        may_go_on.wait()
        return refresh_columns(connection, before, name_ways)

    monkeypatch.setattr(REFRESH, refresh_slowly)
    growing.write_record(build_varied(11, digests=1)[0], RUN)
    assert [keeper.get() is before for _ in range(3)] == [True] * 3
    may_go_on.set()
    wait_until(lambda: keeper.get() is not before)


def test_who_changed_something_sees_it_at_once(growing: Ledger) -> None:
    keeper = keep(growing, pause_s=HOUR_S)
    keeper.get()
    (reading, *_) = next(each.readings for each in build_varied(3, digests=2)[0].articles if each.readings)
    growing.write_judgement(Judgement(JudgementKind.ACCEPT, (reading.attribution,), AT, author="Rey"))
    assert (keeper.get().said.verdict >= 0).sum() == 0
    keeper.notice()
    assert (keeper.get().said.verdict >= 0).sum() == 1


def rename_first(ledger: Ledger) -> None:
    """Let a person give another name to one of the speakers."""
    name = keep(ledger).get().speakers[0]
    ledger.write_judgement(Judgement(JudgementKind.RENAME, (SpeakerName(name),), AT, author="Rey", value="Orr"))


def test_names_that_the_ledger_keeps_take_the_place_of_those_as_written(growing: Ledger) -> None:
    rename_first(growing)
    keeper = keep(growing)
    assert "Orr" not in keeper.get().speakers
    refresh_ways(growing)
    keeper.notice()
    assert "Orr" in keeper.get().speakers


@pytest.mark.parametrize("may_write", [True, False])
def test_speakers_are_compared_in_another_process(growing: Ledger, may_write: bool) -> None:  # noqa: FBT001
    rename_first(growing)
    keeper = TallyKeeper(growing, may_write=may_write, pause_s=0.0, comparing_pause_s=HOUR_S)
    wait_until(lambda: "Orr" in keeper.get().speakers)
    with growing.read() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM identity_ways").scalar_one()
    assert (kept > 0) is may_write
    assert keeper.fault is None


def test_a_verdict_asks_for_no_comparison_but_a_new_name_does(growing: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    refresh_ways(growing)
    compared = list[str]()

    def note(path: str, *, may_write: bool) -> WayRows:
        compared.append(path)
        assert may_write
        return {}

    monkeypatch.setattr("attribune.explore.tally.keeper.compare_apart", note)
    keeper = TallyKeeper(growing, pause_s=0.0, comparing_pause_s=0.0)
    keeper.get()
    (reading, *_) = next(each.readings for each in build_varied(3, digests=2)[0].articles if each.readings)
    growing.write_judgement(Judgement(JudgementKind.ACCEPT, (reading.attribution,), AT, author="Rey"))
    wait_until(lambda: bool((keeper.get().said.verdict >= 0).any()))
    assert compared == []
    rename_first(growing)
    wait_until(lambda: bool(keeper.get() and compared))


def test_a_refresh_that_fails_leaves_the_older_columns(growing: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = keep(growing)
    before = keeper.get()

    def fail(*_: object) -> object:
        raise LedgerError("it is gone.")

    monkeypatch.setattr(REFRESH, fail)
    growing.write_record(build_varied(11, digests=1)[0], RUN)
    assert keeper.get() is before
    wait_until(lambda: keeper.fault is not None)
    assert keeper.get() is before
