"""Who asks for too much hears so in time."""

from __future__ import annotations

from tests.web.security.small import open_small

from attribune.web.security.rules import Rules
from attribune.web.site import Site


def test_an_answer_that_takes_too_long_is_given_up(site: Site) -> None:
    answer = open_small(site, Rules(read_s=0.05)).get("/slow")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "30")
    assert "late" not in answer.text


def test_an_answer_in_time_is_sent(site: Site) -> None:
    assert open_small(site).get("/slow").text == "late"


def test_a_fault_within_the_time_is_a_fault(site: Site) -> None:
    assert open_small(site).get("/fault").status_code == 500
