"""The reliability plot is a whole SVG that says in words what it shows."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from bench.quality.reliability import draw_reliability, find_interval, place
from bench.quality.rows import Bin

SVG = "{http://www.w3.org/2000/svg}"
BINS = [Bin(0.3, 0.4, 0.36, 0.25, 8), Bin(0.9, 1.0, 0.95, 1.0, 1_200)]


def parse_plot() -> ElementTree.Element:
    return ElementTree.fromstring(draw_reliability(BINS, subtitle="an invented set, <all> of it"))


def test_a_screen_reader_is_told_its_title_and_what_it_shows() -> None:
    plot = parse_plot()
    labels = [plot.find(f"{SVG}title"), plot.find(f"{SVG}desc")]
    assert plot.get("role") == "img"
    assert plot.get("aria-labelledby") == " ".join(label.get("id", "") for label in labels if label is not None)
    assert labels[1] is not None
    assert "0.9 to 1: 100 % of 1,200 right" in str(labels[1].text)


def test_each_bin_has_its_dot_and_its_count() -> None:
    plot = parse_plot()
    dots = [(float(dot.get("cx", 0)), float(dot.get("cy", 0))) for dot in plot.iter(f"{SVG}circle")]
    assert dots == [pytest.approx(place(b.confidence, b.right), abs=0.05) for b in BINS]
    assert {"8", "1,200"} <= {text.text for text in plot.iter(f"{SVG}text")}


def test_it_loads_nothing_from_elsewhere() -> None:
    assert "http" not in draw_reliability(BINS, subtitle="").replace("http://www.w3.org/2000/svg", "")


def test_an_interval_stays_within_0_and_1_and_holds_the_share() -> None:
    for bin_ in BINS:
        low, high = find_interval(bin_)
        assert 0 <= low < bin_.right < high + 1e-9 <= 1 + 1e-9
