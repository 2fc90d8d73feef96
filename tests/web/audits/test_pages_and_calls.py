"""Audits, comparisons and outlets: pages, their twins, and files of every table say the same."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from attribune.web.audits.files import TABLES
from attribune.web.audits.method import RATES
from attribune.web.links import link_outlet

COURIER, RADIO = "The Harbour Courier", "Inlet Radio"
PAGES = [
    "/audit",
    f"/audit?outlet={COURIER}",
    "/audit?by=week",
    "/audit?by=author",
    "/audit?outlet=Nobody",
    "/audit?act=accuse",
    "/audit/report",
    f"/audit/report?outlet={RADIO}",
    "/audit/compare",
    f"/audit/compare?a_outlet={COURIER}&b_outlet={RADIO}",
    "/audit/compare?a_published_to=2031-05&b_published_from=2031-06",
    "/audit/compare?a_outlet=Nobody&b_outlet=Nobody+Else",
    "/outlets",
    "/outlets?sort=anonymous",
    "/outlets?name=radio&sort=moon",
    "/outlets?name=zzz",
    "/outlets?page=9",
]


def ask(client: TestClient, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_shown(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "Undefined" not in answer.text


@pytest.mark.parametrize("path", [*PAGES, link_outlet(COURIER)])
def test_every_page_has_a_twin_that_answers(client: TestClient, path: str) -> None:
    match = re.search(r'rel="alternate" type="application/json" href="([^"]+)"', client.get(path).text)
    assert match is not None
    twin = client.get(match[1].replace("&amp;", "&"))
    # Of a comparison of nothing there is no answer, only what to say.
    assert twin.status_code == (400 if path == "/audit/compare" else 200)


@pytest.mark.parametrize("path", ["/audit", "/audit/report", link_outlet(COURIER)])
def test_no_page_has_a_style_or_a_script_of_its_own(client: TestClient, path: str) -> None:
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", client.get(path).text)


@pytest.mark.parametrize("table", TABLES)
def test_the_file_and_the_call_of_a_table_hold_the_same_rows(client: TestClient, table: str) -> None:
    text = client.get(f"/audit/tables/{table}.csv")
    assert text.headers["content-type"].startswith("text/csv")
    assert "attachment" in text.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(text.content.decode("utf-8-sig"))))
    answer = ask(client, f"/api/v1/audit/tables/{table}?limit=1000")
    assert answer["total"] == len(answer["items"]) == len(rows) > 0
    for row, item in zip(rows, answer["items"], strict=True):
        assert list(row) == list(item)
        assert row[next(iter(row))] in (item[next(iter(item))], f"'{item[next(iter(item))]}")


@pytest.mark.parametrize("table", ["unnamed", "accused", "voices", "outlets"])
def test_a_table_is_given_page_by_page(client: TestClient, table: str) -> None:
    whole = ask(client, f"/api/v1/audit/tables/{table}?limit=1000")["items"]
    assert len(whole) > 1
    path, found = f"/api/v1/audit/tables/{table}?limit=1", list[Any]()
    while path:
        answer = ask(client, path)
        found.extend(answer["items"])
        path = answer["next"]
    assert found == whole


def test_a_table_that_there_is_not_is_told(client: TestClient) -> None:
    assert client.get("/audit/tables/moons.csv").status_code == 404
    assert client.get("/api/v1/audit/tables/moons").status_code == 404


@pytest.mark.parametrize("path", ["/audit?act=sing", "/audit?by=moon", "/api/v1/audit?published_from=31-7"])
def test_a_value_that_is_none_is_told_and_nothing_is_counted(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (400, 422)


def test_counts_are_those_of_the_attributions_that_search_finds(client: TestClient) -> None:
    audit = ask(client, f"/api/v1/audit?outlet={COURIER}")
    found = ask(client, f"/api/v1/attributions?outlet={COURIER}&limit=1")
    assert audit["extents"]["attributions"] == found["total"]
    anonymous = ask(client, f"/api/v1/attributions?outlet={COURIER}&anonymous=true&limit=1")
    assert {group["name"]: group["attributions"] for group in audit["sources"]}["anonymous"] == anonymous["total"]


def test_each_case_leads_to_an_attribution(client: TestClient) -> None:
    (case, *_) = ask(client, "/api/v1/audit")["chains"]["cases"]
    assert ask(client, f"/api/v1/attributions/{case['attribution_id']}")


def test_a_comparison_is_of_the_two_audits(client: TestClient) -> None:
    both = ask(client, f"/api/v1/audit/compare?a_outlet={COURIER}&b_outlet={RADIO}")
    for letter, outlet in (("first", COURIER), ("second", RADIO)):
        audit = ask(client, f"/api/v1/audit?outlet={outlet}")
        assert both[letter]["extents"] == audit["extents"]
        (measure,) = (each for each in both["measures"] if each["name"] == "attributed_words")
        assert measure[letter]["share"] == audit["extents"]["share_attributed"]


def test_an_outlet_shows_its_latest_articles_first(client: TestClient) -> None:
    outlet = ask(client, f"/api/v1{link_outlet(COURIER)}")
    days = [article["day"] for article in outlet["latest"]]
    assert days == sorted(days, reverse=True)
    assert len(days) == outlet["extents"]["articles"]


def test_outlets_add_up_to_the_audit_of_all(client: TestClient) -> None:
    outlets = ask(client, "/api/v1/outlets?limit=1000")["items"]
    extents = ask(client, "/api/v1/audit")["extents"]
    assert sum(each["articles"] for each in outlets) == extents["articles"]
    assert sum(each["attributions"] for each in outlets) == extents["attributions"]


def test_an_outlet_that_is_not_there_is_told(client: TestClient) -> None:
    assert client.get("/outlets/Nobody").status_code == 404
    assert client.get("/api/v1/outlets/Nobody").status_code == 404


def test_the_form_keeps_what_it_has_no_field_for(client: TestClient) -> None:
    text = client.get(f"/audit?outlet={COURIER}&outlet={RADIO}&act=accuse").text
    assert f'<input type="hidden" name="outlet" value="{RADIO}">' in text
    assert '<input type="hidden" name="act" value="accuse">' in text


def test_the_form_of_a_comparison_keeps_what_narrows_both(client: TestClient) -> None:
    text = client.get(f"/audit/compare?a_outlet={COURIER}&author=Ilse&act=deny&act=accuse&anonymous=false").text
    kept = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', text)
    assert kept == [("author", "Ilse"), ("act", "deny"), ("act", "accuse"), ("anonymous", "false")]


def test_names_are_written_as_words(client: TestClient) -> None:
    text = client.get("/audit", params={"outlet": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in text


@pytest.mark.parametrize(
    "path", ["/audit?by=month", f"/audit?outlet={COURIER}", "/audit?kind=person&kind=unnamed", link_outlet(COURIER)]
)
def test_every_number_of_attributions_leads_to_as_many(client: TestClient, path: str) -> None:
    found = re.findall(r'<a href="(/search[^"]*)" title="\d+ attributions in Search">(\d+)</a>', client.get(path).text)
    assert found
    for link, number in found:
        twin = "/api/v1/attributions" + link.removeprefix("/search").replace("&amp;", "&")
        assert ask(client, twin)["total"] == int(number), link


@pytest.mark.parametrize("path", ["/audit", f"/audit/compare?a_outlet={COURIER}&b_outlet={RADIO}"])
def test_an_audit_leads_to_how_often_readings_err(client: TestClient, path: str) -> None:
    assert 'href="/guide#errors"' in client.get(path).text
    assert 'id="errors"' in client.get("/guide").text


def test_a_report_names_its_ledger_and_how_often_readings_err(client: TestClient) -> None:
    page = client.get("/audit/report").text
    assert ".db" in page
    assert RATES[0][1] in page
