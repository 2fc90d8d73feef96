"""Tests of the words of entries."""

import time

import pytest

from attribune.ingest.feeds.bodies import Body, read_body
from attribune.ingest.feeds.entries import Markup, Wording
from attribune.records import BlockKind


def read(value: str, markup: Markup = Markup.HTML) -> Body:
    return read_body(Wording(value, markup), name="feed#1")


def list_texts(value: str, markup: Markup = Markup.HTML) -> list[str]:
    return [block.text for block in read(value, markup).blocks]


def test_blocks_of_markup_are_told_by_their_kind() -> None:
    found = read("<h2>North</h2><p>It <b>rain</b>ed.</p><blockquote><p>“Wet,” she said.</p></blockquote>").blocks
    assert [(block.kind, block.text) for block in found] == [
        (BlockKind.HEADING, "North"),
        (BlockKind.PARAGRAPH, "It rained."),
        (BlockKind.QUOTE, "“Wet,” she said."),
    ]


def test_no_wording_is_no_body() -> None:
    assert read_body(None, name="feed#1") == Body()


def test_what_is_called_markup_and_has_none_is_text() -> None:
    assert list_texts("Rain fell.\n\nSnow fell.") == ["Rain fell.", "Snow fell."]


def test_markup_in_plain_text_is_shown_as_it_is() -> None:
    assert list_texts("Write <b> for bold.", Markup.TEXT) == ["Write <b> for bold."]


def test_lines_of_text_are_paragraphs_where_no_empty_line_is() -> None:
    assert list_texts("Rain fell.\r\nSnow fell.", Markup.TEXT) == ["Rain fell.", "Snow fell."]


def test_a_folded_sentence_is_one_paragraph() -> None:
    assert list_texts("\n  Rain fell\n  on Harven.\n") == ["Rain fell on Harven."]


@pytest.mark.parametrize(
    "line",
    [
        "The post Bridge closed appeared first on The Lamp.",
        "The post Bridge closed first appeared on The Lamp.",
        "The article <a href='/b'>Bridge</a> appeared first on <a href='/'>The Lamp</a>.",
        "Leave a comment",
        "12 comments",
        "Share this:",
    ],
)
def test_lines_of_the_site_are_left_out(line: str) -> None:
    assert list_texts(f"<p>Rain fell.</p><p>{line}</p>") == ["Rain fell."]
    assert not read(f"<p>Rain fell.</p><p>{line}</p>").is_cut


@pytest.mark.parametrize(
    "line",
    [
        "Read more",
        "[Read more…]",
        "<a href='/b'>Continue reading Bridge closed.</a>",
        "Read the full story.",
        "Click here to read all of it.",
        "Keep reading →",
        "<a href='/b'>More</a>",
    ],
)
def test_a_line_that_leads_to_the_rest_is_left_out_and_tells_that_the_text_is_cut(line: str) -> None:
    assert read(f"<p>Rain fell.</p><p>{line}</p>").blocks == read("<p>Rain fell.</p>").blocks
    assert read(f"<p>Rain fell.</p><p>{line}</p>").is_cut


def test_a_link_to_the_rest_at_the_end_of_a_paragraph_is_left_out_and_nothing_is_added() -> None:
    body = read("<p>Rain fell on <a href='/b'>Read more »</a></p>")
    assert [block.text for block in body.blocks] == ["Rain fell on"]
    assert body.is_cut


def test_a_long_whole_text_with_a_link_after_it_is_not_cut() -> None:
    assert not read(f"<p>{'Rain fell. ' * 200}</p><p><a href='/b'>Read more</a></p>").is_cut


def test_a_link_to_more_before_other_words_does_not_tell_that_the_text_is_cut() -> None:
    assert not read("<p><a href='/b'>Read more</a></p><p>Rain fell.</p>").is_cut


@pytest.mark.parametrize(
    "sentence",
    [
        "Keep reading to your children, teachers say.",
        "See whole cities rebuilt from ash, the guide says.",
        "The story which first appeared on Monday was denied by the mayor.",
        "More rain fell.",
    ],
)
def test_sentences_that_only_sound_like_links_stay(sentence: str) -> None:
    assert list_texts(f"<p>{sentence}</p>") == [sentence]


@pytest.mark.parametrize("end", ["…", "[…]", "[&#8230;]", "...", "(...)"])
def test_signs_of_omission_at_the_end_tell_that_the_text_is_cut(end: str) -> None:
    assert read(f"<p>Rain fell on {end}</p>").is_cut


@pytest.mark.parametrize(
    "hostile",
    ["." * 300_000 + "x", "<p>" + "<a href='/'>x</a> " * 20_000, "<div>" * 100_000 + "x", "\n" * 300_000 + "x"],
    ids=["dots", "links", "depth", "lines"],
)
def test_hostile_bodies_are_read_in_bounded_time(hostile: str) -> None:
    started = time.perf_counter()
    assert read(hostile).length > 0
    assert time.perf_counter() - started < 10
