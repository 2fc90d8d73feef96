"""How much of the inputs is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribune.pipeline.amounts import Amount, measure_paths


def test_a_file_of_many_is_read_by_as_many_bytes_as_came_out_of_it() -> None:
    amount = Amount({"a.jsonl": 60, "b.jsonl": 40})
    amount.add("a.jsonl#1", 30)
    assert amount.measure() == pytest.approx(0.3)
    amount.add("b.jsonl#1", 20)
    assert amount.measure() == pytest.approx(0.8)


def test_a_packed_file_is_measured_as_the_one_before_it_was_packed() -> None:
    amount = Amount({"a.jsonl.gz": 50, "b.jsonl.gz": 50})
    amount.add("a.jsonl.gz#1", 500)
    amount.add("b.jsonl.gz#1", 250)
    assert amount.measure() == pytest.approx(0.75)


def test_more_than_a_file_holds_is_not_more_than_the_file() -> None:
    amount = Amount({"a#b.txt": 10, "c.txt": 10})
    amount.add("a#b.txt#inner#1", 900)
    amount.add("elsewhere.txt", 900)
    assert amount.measure() == pytest.approx(0.5)


def test_folders_count_with_the_files_that_are_read_in_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12345", encoding="utf-8")
    (tmp_path / "b.unknown").write_text("12345", encoding="utf-8")
    (tmp_path / "c.txt").write_text("12345", encoding="utf-8")
    amount = measure_paths([tmp_path])
    assert amount is not None
    amount.add(str(tmp_path / "a.txt"), 5)
    assert amount.measure() == pytest.approx(0.5)


@pytest.mark.parametrize("path", ["-", "https://quay.example/news", "none.txt", "\0"])
def test_where_a_size_is_unknown_the_whole_is(path: str) -> None:
    assert measure_paths([path]) is None
