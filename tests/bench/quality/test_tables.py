"""The figures as Markdown, and what the gate holds them against."""

from __future__ import annotations

from bench.quality.rows import Bin, Row
from bench.quality.tables import write_bins, write_rows


def test_columns_that_no_row_fills_are_left_out() -> None:
    text = write_rows([Row("a", "plain", 50.0, 40), Row("b", "whole", 60.0, 50, goal=70, precision=55.5, recall=65.0)])
    assert "| figure | value | bar |\n|---|---:|---:|\n| plain | 50.00 | 40 |\n" in text
    assert "| figure | precision | recall | value | bar | goal |" in text
    assert "| whole | 55.50 | 65.00 | 60.00 | 50 | 70 |\n" in text


def test_an_error_is_not_to_exceed_its_bar() -> None:
    assert "| gap | 2.50 | ≤ 5 |" in write_rows([Row("a", "gap", 2.5, 5, is_error=True)])


def test_bins_stand_beside_a_link_to_their_plot() -> None:
    text = write_bins([Bin(0.9, 1.0, 0.942, 0.955, 764)], plot="plot.svg")
    assert "](plot.svg)" in text
    assert "| 0.9 to 1 | 94.2 | 95.5 | 764 |" in text


def test_a_figure_falls_below_its_floor_and_an_error_rises_above_it() -> None:
    assert Row("a", "b", 79.5).falls_below(80, slack=0.3)
    assert not Row("a", "b", 79.8).falls_below(80, slack=0.3)
    assert Row("a", "b", 5.5, is_error=True).falls_below(5, slack=0.3)
    assert not Row("a", "b", 2.0, is_error=True).falls_below(5, slack=0.3)


def test_the_floor_of_a_figure_that_is_not_steady_is_its_bar() -> None:
    assert Row("a", "b", 81.234).floor == 81.23
    assert Row("a", "b", 3.0, 5, is_steady=False).floor == 5
    assert Row("a", "b", 3.0, is_steady=False).floor is None


def test_a_note_stands_above_the_figures_of_its_table() -> None:
    text = write_rows([Row("a", "b", 50.0), Row("c", "d", 60.0)], {"c": "What it is."})
    assert "## C\n\nWhat it is.\n\n| figure |" in text
    assert "## A\n\n| figure |" in text


def test_how_many_items_a_figure_was_taken_over_is_shown() -> None:
    assert "| b | 50.00 |  | 1,234 |" in write_rows([Row("a", "b", 50.0, count=1234)])
