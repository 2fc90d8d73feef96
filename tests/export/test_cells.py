"""Cells of CSV."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.export.cells import guard_cell, restore_cell, write_cell


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1"])
def test_what_a_spreadsheet_would_run_is_made_harmless(cell: str) -> None:
    assert guard_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "'tis late", "a=b", "– a dash", "“-”"])
def test_other_words_stay_as_they_are(cell: str) -> None:
    assert guard_cell(cell) == cell


@given(st.text(st.sampled_from("'=+-@ a\t\n＝"), max_size=6))
def test_every_cell_can_be_restored(text: str) -> None:
    assert restore_cell(guard_cell(text)) == text


def test_null_is_empty_and_lists_are_json() -> None:
    values: list[object] = [None, "é", True, 1.5, ["é"], {}]
    assert [write_cell(value) for value in values] == ["", "é", "true", "1.5", '["é"]', "{}"]
