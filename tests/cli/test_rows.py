"""An attribution as one row for a person."""

from __future__ import annotations

from tests.chained import TEXT, build_chained

from attribune.cli.rows import build_row, nest_readings
from attribune.cli.screen import open_screen
from attribune.cli.tables import lay_out

OUTER, INNER, OTHER = build_chained().record.articles[0].readings


def test_what_is_nested_stands_below_its_parent() -> None:
    placed = nest_readings([INNER, OTHER, OUTER])
    assert placed == [(OTHER, 0), (OUTER, 0), (INNER, 1)]


def test_without_its_parent_it_is_nested_all_the_same() -> None:
    assert nest_readings([INNER]) == [(INNER, 1)]


def test_the_act_is_told_unless_it_is_to_state() -> None:
    assert [build_row(reading, TEXT).act for reading in (OUTER, INNER, OTHER)] == [
        "",
        "confirm, hedged",
        "deny, negated",
    ]


def test_the_speaker_is_told_where_the_source_does_not_say_it() -> None:
    assert [build_row(reading, TEXT).speaker for reading in (OUTER, INNER, OTHER)] == ["", "unnamed", ""]


def test_a_row_shows_nesting_speaker_and_act_in_80_columns() -> None:
    console = open_screen()
    console.width = 80
    with console.capture() as captured:
        console.print(lay_out([build_row(INNER, TEXT, depth=1)]))
    lines = captured.get().splitlines()
    assert max(map(len, lines)) == 80
    words = " ".join(captured.get().split())
    assert "↳ informed" in words
    assert "= unnamed" in words
    assert "confirm," in words
