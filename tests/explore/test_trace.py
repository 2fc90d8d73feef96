"""From a claim to the bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.chained import HEAD, RUN, TEXT, build_chained

from attribune.errors import UsageError
from attribune.explore import trace_attribution
from attribune.explore.places import count_bytes
from attribune.ingest.charset import decode_bytes
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Attribution,
    Digest,
    DigestRecord,
    Extent,
    Judgement,
    JudgementKind,
    Run,
    Span,
    SpeakerName,
)

CHAINED = build_chained()
AT = "2031-07-17T12:00:00+00:00"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "news.db") as opened:
        opened.write_record(CHAINED.record, RUN)
        yield opened


@pytest.mark.parametrize("link", [CHAINED.outer, CHAINED.inner])
def test_the_chain_leads_from_whom_the_article_cites_to_the_first_hand(ledger: Ledger, link: str) -> None:
    trace = trace_attribution(ledger, link)
    assert [each.attribution.id for each in trace.chain] == [CHAINED.outer, CHAINED.inner]
    assert (trace.length, trace.ends_in_nobody_named) == (2, True)


def test_a_named_first_hand_ends_the_chain(ledger: Ledger) -> None:
    trace = trace_attribution(ledger, CHAINED.other)
    assert (trace.length, trace.ends_in_nobody_named) == (1, False)


def test_places_lead_to_the_bytes_that_were_read(ledger: Ledger) -> None:
    places = trace_attribution(ledger, CHAINED.other).list_places()
    [content], data = places["content"], (HEAD + TEXT).encode()
    assert content.in_bytes is not None
    assert data[content.in_bytes.start : content.in_bytes.end].decode() == "=Later “it floats”"
    assert content.in_utf16.start == content.in_digest.start + 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "utf-32"])
def test_bytes_are_told_in_whatever_charset_they_are(tmp_path: Path, encoding: str) -> None:
    data = (HEAD + TEXT).encode(encoding)
    decoded = decode_bytes(data)
    digest = Digest("bell.txt", hashlib.sha256(data).hexdigest(), decoded.text, decoded.charset)
    with open_ledger(tmp_path / "other.db") as ledger:
        chained = build_chained(digest)
        ledger.write_record(chained.record, RUN)
        [place] = trace_attribution(ledger, chained.other).list_places()["source"]
    assert place.in_bytes is not None
    assert data[place.in_bytes.start : place.in_bytes.end].decode(decoded.charset.name) == "Kora Lévy"


def test_bytes_are_not_told_where_the_text_does_not_give_them_back(tmp_path: Path) -> None:
    decoded = decode_bytes((HEAD + TEXT).encode())
    digest = Digest("bell.txt", "0" * 64, decoded.text, decoded.charset)
    with open_ledger(tmp_path / "other.db") as ledger:
        chained = build_chained(digest)
        ledger.write_record(chained.record, RUN)
        [place] = trace_attribution(ledger, chained.other).list_places()["source"]
    assert place.in_bytes is None


def test_a_charset_that_switches_sets_of_letters_is_not_cut() -> None:
    assert count_bytes("日本", [0, 1], codec="iso2022_jp", before=0) is None
    assert count_bytes("é-ß", [1, 2], codec="cp1252", before=3) == {1: 4, 2: 5, 3: 6}


@pytest.mark.parametrize("given", [CHAINED.other[:14], CHAINED.other.removeprefix("att-").upper()])
def test_the_beginning_of_an_id_is_enough(ledger: Ledger, given: str) -> None:
    assert trace_attribution(ledger, given).claim.attribution.id == CHAINED.other


@pytest.mark.parametrize("given", ["att-", "", "att-zz", "att-0000000000000000", "%"])
def test_an_id_that_leads_nowhere_or_anywhere_is_wrong_use(ledger: Ledger, given: str) -> None:
    with pytest.raises(UsageError):
        trace_attribution(ledger, given)


def test_what_the_newest_run_no_longer_finds_is_traced_to_the_run_that_did(ledger: Ledger) -> None:
    [found] = CHAINED.record.articles
    newer = DigestRecord(CHAINED.record.digest, (replace(found, readings=found.readings[:2]),))
    ledger.write_record(newer, Run("2.0", "cd" * 32))
    trace = trace_attribution(ledger, CHAINED.other)
    assert (trace.run, trace.is_current) == (RUN, False)
    assert trace_attribution(ledger, CHAINED.outer).is_current


def test_judgements_about_it_and_its_speaker_are_told(ledger: Ledger) -> None:
    said = CHAINED.record.articles[0].readings[2].attribution
    assert isinstance(said, Attribution)
    judged = [
        Judgement(JudgementKind.REJECT, (said,), AT, author="Ilse"),
        Judgement(JudgementKind.RENAME, (SpeakerName("Kora Lévy"),), AT, author="Ilse", value="Kora Levi"),
        Judgement(JudgementKind.RENAME, (SpeakerName("Vell"),), AT, author="Ilse", value="Velle"),
    ]
    ledger.write_judgements(judged)
    trace = trace_attribution(ledger, CHAINED.other)
    assert {each.id for each in trace.judgements} == {each.id for each in judged[:2]}
    assert trace.chain[0].speaker is not None
    assert trace.chain[0].speaker.name == "Kora Levi"


def test_who_gave_the_shared_content_other_words_is_told_for_each_hand(ledger: Ledger) -> None:
    outer = CHAINED.record.articles[0].readings[0].attribution
    (span,) = outer.content
    shorter = replace(outer, content=Extent((Span(span.start, span.end - 7),)))
    ledger.write_judgement(Judgement(JudgementKind.RESPAN, (outer,), AT, author="Ilse", value=shorter))
    trace = trace_attribution(ledger, CHAINED.inner)
    assert (trace.length, trace.claim.attribution.content) == (2, shorter.content)
    assert [each.kind for each in trace.judgements] == [JudgementKind.RESPAN]
