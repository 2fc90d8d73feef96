"""What a person decided is never lost, and never changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from attribune.errors import InvalidRecord, LedgerError
from attribune.ledger import Ledger, open_ledger
from attribune.ledger.judgement_rows import describe_judgement, parse_judgement
from attribune.ledger.verdicts import Verdicts, settle_verdicts
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Extent,
    Judgement,
    JudgementKind,
    Mention,
    Reading,
    Run,
    RunId,
    Span,
    SpeakerKind,
    SpeakerName,
)

AT = "2031-07-17T09:30:00Z"
SAME = Judgement(JudgementKind.SAME, (SpeakerName("K. Lévy"), SpeakerName("Kora")), at=AT, author="orrel", note="“sic”")


def reject(attribution: Attribution, *, at: str = AT) -> Judgement:
    return Judgement(JudgementKind.REJECT, (attribution,), at=at, author="orrel")


def list_kinds(article: Article, attribution: Attribution) -> list[Judgement]:
    """One judgement of each kind and with each sort of subject."""
    place = Mention(article.id, Span(0, 4))
    moved = replace(attribution, content=Extent((Span(0, 3),)), source=None, cue=None)
    return [
        SAME,
        Judgement(JudgementKind.DIFFERENT, (place, SpeakerName("Vell", SpeakerKind.PERSON)), at=AT, author="orrel"),
        Judgement(JudgementKind.UNSURE, (attribution, moved), at=AT, run_id=RunId("run-1")),
        Judgement(JudgementKind.ACCEPT, (attribution,), at=AT, author="orrel"),
        reject(attribution),
        Judgement(JudgementKind.RENAME, (SpeakerName("Kora"),), at=AT, author="orrel", value="Kora Lévy"),
        Judgement(JudgementKind.RESPAN, (attribution,), at=AT, author="orrel", value=moved),
        Judgement(JudgementKind.RETRACT, (SAME.id,), at=AT, author="mirel"),
    ]


def settle(ledger: Ledger) -> Verdicts:
    with ledger.read() as connection:
        return settle_verdicts(connection, ledger.load_judgements())


def move_spans(record: DigestRecord) -> DigestRecord:
    """Let every content begin a letter later, as a newer model might."""
    (found,) = record.articles
    moved = []
    for reading in found.readings:
        first, *rest = reading.attribution.content.spans
        content = Extent((Span(first.start + 1, first.end), *rest))
        moved.append(replace(reading, attribution=replace(reading.attribution, content=content), parent=None))
    return replace(record, articles=(replace(found, readings=tuple(moved)),))


@pytest.fixture
def outer(record: DigestRecord) -> Attribution:
    return record.articles[0].readings[0].attribution


def test_judgements_are_loaded_as_they_were_written(path: Path, record: DigestRecord, outer: Attribution) -> None:
    written = list_kinds(record.articles[0].article, outer)
    with open_ledger(path) as ledger:
        assert ledger.write_judgements(written) == len(written)
        assert set(ledger.load_judgements(include_retracted=True)) == set(written)
        assert SAME not in ledger.load_judgements()


def test_a_judgement_written_twice_is_one(path: Path) -> None:
    with open_ledger(path) as ledger:
        assert ledger.write_judgement(SAME)
        assert not ledger.write_judgement(SAME)
        assert ledger.load_judgements() == (SAME,)


def test_they_come_in_the_order_of_their_times_and_not_of_their_arrival(path: Path) -> None:
    older = replace(SAME, at="2030-01-01T00:00:00Z")
    with open_ledger(path) as ledger:
        ledger.write_judgements((SAME, older))
        assert ledger.load_judgements() == (older, SAME)


@pytest.mark.parametrize("verb", ["UPDATE judgements SET author = 'x'", "DELETE FROM judgements"])
def test_judgements_are_append_only(path: Path, verb: str) -> None:
    with open_ledger(path) as ledger:
        ledger.write_judgement(SAME)
        with pytest.raises(LedgerError, match="append-only"), ledger.write() as connection:
            connection.execute(text(verb))


def test_a_line_of_json_gives_the_same_judgement(record: DigestRecord, outer: Attribution) -> None:
    for judgement in list_kinds(record.articles[0].article, outer):
        line = json.dumps(describe_judgement(judgement))
        assert parse_judgement(json.loads(line)) == judgement


def test_a_line_by_hand_needs_no_id_and_no_nulls() -> None:
    line = {
        "kind": "same",
        "at": AT,
        "author": "orrel",
        "note": "“sic”",
        "subjects": [{"speaker": "K. Lévy"}, {"speaker": "Kora"}],
    }
    assert parse_judgement(line) == SAME


def test_a_line_that_was_changed_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="was changed"):
        parse_judgement({**describe_judgement(SAME), "author": "mirel"})


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "equal"},
        {"subjects": None},
        {"subjects": [{}, {}]},
        {"subjects": ["Kora", "Vell"]},
        {"subjects": [{"speaker": 1}, {"speaker": "Vell"}]},
        {"subjects": [{"article": "art-1", "span": [1.5, 2]}, {"speaker": "Vell"}]},
        {"kind": "reject", "subjects": [{"article": "art-1", "content": [[5, 2]]}]},
        {"kind": "reject", "subjects": [{"article": "art-1", "content": [1]}]},
        {"at": None},
        {"author": ["orrel"]},
        {"note": "\ud800"},
        {"value": {}},
    ],
)
def test_a_line_that_is_no_judgement_is_refused(change: dict[str, object]) -> None:
    described = describe_judgement(SAME)
    del described["id"]
    with pytest.raises(InvalidRecord):
        parse_judgement({**described, **change})


def test_a_rejection_holds_after_a_newer_run_and_a_rebuilt_search(
    path: Path, record: DigestRecord, outer: Attribution, run: Run
) -> None:
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        ledger.write_judgement(reject(outer))
        assert set(settle(ledger).standing) == {outer.id}
        moved = move_spans(record)
        ledger.write_record(moved, replace(run, code_version="2.0"))
        ledger.rebuild_search()
        assert set(settle(ledger).standing) == {moved.articles[0].readings[0].attribution.id}
        assert ledger.load_judgements() == (reject(outer),)


def test_the_newest_word_on_one_attribution_wins_whatever_its_spans_were(
    path: Path, record: DigestRecord, outer: Attribution, run: Run
) -> None:
    moved = move_spans(record)
    accepted = Judgement(
        JudgementKind.ACCEPT, (moved.articles[0].readings[0].attribution,), at="2031-07-18T00:00:00Z", author="mirel"
    )
    with open_ledger(path) as ledger:
        ledger.write_record(record, run)
        ledger.write_record(moved, replace(run, code_version="2.0"))
        ledger.write_judgements((accepted, reject(outer)))
        (verdict,) = settle(ledger).standing.values()
        assert verdict.judgement == accepted


def test_what_was_read_beside_a_rejected_one_is_not_rejected_when_that_is_gone(
    path: Path, record: DigestRecord, outer: Attribution, run: Run
) -> None:
    cited = Attribution(outer.article_id, outer.content)
    (found,) = record.articles
    first = Reading(outer, 0.9, found.readings[0].quote_type)
    both = replace(record, articles=(ArticleRecord(found.article, (first, replace(first, attribution=cited))),))
    later = replace(record, articles=(ArticleRecord(found.article, (replace(first, attribution=cited),)),))
    with open_ledger(path) as ledger:
        ledger.write_record(both, run)
        ledger.write_judgement(reject(outer))
        ledger.write_record(later, replace(run, code_version="2.0"))
        assert settle(ledger) == Verdicts({}, (reject(outer),))


def test_a_judgement_on_an_article_that_is_not_here_waits(path: Path, outer: Attribution) -> None:
    with open_ledger(path) as ledger:
        ledger.write_judgement(reject(outer))
        assert settle(ledger) == Verdicts({}, (reject(outer),))
        assert {finding.level for finding in ledger.check()} == {"ok"}
