"""Readings are killed as often as asked for, and continued."""

from __future__ import annotations

from pathlib import Path

from bench.scale.kills import kill_readings, spread_moments


def test_moments_lie_in_every_part_of_the_reading() -> None:
    moments = spread_moments(20, 60.0, seed=1)
    assert sorted(int(moment // 3.0) for moment in moments) == list(range(20))
    assert moments == spread_moments(20, 60.0, seed=1)


def test_every_kill_takes_place_and_every_ledger_is_completed_and_checked(tmp_path: Path) -> None:
    done: dict[Path, float] = {}
    kills: list[float] = []
    checked: list[Path] = []

    def read(ledger: Path, limit_s: float | None) -> bool:
        left_s = 10.0 - done.get(ledger, 0.0)
        if limit_s is None or limit_s >= left_s:
            done[ledger] = 10.0
            return True
        done[ledger] = done.get(ledger, 0.0) + limit_s
        kills.append(limit_s)
        return False

    def check(ledger: Path) -> list[str]:
        assert done[ledger] == 10.0
        checked.append(ledger)
        return []

    trial = kill_readings([2.0, 9.0, 4.0, 4.0, 9.9], read, check, tmp_path)
    assert trial.kills == len(kills) == 5
    assert max(kills) > 9.0
    assert checked == list(done)
    assert trial.ledgers == len(checked)


def test_what_is_wrong_with_a_ledger_is_told(tmp_path: Path) -> None:
    def read(_: Path, limit_s: float | None) -> bool:
        return limit_s is None

    trial = kill_readings([1.0], read, lambda _: ["digests: 1 rows lost, 0 too many"], tmp_path)
    assert trial.differences == ["digests: 1 rows lost, 0 too many"]
