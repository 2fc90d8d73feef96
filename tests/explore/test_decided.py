"""What was decided shows in every answer: rejected is left out, and nothing hangs on it."""

from __future__ import annotations

from dataclasses import replace

from attribune.explore import AttributionQuery, find_attributions, list_articles
from attribune.ledger import Ledger
from attribune.records import (
    Attribution,
    DigestRecord,
    Judgement,
    JudgementKind,
    QuoteType,
    Reading,
    Run,
)

NEWER = Run("2.0", "ab" * 32)


def judge(kind: JudgementKind, attribution: Attribution) -> Judgement:
    return Judgement(kind, (attribution,), at="2031-07-17T00:00:00Z", author="orrel")


def test_a_rejected_attribution_is_neither_found_nor_counted(ledger: Ledger, first: DigestRecord) -> None:
    said = first.articles[0].readings[0].attribution
    ledger.write_judgement(judge(JudgementKind.REJECT, said))
    assert said.id not in {found.attribution_id for found in find_attributions(ledger, AttributionQuery())}
    assert [listed.attributions for listed in list_articles(ledger)] == [0, 1, 1]


def test_a_limit_counts_only_what_is_found(ledger: Ledger, first: DigestRecord) -> None:
    ledger.write_judgement(judge(JudgementKind.REJECT, first.articles[0].readings[0].attribution))
    assert len(list(find_attributions(ledger, AttributionQuery(limit=2)))) == 2


def test_what_was_judged_says_so(ledger: Ledger, first: DigestRecord) -> None:
    rejected, accepted = (article.readings[0].attribution for article in first.articles)
    ledger.write_judgements((judge(JudgementKind.REJECT, rejected), judge(JudgementKind.ACCEPT, accepted)))
    found = find_attributions(ledger, AttributionQuery(include_rejected=True))
    assert [each.verdict for each in found] == [JudgementKind.REJECT, JudgementKind.ACCEPT, None]


def test_what_was_nested_in_a_rejected_one_stands_alone(ledger: Ledger, first: DigestRecord) -> None:
    (article, other) = first.articles
    outer = article.readings[0]
    inner = Attribution(outer.attribution.article_id, outer.attribution.content)
    nested = Reading(inner, 0.9, QuoteType.INDIRECT, parent=outer.attribution.id)
    ledger.write_record(replace(first, articles=(replace(article, readings=(outer, nested)), other)), NEWER)
    ledger.write_judgement(judge(JudgementKind.REJECT, outer.attribution))
    (found,) = find_attributions(ledger, AttributionQuery(article_id=article.article.id))
    assert (found.attribution_id, found.reading.parent) == (inner.id, None)
