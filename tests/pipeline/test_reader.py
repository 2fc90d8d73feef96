"""One digest through all stages."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import NoReturn

import pytest

from attribune.errors import InvalidRecord, LedgerFull, ModelCorrupt
from attribune.pipeline import Progress, Stages, read_digest
from attribune.records import Charset, Digest

NEWS = 'Brine Post | Ferry is late\nOllo said "it sails".\n=\nTarn Echo | Rain\nMirel said "it rains".\n'


def make_digest(text: str) -> Digest:
    return Digest("news.txt", "a" * 64, text, Charset("utf-8", "given"))


def raiser(error: Exception) -> Callable[..., NoReturn]:
    def fail(*_: object) -> NoReturn:
        raise error

    return fail


def test_each_article_gets_its_own_attributions(stages: Stages) -> None:
    record, failures = read_digest(make_digest(NEWS), stages)
    assert record is not None
    found = [r.attribution.content.read(a.article.text) for a in record.articles for r in a.readings]
    assert (found, failures) == (['"it sails"', '"it rains"'], ())


def test_an_article_that_fails_is_kept_without_readings_and_the_others_are_read(stages: Stages) -> None:
    record, failures = read_digest(make_digest(NEWS.replace("Rain\n", "CANNOT ENCODE\n")), stages)
    assert record is not None
    assert [len(article.readings) for article in record.articles] == [1, 0]
    assert [(f.item, f.stage, f.code, f.reason) for f in failures] == [
        ("news.txt#50-100", "encode", "unexpected", "ValueError: no words today")
    ]


def test_a_digest_that_cannot_be_split_is_a_failure_with_the_sha256_of_its_bytes(stages: Stages) -> None:
    record, failures = read_digest(make_digest("CANNOT SPLIT"), stages)
    assert record is None
    assert [(f.item, f.stage, f.sha256) for f in failures] == [("news.txt", "split", "a" * 64)]


def test_a_record_that_breaks_a_rule_fails_its_article_only(stages: Stages) -> None:
    broken = dataclasses.replace(stages, extract=raiser(InvalidRecord("source and cue overlap.")))
    record, failures = read_digest(make_digest(NEWS), broken)
    assert record is not None
    assert [(f.stage, f.code) for f in failures] == [("extract", "record-invalid")] * 2


def test_a_reason_that_cannot_be_kept_is_kept_with_replacements(stages: Stages) -> None:
    broken = dataclasses.replace(stages, split=raiser(ValueError("at \ud800")))
    assert read_digest(make_digest(NEWS), broken)[1][0].reason == "ValueError: at \ufffd"


@pytest.mark.parametrize("error", [ModelCorrupt("the network is broken."), LedgerFull("no space.")])
def test_a_broken_model_or_ledger_stops_everything(stages: Stages, error: Exception) -> None:
    with pytest.raises(type(error)):
        read_digest(make_digest(NEWS), dataclasses.replace(stages, encode=raiser(error)))


def test_progress_names_the_article_that_is_about_to_be_read(stages: Stages) -> None:
    seen: list[Progress] = []
    read_digest(make_digest(NEWS), stages, watch=seen.append)
    assert seen == [Progress("news.txt", done=0, total=2), Progress("news.txt", done=1, total=2)]


def test_a_fault_in_resolving_is_filed_under_it(stages: Stages) -> None:
    broken = dataclasses.replace(stages, resolve=raiser(ValueError("no speakers today")))
    record, failures = read_digest(make_digest(NEWS), broken)
    assert record is not None
    assert [failure.stage for failure in failures] == ["resolve", "resolve"]
