"""The page of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.chained import RUN, build_chained
from tests.web.clients import open_client, post_form

from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from attribune.records import Judgement, JudgementKind
from attribune.web.pages.reader import shorten
from attribune.web.rendering import STATIC
from attribune.web.site import Site

CHAINED = build_chained()
ARTICLE = CHAINED.record.articles[0].article
PAGE = f"/articles/{ARTICLE.id}"


@pytest.fixture
def news(tmp_path: Path) -> Iterator[Site]:
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        yield Site(ledger=ledger, keeper=TallyKeeper(ledger, comparing_pause_s=None), reviewer="Ada")


def read_page(site: Site) -> str:
    answer = open_client(site).get(PAGE)
    assert answer.status_code == 200
    return answer.text


def find_card(html: str, number: int) -> str:
    cards: list[str] = re.findall(r'<li class="said".*?</li>', html, re.DOTALL)
    return cards[number - 1]


def test_every_attribution_has_a_card_and_an_address(news: Site) -> None:
    html = read_page(news)
    for attribution in (CHAINED.outer, CHAINED.inner, CHAINED.other):
        assert html.count(f'id="{attribution}"') == 1
    assert html.count('<li class="said"') == 3


def test_a_card_tells_the_chain_of_sources_from_the_outlet_on(news: Site) -> None:
    card = re.sub(r"<[^>]*>|\s+", " ", find_card(read_page(news), 1))
    assert re.search(r"Tarn Echo\s+←\s+The Bell\s+←\s+informed sources", card)


def test_ids_on_the_page_are_its_own_and_different(news: Site) -> None:
    ids = re.findall(r'\sid="([^"]*)"', read_page(news))
    assert len(ids) == len(set(ids))


def test_a_page_names_its_twin(news: Site) -> None:
    assert f'type="application/json" href="/api/v1{PAGE}"' in read_page(news)


def test_an_article_that_is_not_there_is_not_found(news: Site) -> None:
    assert open_client(news).get("/articles/art-0").status_code == 404


def test_accepting_in_the_page_is_recorded_and_shown(news: Site) -> None:
    client = open_client(news)
    fields = {"kind": "accept", "attribution": CHAINED.other, "next": PAGE}
    answer = post_form(client, "/judgements", fields, page=PAGE)
    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)
    assert "accepted" in find_card(client.get(PAGE).text, 3)


def test_what_was_decided_is_taken_back_by_a_button(news: Site) -> None:
    said = CHAINED.record.articles[0].readings[0].attribution
    judgement = Judgement(JudgementKind.REJECT, (said,), "2031-07-17T09:30:00+00:00", author="Ada")
    news.ledger.write_judgement(judgement)
    client = open_client(news)
    assert f'name="judgement" value="{judgement.id}"' in client.get(PAGE).text
    post_form(client, "/judgements", {"kind": "retract", "judgement": judgement.id, "next": PAGE}, page=PAGE)
    assert judgement.id not in client.get(PAGE).text


def test_a_person_without_a_name_is_asked_for_it(news: Site) -> None:
    html = read_page(replace(news, reviewer=None))
    assert 'name="author" required' in html
    assert 'name="author"' not in read_page(news)


def test_nothing_can_be_decided_where_all_is_only_read(news: Site) -> None:
    html = read_page(replace(news, is_read_only=True))
    assert "/judgements#" not in html
    assert 'method="post"' not in html


def test_a_long_content_is_cut_in_the_middle_at_words() -> None:
    words = " ".join(f"word{number}" for number in range(100))
    short = shorten(words)
    assert len(short) < 170
    assert set(short.replace("…", "").split()) <= set(words.split())
    assert (short.split()[0], short.split()[-1]) == ("word0", "word99")


def test_every_number_up_to_three_hundred_has_its_rule_without_scripts() -> None:
    rules = (STATIC / "targets.css").read_text()
    found = re.findall(r"\.r:not\(\.js\):has\(\.w(\d+):target\) :is\(\.s(\d+),\.q(\d+),\.c(\d+)\)", rules)
    assert found == [(str(number),) * 4 for number in range(1, 301)]
