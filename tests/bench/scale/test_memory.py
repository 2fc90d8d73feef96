"""Memory is summed over the processes of a session."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.scale.memory import measure_process, measure_session


def add_process(proc: Path, number: int, *, session: int, files: dict[str, str]) -> Path:
    """Write what the system tells of a process."""
    folder = proc / str(number)
    folder.mkdir()
    # A name may hold brackets and spaces; before the session comes the process group.
    (folder / "stat").write_text(f"{number} (a ) b) S 1 {number} {session} 0 -1", encoding="utf-8")
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_pages_that_processes_share_are_counted_once(tmp_path: Path) -> None:
    told = {"smaps_rollup": "55-7f ---p 00 00:00 0\nRss:  900 kB\nPss:  120 kB\nPss_Anon:  7 kB\n"}
    assert measure_process(add_process(tmp_path, 1, session=1, files=told)) == 120


def test_where_shares_are_not_told_the_whole_process_counts(tmp_path: Path) -> None:
    told = {"status": "Name:\tpython\nVmPeak:\t  999 kB\nVmRSS:\t  900 kB\n"}
    assert measure_process(add_process(tmp_path, 1, session=1, files=told)) == 900


def test_a_process_that_is_gone_takes_nothing(tmp_path: Path) -> None:
    assert measure_process(tmp_path / "7") == 0


@pytest.mark.parametrize(("session", "total"), [(10, 300), (20, 500), (30, 0)])
def test_only_the_processes_of_the_session_are_summed(tmp_path: Path, session: int, total: int) -> None:
    for number, owner, size in ((10, 10, 100), (11, 10, 200), (20, 20, 500)):
        add_process(tmp_path, number, session=owner, files={"smaps_rollup": f"Pss: {size} kB\n"})
    (tmp_path / "meminfo").write_text("MemTotal: 1 kB\n", encoding="utf-8")
    assert measure_session(session, tmp_path) == total
