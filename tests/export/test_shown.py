"""An article and a digest as pages show them, as JSON objects."""

from __future__ import annotations

import json
from pathlib import Path

from tests.chained import RUN, build_chained

from attribune.explore.reader.digests import open_digest
from attribune.explore.reader.loading import open_article
from attribune.explore.reader.showing import show_article
from attribune.export.shapes import describe_article
from attribune.export.shown import describe_cut, describe_shown
from attribune.ledger import open_ledger
from attribune.records import Judgement, JudgementKind

CHAINED = build_chained()
RECORD = CHAINED.record.articles[0]
# A page numbers attributions, and says what was decided about them.
ADDED = {"number", "chain", "respanned", "verdict"}


def test_an_article_has_the_fields_that_exports_have(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        shown = describe_shown(show_article(open_article(ledger, RECORD.article.id)))
    exported = describe_article(CHAINED.record.digest, RECORD, RUN.id)
    assert {key: shown[key] for key in exported if key != "attributions"} == {
        key: value for key, value in exported.items() if key != "attributions"
    }
    assert sorted(strip(shown["attributions"]), key=json.dumps) == sorted(
        strip(exported["attributions"]), key=json.dumps
    )


def strip(attributions: object) -> list[dict[str, object]]:
    assert isinstance(attributions, list)
    return [{key: value for key, value in each.items() if key not in ADDED} for each in attributions]


def test_what_was_rejected_stands_apart_with_who_rejected_it(tmp_path: Path) -> None:
    said = RECORD.readings[-1].attribution
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        ledger.write_judgement(Judgement(JudgementKind.REJECT, (said,), "2031-07-17T09:30:00+00:00", author="Ada"))
        shown = describe_shown(show_article(open_article(ledger, RECORD.article.id)))
    (rejected,) = strip_to(shown["rejected"], "id", "number", "verdict")
    assert (rejected["id"], rejected["number"]) == (said.id, None)
    assert isinstance(rejected["verdict"], dict)
    assert rejected["verdict"]["author"] == "Ada"


def strip_to(attributions: object, *fields: str) -> list[dict[str, object]]:
    assert isinstance(attributions, list)
    return [{field: each[field] for field in fields} for each in attributions]


def test_a_digest_tells_where_it_comes_from(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        described = describe_cut(open_digest(ledger, CHAINED.record.digest.id))
    assert (described["sha256"], described["article_count"]) == (CHAINED.record.digest.sha256, 1)
    assert json.loads(json.dumps(described)) == described
