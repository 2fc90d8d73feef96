"""One article, one digest, one attribution and the ledger at a glance, as JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from tests.chained import RUN, build_chained
from tests.web.clients import open_client

from attribune.explore.tally.keeper import TallyKeeper
from attribune.web.site import Site

CHAINED = build_chained()
ARTICLE = CHAINED.record.articles[0].article


@pytest.fixture
def client(site: Site) -> TestClient:
    site.ledger.write_record(CHAINED.record, RUN)
    return open_client(replace(site, keeper=TallyKeeper(site.ledger, comparing_pause_s=None)))


def test_an_article_comes_with_its_text_and_attributions(client: TestClient) -> None:
    found = client.get(f"/api/v1/articles/{ARTICLE.id}").json()
    assert (found["text"], found["outlet"]) == (ARTICLE.text, "Tarn Echo")
    assert [each["id"] for each in found["attributions"]] == [CHAINED.inner, CHAINED.outer, CHAINED.other]
    assert found["attributions"][0]["chain"] == [CHAINED.outer, CHAINED.inner]


def test_space_adds_up_to_the_articles_words(client: TestClient) -> None:
    found = client.get(f"/api/v1/articles/{ARTICLE.id}").json()
    # The chain's two hands share their words.
    assert [each["words"] for each in found["speakers"]] == [7, 7, 3]
    assert found["own"]["words"] == found["words"] - 7 - 3


def test_an_article_that_a_caller_has_is_not_sent_again(client: TestClient) -> None:
    path = f"/api/v1/articles/{ARTICLE.id}"
    tag = client.get(path).headers["etag"]
    assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_a_digest_comes_in_pieces_that_are_its_text(client: TestClient) -> None:
    found = client.get(f"/api/v1/digests/{CHAINED.record.digest.id}").json()
    assert "".join(piece["text"] for piece in found["pieces"]) == CHAINED.record.digest.text
    assert [piece["article"] and piece["article"]["article"] for piece in found["pieces"]] == [None, ARTICLE.id]


def test_an_attribution_comes_with_its_trace(client: TestClient) -> None:
    found = client.get(f"/api/v1/attributions/{CHAINED.inner}").json()
    assert found["source"]["text"] == "informed sources"
    assert found["trace"]["ends_in_nobody_named"]
    assert found["trace"]["sha256"] == CHAINED.record.digest.sha256


@pytest.mark.parametrize("path", ["articles/art-0", "digests/dig-0", "attributions/att-0", "attributions/nonsense"])
def test_what_is_not_there_is_a_problem(client: TestClient, path: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_the_ledger_is_told_in_numbers(client: TestClient) -> None:
    found = client.get("/api/v1/ledger").json()
    assert (found["articles"], found["attributions"], found["failures"]) == (1, 3, 0)
