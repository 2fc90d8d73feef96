"""What the stages are told changes the run only where it changes what is recorded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from attribune.ledger import open_ledger
from attribune.pipeline import Stages, load_stages, read_into
from attribune.records import Article, DigestId, Metadata, Span
from attribune.split.outlets import build_outlets

DIGEST = DigestId("dig-0")


def build_articles(*days: str | None) -> list[Article]:
    """Return an article for each day of publication."""
    return [Article(DIGEST, Span(at, at + 1), "x", Metadata(published=day)) for at, day in enumerate(days)]


@pytest.mark.parametrize(
    ("days", "is_left_out"),
    [
        (("2031-05-01",), True),
        (("2031-05-01", "2031-05-31"), True),
        (("2031-06-01",), False),
        (("2031-05-01", "2031-06-02"), False),
        (("2031-05-01", None), False),
        ((None,), False),
        ((), False),
    ],
)
def test_a_digest_is_left_out_only_if_all_its_articles_are_dated_before(
    days: tuple[str | None, ...], *, is_left_out: bool, stages: Stages
) -> None:
    assert replace(stages, since="2031-06-01").leaves_out(build_articles(*days)) is is_left_out


def test_nothing_is_left_out_without_a_day(stages: Stages) -> None:
    assert not stages.leaves_out(build_articles("1031-01-01"))


def test_what_is_left_out_is_no_failure_and_not_recorded(stages: Stages, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('Quay Post | Ferry\nKora said "late".', encoding="utf-8")
    chosen = replace(stages, since="2031-07-18")
    with open_ledger(tmp_path / "news.db") as ledger:
        [outcome] = read_into(ledger, [tmp_path / "a.txt"], chosen)
        [read] = read_into(ledger, [tmp_path / "a.txt"], stages)
    assert (outcome.is_left_out, outcome.failures) == (True, ())
    assert (read.added_articles, read.was_done, read.is_left_out) == (1, False, False)


def test_what_was_read_before_is_left_out_as_well(stages: Stages, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text('Quay Post | Ferry\nKora said "late".', encoding="utf-8")
    with open_ledger(tmp_path / "news.db") as ledger:
        list(read_into(ledger, [tmp_path / "a.txt"], stages))
        [outcome] = read_into(ledger, [tmp_path / "a.txt"], replace(stages, since="2031-07-18"))
    assert outcome.is_left_out


def test_a_map_of_outlets_is_part_of_the_run_and_a_day_is_not() -> None:
    outlets = build_outlets([("quay.example", "Quay Post")])
    plain, dated = load_stages(), load_stages(since="2031-01-01")
    assert plain.run == dated.run
    assert load_stages(outlets=outlets).run.configuration == (("outlets", outlets.sha256),)


def test_columns_are_part_of_the_run_in_whatever_order() -> None:
    columns = [("text", "body"), ("date", "day")]
    assert load_stages(columns=columns).run.configuration == (("columns", "date=day,text=body"),)
    assert load_stages(columns=columns[::-1]).run == load_stages(columns=columns).run
