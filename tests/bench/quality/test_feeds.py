"""Tests of how feeds are compared with what another parser expects of them."""

import json
from pathlib import Path

import pytest
from bench.quality.feeds import Case, compare_case, is_same, list_cases, measure_feeds, rate_cases
from bench.quality.rows import Absent

from bench.quality import feeds

FEED = b"""<rss version="2.0"><channel><title>The Lamp</title><link>https://lamp.example/</link>
<lastBuildDate>Fri, 03 May 2024 10:00:00 GMT</lastBuildDate>
<item><title>Rain &amp;amp; snow</title><link>https://lamp.example/rain</link>
<author>ada@lamp.example (Ada Moor)</author>
<pubDate>Fri, 03 May 2024 09:00:00 GMT</pubDate><description>&lt;p&gt;Rain fell.&lt;/p&gt;</description></item>
</channel></rss>"""
ITEM: dict[str, object] = {
    "title": "Rain &amp; snow",
    "link": "https://lamp.example/rain",
    "publishedParsed": "2024-05-03T09:00:00Z",
    "author": {"name": "Ada Moor", "email": "ada@lamp.example"},
    "description": "<p>Rain\nfell.</p>",
}
EXPECTED: dict[str, object] = {
    "title": "The Lamp",
    "link": "https://lamp.example/",
    "updatedParsed": "2024-05-03T10:00:00Z",
    "items": [ITEM],
}


def test_a_case_agrees_if_the_feed_and_its_entries_do() -> None:
    assert compare_case(Case("rain.xml", FEED, EXPECTED)) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Rain"),
        ("link", "https://lamp.example/snow"),
        ("publishedParsed", "2024-05-04T09:00:00Z"),
        ("author", {"name": "Ben Vell"}),
        ("description", "<p>Snow fell.</p>"),
    ],
)
def test_each_field_of_an_entry_counts(field: str, value: object) -> None:
    (difference,) = compare_case(Case("rain.xml", FEED, {**EXPECTED, "items": [{**ITEM, field: value}]}))
    assert difference.startswith("entry 1, ")


def test_an_entry_too_few_or_too_many_does_not_agree() -> None:
    assert compare_case(Case("rain.xml", FEED, {**EXPECTED, "items": []})) == ["entries: 1, expected 0"]


def test_what_is_no_feed_must_be_refused() -> None:
    assert compare_case(Case("page.xml", b"<page/>", None)) == []
    assert compare_case(Case("rain.xml", FEED, None)) == ["read, though it is no feed"]
    assert compare_case(Case("page.xml", b"<page/>", EXPECTED))[0].startswith("refused: ")


def test_nothing_expected_and_nothing_read_are_the_same() -> None:
    assert is_same("author", "", None)
    assert not is_same("author", None, "Ada Moor")


def test_contents_are_the_same_if_they_show_the_same_words_and_links() -> None:
    assert is_same("content", "<p>Rain <a href='/b'>fell</a></p>", '<p>Rain  <a href="/b">fell</a></p>')
    assert not is_same("content", "<a href='/b'>Rain</a>", "<a href='/c'>Rain</a>")


def test_markup_does_not_make_addresses_the_same() -> None:
    assert not is_same("link", "<b>x</b>", "x")


def test_a_feed_goes_with_the_expected_result_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "CORPUS", tmp_path)
    (tmp_path / "rain.xml").write_bytes(FEED)
    (tmp_path / "rain.json").write_text(json.dumps(EXPECTED))
    (tmp_path / "snow.xml").write_bytes(FEED)
    assert list(list_cases()) == [Case("rain.xml", FEED, EXPECTED)]
    assert [(row.name, row.value, row.bar) for row in measure_feeds()] == [("all", 100.0, 95.0), ("", 100.0, None)]


def test_without_the_corpus_the_part_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "CORPUS", tmp_path / "none")
    with pytest.raises(Absent):
        list(measure_feeds())


def test_only_the_share_of_all_cases_has_a_floor() -> None:
    assert (rate_cases("all", [True, False]).floor, rate_cases("parser/rss", [True]).floor) == (50.0, None)
