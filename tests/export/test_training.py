"""Training data: in the form that the lab reads."""

from __future__ import annotations

import json
from pathlib import Path

from tests.chained import RUN, build_chained

from attribune.explore.reviewing.reviewed import Reviews, gather_reviewed
from attribune.export.training import describe_reviewed
from attribune.ledger import open_ledger
from attribune.records import Attribution, Judgement, JudgementKind
from attribune_lab.corpora import Relation, read_corpus

CHAINED = build_chained()
SAID = [reading.attribution for reading in CHAINED.record.articles[0].readings]


def describe(tmp_path: Path, *reviewers: str) -> dict[str, object]:
    at = "2031-07-17T12:00:00+00:00"
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        for name in reviewers:
            ledger.write_judgements([Judgement(JudgementKind.ACCEPT, (said,), at, author=name) for said in SAID])
        [reviewed] = gather_reviewed(ledger, Reviews())
    return describe_reviewed(reviewed)


def list_pairs(said: Attribution) -> Relation:
    assert said.source is not None
    assert said.cue is not None
    return Relation(said.source.to_pairs(), said.cue.to_pairs(), said.content.to_pairs())


def test_the_lab_reads_what_people_hold_right(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(describe(tmp_path, "Ilse")) + "\n", encoding="utf-8")
    [document] = read_corpus(file)
    assert document.text == CHAINED.record.articles[0].article.text
    assert document.relations == tuple(map(list_pairs, SAID))


def test_nested_relations_name_what_they_are_nested_in(tmp_path: Path) -> None:
    relations = describe(tmp_path, "Ilse")["relations"]
    assert isinstance(relations, list)
    assert [each["parent"] for each in relations] == [None, 0, None]


def test_further_reviewers_are_other_annotators(tmp_path: Path) -> None:
    described = describe(tmp_path, "Ilse", "Orrel")
    assert described["annotators"] == ["Ilse", "Orrel"]
    assert described["other_annotators"] == [described["relations"]]


def test_what_is_unknown_is_empty_and_one_reviewer_has_no_others(tmp_path: Path) -> None:
    described = describe(tmp_path, "Ilse")
    assert (described["author"], described["outlet"], "other_annotators" in described) == ("", "Tarn Echo", False)
