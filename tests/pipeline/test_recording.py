"""Inputs into a ledger."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.errors import LedgerFull
from attribune.ingest import Options
from attribune.ledger import Ledger, open_ledger
from attribune.pipeline import Outcome, Stages, read_into
from attribune.records import Article, Digest, Run

NEWS = 'Brine Post | Ferry is late\nOllo said "it sails".\n=\nTarn Echo | Rain\nMirel said "it rains".\n'


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return an empty ledger."""
    with open_ledger(tmp_path / "test.db") as opened:
        yield opened


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a file of two articles."""
    path = tmp_path / "news.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def refuse_split(_: Digest) -> tuple[Article, ...]:
    raise AssertionError("it was read before")


def count_added(outcome: Outcome) -> tuple[int, int, int]:
    return outcome.added_articles, outcome.added_attributions, outcome.added_readings


def test_a_first_reading_says_what_it_added(ledger: Ledger, news: Path, stages: Stages) -> None:
    [outcome] = read_into(ledger, [news], stages)
    assert (count_added(outcome), outcome.was_done) == ((2, 2, 2), False)


def test_a_second_reading_computes_nothing_and_gives_the_same_record(
    ledger: Ledger, news: Path, stages: Stages
) -> None:
    [first] = read_into(ledger, [news], stages)
    [second] = read_into(ledger, [news], dataclasses.replace(stages, split=refuse_split))
    assert (second.record, count_added(second), second.was_done) == (first.record, (0, 0, 0), True)


def test_an_article_that_failed_is_reported_by_a_second_reading_too(ledger: Ledger, news: Path, stages: Stages) -> None:
    news.write_text(NEWS + "=\nTarn Echo | CANNOT ENCODE\n", encoding="utf-8")
    [first] = read_into(ledger, [news], stages)
    [second] = read_into(ledger, [news], stages)
    assert len(first.failures) == 1
    assert (second.failures, second.was_done) == (first.failures, True)


def test_another_run_adds_readings_only(ledger: Ledger, news: Path, stages: Stages) -> None:
    list(read_into(ledger, [news], stages))
    newer = dataclasses.replace(stages, run=Run(code_version="0.0.1", model_sha256="0" * 64))
    [outcome] = read_into(ledger, [news], newer)
    assert count_added(outcome) == (0, 0, 2)


def test_the_same_bytes_under_another_name_are_shown_by_that_name(
    ledger: Ledger, news: Path, stages: Stages, tmp_path: Path
) -> None:
    list(read_into(ledger, [news], stages))
    (tmp_path / "copy.txt").write_text(NEWS, encoding="utf-8")
    [outcome] = read_into(ledger, [tmp_path / "copy.txt"], stages)
    assert outcome.record is not None
    assert (outcome.record.digest.name, outcome.was_done) == (str(tmp_path / "copy.txt"), True)


def test_a_bad_input_is_recorded_and_the_next_one_read(
    ledger: Ledger, news: Path, stages: Stages, tmp_path: Path
) -> None:
    bad, good = read_into(ledger, [tmp_path / "none.txt", news], stages)
    assert [(f.stage, f.code) for f in bad.failures] == [("ingest", "input-unreadable")]
    assert ledger.write_failure(bad.failures[0], stages.run) is False
    assert good.record is not None


def test_a_reader_that_breaks_down_fails_its_own_path_only(
    ledger: Ledger, news: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attribune.ingest.paths import list_paths

    def break_on_first(paths: list[str | Path], *, options: Options) -> Iterator[object]:
        if paths == ["first"]:
            raise RuntimeError("lost")
        yield from list_paths(paths, options=options)

    monkeypatch.setattr("attribune.ingest.paths.list_paths", break_on_first)
    bad, good = read_into(ledger, ["first", news], stages)
    assert [(f.item, f.code, f.reason) for f in bad.failures] == [("first", "unexpected", "RuntimeError: lost")]
    assert good.record is not None


def test_a_full_disk_stops_the_reading(
    ledger: Ledger, news: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LedgerFull("no space left.")

    monkeypatch.setattr(Ledger, "write_batch", fail)
    with pytest.raises(LedgerFull):
        list(read_into(ledger, [news], stages))


def test_a_reading_that_was_broken_off_is_completed_by_the_same_call(
    ledger: Ledger, news: Path, stages: Stages, tmp_path: Path
) -> None:
    (tmp_path / "later.txt").write_text('Brine Post | Later\nOllo said "later".\n', encoding="utf-8")
    paths = [news, tmp_path / "later.txt"]
    outcomes = read_into(ledger, paths, stages)
    next(outcomes)
    del outcomes
    assert [outcome.was_done for outcome in read_into(ledger, paths, stages)] == [True, False]


def test_without_a_ledger_nothing_is_kept(news: Path, stages: Stages, tmp_path: Path) -> None:
    [outcome] = read_into(None, [news], stages)
    assert outcome.record is not None
    assert [path.name for path in tmp_path.iterdir()] == ["news.txt"]


def test_inputs_are_read_one_after_the_other(
    news: Path, stages: Stages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from attribune.ingest.paths import list_paths

    asked: list[object] = []

    def note_paths(paths: list[Path], *, options: Options) -> Iterator[object]:
        asked.extend(paths)
        return list_paths(paths, options=options)

    monkeypatch.setattr("attribune.ingest.paths.list_paths", note_paths)
    outcomes = read_into(None, [news, tmp_path / "next.txt"], stages)
    next(outcomes)
    assert asked == [news]
