"""The search page, and its answers to take away."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.chained import RUN as CHAINED_RUN
from tests.chained import build_chained
from tests.varied import RUN, build_varied
from tests.web.clients import open_client

from attribune.explore.tally.keeper import TallyKeeper
from attribune.export.cells import restore_cell
from attribune.ledger import open_ledger
from attribune.web.site import Site

QUERIES = [
    "",
    "words=ferry",
    "outlet=Tarn+Echo&act=deny",
    "kind=person&anonymous=false",
    "published_to=2031-07",
    "words=nowhere",
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with open_ledger(tmp_path_factory.mktemp("search") / "news.db") as ledger:
        for record in build_varied(7, digests=20):
            ledger.write_record(record, RUN)
        yield open_client(Site(ledger=ledger, keeper=TallyKeeper(ledger, comparing_pause_s=None)))


def read_page(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return str(answer.text)


def count_said(html: str) -> int:
    found = re.search(r"of ([\d\u202f]+) attribution", html)
    return int(found[1].replace("\u202f", "")) if found else 0


def call(client: TestClient, path: str) -> dict[str, Any]:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == 200
    whole: dict[str, Any] = answer.json()
    return whole


@pytest.mark.parametrize("query", QUERIES)
def test_page_file_and_call_have_the_same_answers(client: TestClient, query: str) -> None:
    shown = count_said(read_page(client, f"/search?{query}"))
    rows = list(csv.DictReader(io.StringIO(client.get(f"/search.csv?{query}").content.decode("utf-8-sig"))))
    items = client.get(f"/search.json?{query}").json()["items"]
    called = call(client, f"/attributions?limit=1000&{query}")
    assert [row["id"] for row in rows] == [item["id"] for item in items] == [each["id"] for each in called["items"]]
    assert shown == len(rows) == called["total"]
    assert [restore_cell(row["content"]) for row in rows] == [item["content"]["text"] for item in items]


@pytest.mark.parametrize("kind", ["articles", "speakers"])
def test_articles_and_speakers_are_taken_away_as_they_are_shown(client: TestClient, kind: str) -> None:
    html = read_page(client, f"/search?kind_of_answer={kind}&act=deny")
    items = client.get(f"/search.json?kind_of_answer={kind}&act=deny").json()["items"]
    assert f"of {len(items)} {kind if len(items) > 1 else kind[:-1]}" in html
    assert len(client.get(f"/search.csv?kind_of_answer={kind}&act=deny").text.splitlines()) == len(items) + 1
    assert f'rel="alternate" type="application/json" href="/api/v1/{kind}?act=deny"' in html
    called = call(client, f"/{kind}?act=deny&limit=1000")["items"]
    assert [{key: each[key] for key in item} for each, item in zip(called, items, strict=True)] == items


def test_facets_of_the_page_are_those_of_the_call(client: TestClient) -> None:
    html = read_page(client, "/search?words=ferry")
    facets = call(client, "/facets?words=ferry")
    for count in facets["fields"]["outlet"]["values"]:
        assert re.search(
            rf'<span class="value">{count["value"]}</span> <span class="count">{count["count"]}</span>', html
        )


def test_a_facet_leads_to_as_many_as_it_says(client: TestClient) -> None:
    html = read_page(client, "/search?words=ferry")
    links = re.findall(
        r'<a href="([^"]+)"><span class="tick"[^>]*></span><span class="value">[^<]*</span> <span class="count">(\d+)<',
        html,
    )
    assert len(links) > 5
    for url, count in links:
        assert count_said(read_page(client, url.replace("&amp;", "&"))) == int(count), url


def test_pages_lead_on_to_the_end_and_back(client: TestClient) -> None:
    url, seen = "/search", list[str]()
    for _ in range(20):
        html = read_page(client, url)
        seen += re.findall(r'class="hit-open" href="[^"#]+#(att-\w+)"', html)
        following = re.search(r'rel="next" href="([^"]+)"', html)
        if following is None:
            break
        url = following[1].replace("&amp;", "&")
    assert len(seen) == len(set(seen)) == call(client, "/attributions?limit=1")["total"] > 50
    assert 'rel="prev"' in html


def test_a_page_beyond_the_end_leads_back(client: TestClient) -> None:
    html = read_page(client, "/search?cursor=Wzk5OTksIiJd")
    assert "The list ends before this page" in html


def test_words_are_marked_and_escaped(client: TestClient) -> None:
    html = read_page(client, "/search?words=ferry+%3C%3E%26%22")
    assert "<mark>ferry</mark>" in html
    assert 'value="ferry &lt;&gt;&amp;&#34;"' in html


def test_nothing_found_says_what_to_do(client: TestClient) -> None:
    html = read_page(client, "/search?words=Levi+Kora")
    assert "Nothing was found" in html
    assert "Look for these words in titles and texts" in html
    assert 'href="/speakers/Kora%20L%C3%A9vy"' in html


@pytest.mark.parametrize(
    "query", ["act=lie", "published_from=2031-13", "cursor=nonsense", "order=best", "anonymous=perhaps"]
)
def test_nonsense_is_refused_with_a_reason(client: TestClient, query: str) -> None:
    assert client.get(f"/search?{query}").status_code == 400
    assert client.get(f"/search.csv?{query}").status_code in (200, 400)
    answer = client.get(f"/api/v1/attributions?{query}")
    assert answer.status_code == 400
    assert answer.json()["detail"]


def test_formulas_in_cells_are_made_harmless(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(build_chained().record, CHAINED_RUN)
        client = open_client(Site(ledger=ledger, keeper=TallyKeeper(ledger, comparing_pause_s=None)))
        rows = list(csv.DictReader(io.StringIO(client.get("/search.csv?words=floats").content.decode("utf-8-sig"))))
    assert [(row["title"], row["content"][:2]) for row in rows] == [("'=Ferry", "'=")]
