"""Errors are answers: problem+json under the API, pages elsewhere."""

from __future__ import annotations

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from attribune.errors import (
    AttribuneError,
    EmptyInput,
    InputTimeout,
    InputTooLarge,
    InvalidRecord,
    LedgerCorrupt,
    LedgerLocked,
    NotInLedger,
    UsageError,
)
from attribune.web.problems import describe_error, install_problems
from attribune.web.site import Site


def raise_in(site: Site, error: Exception) -> TestClient:
    app = FastAPI()
    app.state.site = site
    install_problems(app)

    @app.get("/api/v1/it")
    @app.get("/it")
    def fail(number: int = 0) -> None:
        raise error if number >= 0 else ValueError(number)

    return TestClient(app)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotInLedger("no."), 404),
        (UsageError("no."), 400),
        (EmptyInput("no."), 422),
        (InputTooLarge("no."), 413),
        (InputTimeout("no."), 503),
        (InvalidRecord("no."), 422),
        (LedgerLocked("no."), 503),
        (LedgerCorrupt("no."), 500),
    ],
)
def test_each_error_has_its_status(error: AttribuneError, status: int) -> None:
    assert describe_error(error).status == status


def test_a_call_hears_of_an_error_in_json(site: Site) -> None:
    answer = raise_in(site, NotInLedger("there is no such article.", "art-1", "Search for it.")).get("/api/v1/it")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not Found",
        "status": 404,
        "detail": "art-1: there is no such article.",
        "code": "not-in-ledger",
        "hint": "Search for it.",
    }


def test_a_page_tells_of_an_error_as_text(site: Site) -> None:
    answer = raise_in(site, NotInLedger("there is no such article.", "<script>art</script>")).get("/it")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "&lt;script&gt;art" in answer.text


def test_where_the_ledger_lies_is_not_told() -> None:
    assert "/home" not in describe_error(LedgerLocked("another process writes.", "/home/kora/news.db")).detail


def test_who_should_try_again_is_told_when() -> None:
    assert describe_error(LedgerLocked("another process writes.")).headers == {"Retry-After": "5"}


def test_wrong_parameters_are_named_and_not_repeated(site: Site) -> None:
    answer = raise_in(site, UsageError("x")).get("/api/v1/it?number=%3Cb%3E")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-parameters")
    assert answer.json()["errors"][0]["field"] == "number"
    assert "<b>" not in answer.text


def test_what_is_nowhere_and_what_cannot_be_done_are_problems_too(site: Site) -> None:
    client = raise_in(site, UsageError("x"))
    missing, wrong = client.get("/api/v1/nothing"), client.put("/api/v1/it")
    assert (missing.status_code, missing.json()["code"]) == (404, "not-found")
    assert (wrong.status_code, wrong.json()["code"], wrong.headers["allow"]) == (405, "method-not-allowed", "GET")


def test_a_text_that_cannot_be_written_is_the_caller_s_fault(site: Site) -> None:
    error = UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed")
    assert raise_in(site, error).get("/api/v1/it").status_code == 400
