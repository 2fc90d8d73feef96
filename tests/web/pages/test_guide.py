"""The guide explains every act and every key, and needs no ledger."""

from __future__ import annotations

import re
from pathlib import Path

from tests.web.clients import open_client

from attribune.records import SpeechAct
from attribune.web.audits.method import RATES
from attribune.web.pages.guide import ACTS
from attribune.web.rendering import STATIC
from attribune.web.site import Site

KEY = re.compile(r'event\.key === "([^"]+)"')


def test_every_act_is_explained() -> None:
    assert [act for act, _, _ in ACTS] == [each.value for each in SpeechAct]


def test_every_key_of_a_script_is_named(site: Site) -> None:
    named = set(re.findall("<kbd>([^<]+)</kbd>", open_client(site).get("/guide").text))
    used = {key for script in STATIC.glob("*.js") for key in KEY.findall(script.read_text(encoding="utf-8"))}
    assert {key for key in used if not key.startswith("Arrow")} - named == set()


def test_rates_of_errors_are_those_that_were_measured() -> None:
    results = (Path(__file__).parents[3] / "bench/quality/RESULTS.md").read_text(encoding="utf-8")
    said = re.search(r"^\| who_said_what \| ([\d.]+) \| ([\d.]+) ", results, re.MULTILINE)
    speaker = re.findall(r"^\| speaker, all \| ([\d.]+) ", results, re.MULTILINE)
    act = re.search(r"^\| act, held out \|  \|  \| ([\d.]+) ", results, re.MULTILINE)
    assert said is not None
    assert act is not None
    measured = [said[1], said[2], speaker[1], act[1]]
    assert [right for _, right, _ in RATES] == [f"{float(each):.0f} of 100" for each in measured]


def test_calls_are_listed_from_their_own_description(site: Site) -> None:
    page = open_client(site).get("/api").text
    assert "POST /api/v1/read" in page
    assert "<script>" not in page


def test_what_narrows_the_ledger_is_told_once_for_all_calls(site: Site) -> None:
    page = open_client(site).get("/api").text
    assert page.count("<dt><code>published_from</code></dt>") == 1
    assert page.count('href="#selection"') >= 6
