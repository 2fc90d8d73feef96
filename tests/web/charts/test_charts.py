"""Charts: what they show, and that no text in them becomes markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from attribune.web.charts import (
    Bar,
    Column,
    Part,
    Spread,
    Stack,
    draw_bars,
    draw_columns,
    draw_meter,
    draw_spreads,
    draw_stacks,
)
from attribune.web.charts.columns import choose_places

HOSTILE = "\"></svg><script>alert(1)</script>'&"


def read_chart(chart: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(f"<div>{chart}</div>")


def draw_all(words: str) -> Sequence[Markup]:
    return (
        draw_bars([Bar(words, 2, words)], title=words, description=words),
        draw_stacks(
            [Stack(words, (1, 2), words)], parts=[Part(words, 0), Part(words, 1)], title=words, description=words
        ),
        draw_columns([Column(words, (1, 2))], title=words, description=words, parts=[Part(words, 0), Part(words, 1)]),
        draw_spreads([Spread(words, 0.1, 0.0, 0.2, words)], title=words, description=words),
        draw_meter(0.5),
    )


def test_hostile_words_stay_words_in_every_chart() -> None:
    for chart in draw_all(HOSTILE):
        assert not read_chart(chart).findall(".//script")


def test_no_chart_has_a_style_of_its_own_since_the_policy_forbids_it() -> None:
    assert not any(re.search(r"\bstyle=|<style|\bon[a-z]+=", chart) for chart in draw_all("Kora"))


def test_a_chart_is_an_image_with_a_name_and_what_it_shows_in_words() -> None:
    for chart in draw_all("Kora")[:-1]:
        (image,) = [each for each in read_chart(chart).iter("svg") if each.get("role") == "img"]
        assert image[0].tag == "title"
        assert image[0].text == "Kora"
        assert (image.get("aria-label") or "").startswith("Kora")


def test_a_meter_is_passed_over_by_a_screen_reader() -> None:
    assert read_chart(draw_meter(0.5))[0].get("aria-hidden") == "true"


@pytest.mark.parametrize(
    "chart",
    [
        draw_bars([], title="None"),
        draw_stacks([], parts=(), title="None"),
        draw_columns([], title="None"),
        draw_spreads([], title="None"),
        draw_bars([Bar("Kora", 0, "0")], title="Zero"),
        draw_stacks([Stack("Kora", (0, 0))], parts=[Part("a", 0), Part("b", 1)], title="Zero"),
        draw_columns([Column("2031", (0,))], title="Zero"),
        draw_spreads([Spread("Kora", None, None, None, "–")], title="Zero"),
    ],
)
def test_nothing_and_zeros_are_drawn(chart: Markup) -> None:
    assert read_chart(chart).find("svg") is not None
    assert "nan" not in chart


def list_widths(chart: Markup) -> list[str | None]:
    return [each.get("width") for each in read_chart(chart).iter("rect") if "chart-mark" in (each.get("class") or "")]


def test_bars_are_as_long_as_their_share_of_the_longest() -> None:
    bars = [Bar("Kora", 4, "4"), Bar("Vell", 1, "1")]
    assert list_widths(draw_bars(bars, title="Sources")) == ["100%", "25%"]
    assert list_widths(draw_bars(bars, title="Sources", longest=8)) == ["50%", "12.5%"]


def test_a_bar_beyond_the_longest_stays_within_the_chart() -> None:
    assert list_widths(draw_bars([Bar("Kora", 9, "9")], title="Sources", longest=3)) == ["100%"]


def test_parts_of_a_stack_stand_side_by_side() -> None:
    chart = read_chart(
        draw_stacks([Stack("Kora", (1, 0, 3))], parts=[Part(each, at) for at, each in enumerate("abc")], title="Quotes")
    )
    marks = [(each.get("x"), each.get("width")) for each in chart.iter("rect") if each.get("x")]
    assert marks == [("0%", "25%"), ("25%", "75%")]


def test_parts_of_a_column_stand_one_above_the_other() -> None:
    chart = read_chart(draw_columns([Column("2031", (1, 3))], title="Quotes", parts=[Part("a", 0), Part("b", 1)]))
    marks = [(each.get("y"), each.get("height")) for each in chart.iter("rect") if each.get("y")]
    assert marks == [("75", "25"), ("0", "75")]


def test_an_interval_lies_around_zero_on_one_scale_for_all_rows() -> None:
    rows = [Spread("a", 0.5, 0.0, 1.0, "a"), Spread("b", -0.5, -1.0, 0.0, "b")]
    chart = read_chart(draw_spreads(rows, title="Differences"))
    ranges = [(each.get("x1"), each.get("x2")) for each in chart.iter("line") if each.get("class") == "chart-range"]
    assert ranges == [("50%", "98%"), ("2%", "50%")]
    assert [each.get("cx") for each in chart.iter("circle")] == ["74%", "26%"]


@pytest.mark.parametrize(("count", "places"), [(0, []), (1, [0]), (4, [0, 1, 2, 3]), (9, [0, 3, 5, 8])])
def test_words_under_columns_are_few_enough_for_a_phone(count: int, places: list[int]) -> None:
    assert choose_places(count) == places


def test_long_names_are_cut_in_the_chart_and_whole_in_its_tooltip() -> None:
    name = "The Harbour Society for the Keeping of Very Long Names"
    chart = draw_bars([Bar(name, 1, "1")], title="Sources")
    (label,) = [each for each in read_chart(chart).iter("text") if each.get("class") == "chart-label"]
    assert (label.text or "").endswith("…")
    assert f"{name}: 1" in chart


def test_a_single_month_is_a_column_and_not_a_wall() -> None:
    drawn = str(draw_columns([Column("2031-07", (5,))], title="By month"))
    width = re.search(r'<rect[^>]* width="([\d.]+)"', drawn)
    assert width is not None
    assert float(width[1]) <= 0.1
