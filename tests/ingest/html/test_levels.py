"""Tests of markup made safe to build a tree of."""

import time

import pytest

from attribune.errors import InputTooLarge
from attribune.ingest.html import levels
from attribune.ingest.html.levels import MAX_LEVELS, level_markup


def test_a_usual_page_is_left_as_it_is() -> None:
    markup = "<div><p>One <b>two</b><br>three</div>"
    assert level_markup(markup, item="x") is markup


def test_tags_beyond_the_depth_are_dropped_and_their_words_kept() -> None:
    levelled = level_markup("<div>" * 1000 + "word" + "</div>" * 1000, item="x")
    assert levelled.count("<div>") == levelled.count("</div>") == MAX_LEVELS
    assert "word" in levelled


def test_tags_in_scripts_and_comments_nest_nothing() -> None:
    markup = "<script>" + "<div>" * 1000 + "</script><!--" + "<div>" * 1000 + "--><p>word"
    assert level_markup(markup, item="x") is markup


def test_an_end_tag_without_its_start_does_not_hide_depth() -> None:
    assert level_markup("<div></span>" * 1000, item="x").count("<div>") == MAX_LEVELS


def test_a_tag_of_very_many_attributes_is_bared() -> None:
    markup = "<p " + " ".join(f"a{i}=1" for i in range(10_000)) + ">word"
    assert level_markup(markup, item="x") == "<p>word"


def test_more_nodes_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(levels, "MAX_NODES", 100)
    with pytest.raises(InputTooLarge, match="elements"):
        level_markup("<p>x" * 100, item="x")


@pytest.mark.parametrize("unclosed", ["<a", "<!--", "<script>", "<b></b><p>", "<div></div"])
def test_time_grows_with_the_length_alone(unclosed: str) -> None:
    started = time.monotonic()
    level_markup(unclosed * 100_000, item="x")
    assert time.monotonic() - started < 10
