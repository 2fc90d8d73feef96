"""Where a long reading stands, as a person sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from attribune.cli.progress import Pace, describe_duration, open_reading_bar
from attribune.pipeline import Amount, Outcome


def make_outcome(*, was_done: bool = False) -> Outcome:
    return Outcome("a.jsonl#1", None, was_done=was_done, size=10, words=0 if was_done else 600)


def make_clock(*times: float) -> Callable[[], float]:
    return iter(times).__next__


def test_a_pace_tells_items_words_a_second_and_the_time_left() -> None:
    pace = Pace(Amount({"a.jsonl": 100}), now=make_clock(0.0, 2.0))
    pace.count(make_outcome())
    assert pace.describe() == "1 item · 300 words/s · 0:18 left"


def test_what_was_read_before_says_nothing_about_the_time_left() -> None:
    pace = Pace(Amount({"a.jsonl": 100}), now=make_clock(0.0, 2.0))
    for was_done in (True, True, False):
        pace.count(make_outcome(was_done=was_done))
    assert pace.describe() == "3 items · 300 words/s · 0:14 left"


def test_without_a_known_whole_there_is_no_time_left() -> None:
    pace = Pace(None, now=make_clock(0.0, 2.0))
    pace.count(make_outcome())
    assert (pace.describe(), pace.share) == ("1 item · 300 words/s", None)


@pytest.mark.parametrize(("seconds", "shown"), [(7.4, "0:07"), (59.6, "1:00"), (3729, "1:02:09")])
def test_a_duration_is_hours_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert describe_duration(seconds) == shown


def test_nothing_is_measured_where_nobody_watches() -> None:
    def measure() -> Amount:
        raise AssertionError("nobody watches")

    with open_reading_bar(measure) as bar:
        bar.count(make_outcome())
        bar.show("a.jsonl", done=0, total=1)


def test_a_terminal_shows_the_pace(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    with open_reading_bar(lambda: Amount({"a.jsonl": 100})) as bar:
        bar.count(make_outcome())
        with bar.step_aside():
            pass
    assert "1 item · " in capsys.readouterr().err
