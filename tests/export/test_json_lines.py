"""JSON lines: the record as ``read --json`` prints it."""

from __future__ import annotations

from pathlib import Path

from tests.chained import RUN, build_chained

from attribune.explore import AttributionQuery
from attribune.explore.exports import gather_articles
from attribune.export.json_lines import describe_exported
from attribune.export.shapes import describe_article
from attribune.ledger import open_ledger
from attribune.records import Judgement, JudgementKind

CHAINED = build_chained()


def test_an_article_is_exported_as_it_was_read(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        [exported] = gather_articles(ledger, AttributionQuery())
    read = describe_article(CHAINED.record.digest, CHAINED.record.articles[0], RUN.id)
    described = describe_exported(exported)
    attributions = described["attributions"]
    assert isinstance(attributions, list)
    assert [each.pop("verdict") for each in attributions] == [None, None, None]
    assert [each.pop("as_read") for each in attributions] == [None, None, None]
    assert [each.pop("identity") for each in attributions] == ["The Bell", None, "Kora Lévy"]
    assert described == read


def test_what_a_person_rejected_is_left_out_unless_all_is_wanted(tmp_path: Path) -> None:
    said = CHAINED.record.articles[0].readings[0].attribution
    at = "2031-07-17T12:00:00+00:00"
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        ledger.write_judgement(Judgement(JudgementKind.REJECT, (said,), at, author="Ilse"))
        [kept] = gather_articles(ledger, AttributionQuery())
        [everything] = gather_articles(ledger, AttributionQuery(include_rejected=True))
    assert [each.attribution.id for each in kept.readings] == [CHAINED.inner, CHAINED.other]
    assert kept.readings[0].parent is None
    assert everything.decided.verdicts == {CHAINED.outer: JudgementKind.REJECT}
    assert len(everything.readings) == 3
