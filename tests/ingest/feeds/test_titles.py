"""Tests of titles as plain text."""

import pytest

from attribune.ingest.feeds.entries import Markup
from attribune.ingest.feeds.titles import read_title


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("Rain <b>in</b> Harven", "Rain in Harven"),
        ("Har<i>ven</i>", "Harven"),
        ("Rain<br/>again", "Rain again"),
        ("The mayor&#8217;s lamp &amp; hat", "The mayor’s lamp & hat"),
        ("  Rain \n falls ", "Rain falls"),
        ("5 < 6", "5 < 6"),
        ("<img src='x'>", None),
        ("", None),
    ],
)
def test_markup_of_titles_becomes_plain_text(value: str, title: str | None) -> None:
    assert read_title(value, Markup.HTML) == title


def test_plain_titles_keep_what_looks_like_tags_and_lose_what_was_escaped_twice() -> None:
    assert read_title("Why <b> is bold, the mayor&#8217;s way", Markup.TEXT) == "Why <b> is bold, the mayor’s way"


def test_control_characters_show_as_damage() -> None:
    assert read_title("Ra\x01in", Markup.TEXT) == "Ra\ufffdin"
