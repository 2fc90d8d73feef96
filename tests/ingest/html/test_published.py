"""Tests of the day of a page."""

from datetime import date

import pytest

from attribune.ingest.html.flow import read_flow
from attribune.ingest.html.jsonld import read_stated
from attribune.ingest.html.metas import read_metas
from attribune.ingest.html.pages import parse_page
from attribune.ingest.html.published import find_published, read_day
from attribune.ingest.html.shown import shows_day
from attribune.records import Charset


def find_day(markup: str, *, url: str | None = None) -> str | None:
    page = parse_page(markup, name="x", charset=Charset("utf-8", "given"), url=url)
    flow = read_flow(page)
    texts = [piece.text for piece in flow.pieces]
    return find_published(page, texts, flow, stated=read_stated(page), metas=read_metas(page))


def state_time(value: str) -> str:
    return f'<meta property="article:published_time" content="{value}">'


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Posted on 4 March 2021, 10:15", date(2021, 3, 4)),
        ("March 4, 2021", date(2021, 3, 4)),
        ("04.03.2021 - 12:00", date(2021, 3, 4)),
        ("4. März 2021", date(2021, 3, 4)),
        ("le 4 août 2021", date(2021, 8, 4)),
        ("2021-03-04", date(2021, 3, 4)),
    ],
)
def test_days_are_seen_in_words_and_figures(text: str, day: date) -> None:
    assert shows_day(day, [text])
    assert not shows_day(date(2021, 5, 14), [text])


def test_the_day_that_is_shown_counts_where_a_server_keeps_another_time() -> None:
    assert find_day(state_time("2021-03-05T02:30:00Z") + "<h1>Bridge</h1><p>March 4, 2021") == "2021-03-04"


def test_a_day_without_an_hour_kept_in_another_time_is_the_next() -> None:
    assert find_day(state_time("2021-03-04T23:00:00.000Z")) == "2021-03-05"


def test_the_address_tells_the_first_publication() -> None:
    url = "https://courier.example/2021/03/04/bridge"
    assert find_day(state_time("2021-03-09T10:00:00+01:00"), url=url) == "2021-03-04"


def test_a_time_as_mails_write_it_is_read() -> None:
    assert find_day(state_time("Thu, 04 Mar 2021 12:41:00 GMT")) == "2021-03-04"


def test_json_ld_is_read_first() -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-04"}</script>'
    assert find_day(data + state_time("2021-03-09")) == "2021-03-04"


@pytest.mark.parametrize("value", ["2021-13-04", "0021-03-04", "9021-03-04", "soon", ""])
def test_what_is_no_day_is_none(value: str) -> None:
    assert read_day(value) is None
