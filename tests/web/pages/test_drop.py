"""A text that is dropped is shown, and kept only if so asked."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select
from tests.web.clients import find_word, open_client

from attribune.ledger.schema import articles
from attribune.pipeline import Stages
from attribune.web.security.csrf import FIELD
from attribune.web.site import Site
from attribune.web.texts import TextReader, clean_file_name

TEXT = 'The Lamp | Café stays\nKora said "the café stays"\n'
TWO = f'{TEXT}=\nThe Post | Ferry\nVell said "the ferry <b>sinks</b>"\n'


@pytest.fixture
def reading(site: Site, stages: Stages) -> Site:
    return replace(site, texts=TextReader(lambda: stages))


@pytest.fixture
def client(reading: Site) -> TestClient:
    return open_client(reading)


def count_articles(site: Site) -> int:
    with site.ledger.read() as connection:
        return int(connection.execute(select(func.count()).select_from(articles)).scalar_one())


def drop(client: TestClient, text: str = "", *, keep: str = "no", name: str | None = None) -> tuple[int, str, str]:
    fields = {FIELD: find_word(client, "/drop"), "text": "" if name else text, "keep": keep}
    files = {"file": (name or "", text.encode() if name else b"")}
    answer = client.post("/drop", data=fields, files=files)
    return answer.status_code, answer.text, answer.headers.get("location", "")


def test_a_text_is_shown_and_not_kept(client: TestClient, site: Site) -> None:
    status, page, _ = drop(client, TEXT)
    assert status == 200
    assert "the café stays" in page
    assert "Nothing of this is kept" in page
    assert count_articles(site) == 0


def test_names_in_a_text_that_is_not_kept_lead_to_lists_and_to_no_page_that_may_not_be_there(
    client: TestClient,
) -> None:
    _, page, _ = drop(client, TEXT)
    assert 'href="/outlets?name=The+Lamp"' in page
    assert 'href="/speakers/' not in page
    assert 'href="/outlets/' not in page


def test_a_text_that_is_kept_leads_to_its_article_and_twice_adds_nothing(client: TestClient, site: Site) -> None:
    first = drop(client, TEXT, keep="yes")
    assert (first[0], first[2][:14]) == (303, "/articles/art-")
    assert drop(client, TEXT, keep="yes") == first
    assert count_articles(site) == 1


def test_pasted_lines_are_those_of_the_file_that_they_were_copied_from(client: TestClient, site: Site) -> None:
    pasted = drop(client, TEXT.replace("\n", "\r\n"), keep="yes")
    assert drop(client, TEXT, keep="yes", name="café.txt")[2] == pasted[2]
    assert count_articles(site) == 1


def test_several_articles_are_all_shown_and_lead_to_their_digest(client: TestClient) -> None:
    _, page, _ = drop(client, TWO)
    assert "2 articles" in page
    assert "the ferry &lt;b&gt;sinks" in page
    assert drop(client, TWO, keep="yes")[2].startswith("/digests/dig-")


def test_a_file_that_cannot_be_read_is_told_with_the_reason(client: TestClient, site: Site) -> None:
    status, page, _ = drop(client, "%PDF-1.7 nothing", keep="no", name="<i>.pdf")
    assert status == 422
    assert "could not be read" in page
    assert "<i>" not in page
    assert drop(client, "")[0] == 422
    assert count_articles(site) == 0


def test_what_was_pasted_is_not_lost_if_it_cannot_be_read(client: TestClient) -> None:
    assert "CANNOT SPLIT &amp;" in drop(client, "CANNOT SPLIT &")[1]


def test_a_text_that_takes_too_long_is_given_up_and_nothing_is_kept(site: Site, stages: Stages) -> None:
    client = open_client(replace(site, texts=TextReader(lambda: stages, most_s=-1.0)))
    status, page, _ = drop(client, TEXT, keep="yes")
    assert (status, "takes longer" in page) == (503, True)
    assert count_articles(site) == 0


def test_the_model_is_loaded_with_the_first_text_and_once(site: Site, stages: Stages) -> None:
    loads: list[float] = []

    def load() -> Stages:
        loads.append(time.monotonic())
        return stages

    client = open_client(replace(site, texts=TextReader(load)))
    client.get("/drop")
    assert not loads
    drop(client, TEXT)
    drop(client, TWO)
    assert len(loads) == 1


def test_a_call_reads_as_the_page_does(client: TestClient, site: Site) -> None:
    answer = client.post("/api/v1/read", json={"text": TEXT})
    found = answer.json()
    assert (answer.status_code, found["kept"], found["known"], found["failures"]) == (200, False, False, [])
    assert found["articles"][0]["attributions"][0]["content"]["text"] == '"the café stays"'
    assert count_articles(site) == 0
    assert client.post("/api/v1/read", json={"text": TEXT, "keep": True}).json()["kept"]
    assert client.post("/api/v1/read", json={"text": TEXT, "keep": True}).json()["known"]
    assert count_articles(site) == 1


def test_a_call_hears_why_a_text_cannot_be_read(client: TestClient) -> None:
    answer = client.post("/api/v1/read", json={"text": " "})
    assert (answer.status_code, answer.json()["code"]) == (422, "input-empty")
    assert client.post("/api/v1/read", json={"name": "a"}).status_code == 422
    assert (
        client.post(
            "/api/v1/read", content=b'{"text": "\\ud800 said"}', headers={"Content-Type": "application/json"}
        ).status_code
        < 500
    )


def test_an_explorer_that_only_shows_takes_no_text(reading: Site) -> None:
    client = open_client(replace(reading, is_read_only=True))
    assert "<textarea" not in client.get("/drop").text
    assert client.post("/drop", data={"text": TEXT}).status_code == 403


def test_a_name_is_kept_without_its_folders() -> None:
    assert [clean_file_name(each) for each in ("../../a.txt", "C:\\b\\c.html", "/", "x" * 300 + ".pdf")] == [
        "a.txt",
        "c.html",
        "dropped text",
        "x" * 196 + ".pdf",
    ]
