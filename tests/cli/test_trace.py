"""``attribune trace``: from a claim to the bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.chained import HEAD, RUN, TEXT, build_chained
from typer.testing import Result

from attribune.ledger import open_ledger
from attribune.records import Charset, Digest, Element, Extent, Judgement, JudgementKind, Origin, Span, SpeakerName

CHAINED = build_chained()
Call = Callable[..., Result]


@pytest.fixture
def trace(call: Call, tmp_path: Path) -> Call:
    """Return what runs ``attribune trace`` over a ledger with a chain of two hands."""
    with open_ledger(tmp_path / "attribune.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        name = SpeakerName("Kora Lévy")
        at = "2031-07-17T12:00:00+00:00"
        ledger.write_judgement(Judgement(JudgementKind.RENAME, (name,), at, author="Ilse", value="Kora Levi"))

    def run(*arguments: str) -> Result:
        return call("trace", *arguments)

    return run


def test_the_chain_stands_from_whom_the_article_cites_to_nobody_named(trace: Call) -> None:
    lines = [line.strip() for line in trace(CHAINED.inner).stdout.splitlines()]
    assert lines.index("Tarn Echo cites") < lines.index("↳ The Bell | reported [assert]")
    assert lines.index("↳ The Bell | reported [assert]") < lines.index("↳ informed sources | citing [confirm]")
    assert "2 hands. It ends in nobody named." in lines


def test_every_line_fits_into_80_columns(trace: Call) -> None:
    assert max(map(len, trace(CHAINED.outer).stdout.splitlines())) <= 80


def test_the_facts_lead_to_the_bytes_and_to_what_was_judged(trace: Call) -> None:
    out = " ".join(trace(CHAINED.other).stdout.split())
    start = len((HEAD + TEXT[: TEXT.index("=Later")]).encode())
    for fact in (
        f"bytes {start}–{start + 22}",
        CHAINED.record.digest.sha256,
        RUN.id,
        "“Kora Lévy” is called “Kora Levi”",
    ):
        assert fact in out


def test_json_says_the_same(trace: Call) -> None:
    traced = json.loads(trace(CHAINED.outer, "--json").stdout)
    assert [link["id"] for link in traced["chain"]] == [CHAINED.outer, CHAINED.inner]
    assert (traced["chain_length"], traced["ends_in_nobody_named"], traced["is_current"]) == (2, True, True)
    [place] = traced["places"]["content"]
    start, end = place["in_bytes"]
    assert (HEAD + TEXT).encode()[start:end].decode() == traced["claim"]["text"]


def test_an_unknown_id_is_wrong_use(trace: Call) -> None:
    result = trace("att-00000000")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_a_claim_from_a_page_leads_to_the_page_and_its_elements(call: Call, tmp_path: Path) -> None:
    text = HEAD + TEXT
    elements = (Element(Span(0, len(HEAD) - 2), "h1"), Element(Span(len(HEAD), len(text)), "article>p"))
    origin = Origin("html", "https://bell.example/1\x1b[2J", "en", elements)
    chained = build_chained(Digest("bell.html", "0" * 64, text, Charset("utf-8", "valid"), origin=origin))
    with open_ledger(tmp_path / "attribune.db") as ledger:
        ledger.write_record(chained.record, RUN)
    out = call("trace", chained.other).stdout
    lines = [line.split() for line in out.splitlines()]
    assert ["page", "https://bell.example/1%1B[2J"] in lines
    assert ["elements", "article>p"] in lines
    described = json.loads(call("trace", chained.other, "--json").stdout)
    assert (described["url"], described["css_path"]) == ("https://bell.example/1%1B[2J", "article>p")


def test_a_claim_from_a_text_leads_to_no_page(trace: Call) -> None:
    described = json.loads(trace(CHAINED.other, "--json").stdout)
    assert (described["url"], described["css_path"], described["fragment_url"]) == (None, None, None)
    assert "elements" not in trace(CHAINED.other).stdout


def test_other_words_stand_above_those_that_were_read(trace: Call, tmp_path: Path) -> None:
    said = CHAINED.record.articles[0].readings[2].attribution
    (span,) = said.content
    given = replace(said, content=Extent((Span(span.start, span.start + 6),)))
    at = "2031-07-17T12:00:00+00:00"
    with open_ledger(tmp_path / "attribune.db") as ledger:
        ledger.write_judgement(Judgement(JudgementKind.RESPAN, (said,), at, author="Ilse", value=given))
    printed = " ".join(trace(CHAINED.other).stdout.split())
    assert "=Later a person gave these words; read as: Kora Lévy | said | =Later “it floats”" in printed
    described = json.loads(trace(CHAINED.other, "--json").stdout)
    assert (described["claim"]["text"], described["as_read"]["content"]["text"]) == ("=Later", "=Later “it floats”")
