"""Columns that are brought up to date are those that would be loaded anew."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from tests.explore.tally.conftest import call_as_written
from tests.varied import RUN, build_varied

from attribune.explore.tally.columns import ArticleColumns, SaidColumns, Tally
from attribune.explore.tally.loading import Loaded, load_columns, load_tally
from attribune.explore.tally.naming import name_each
from attribune.explore.tally.refreshing import refresh_columns
from attribune.ledger import Ledger
from attribune.records import DigestRecord, Judgement, JudgementKind, Mention, Run, SpeakerName

NAME = name_each(call_as_written)
AT = "2031-07-17T09:30:00+00:00"


def load(ledger: Ledger) -> Loaded:
    with ledger.read() as connection:
        return load_columns(connection, NAME)


def refresh(ledger: Ledger, before: Loaded) -> Tally:
    with ledger.read() as connection:
        return refresh_columns(connection, before, NAME).tally


def describe(tally: Tally) -> tuple[object, ...]:
    """Return what a tally says, whatever its codes are."""
    said, articles = tally.said, tally.articles
    rows = [
        [name, getattr(said, name).tolist()]
        for name in SaidColumns.__dataclass_fields__
        if name not in ("speaker", "way")
    ]
    speakers = [None if code < 0 else tally.speakers[code] for code in said.speaker]
    ways = [None if code < 0 else tally.ways[code] for code in said.way]
    coded = {
        "digest": tally.digests,
        "outlet": tally.outlets,
        "author": tally.authors,
    }
    named = [[None if code < 0 else values[code] for code in getattr(articles, name)] for name, values in coded.items()]
    numbers = [
        np.asarray(getattr(articles, name)).tolist()
        for name in ArticleColumns.__dataclass_fields__
        if name not in coded
    ]
    return rows, speakers, ways, named, numbers, dict(tally.targets), tally.mark


def assert_same(ledger: Ledger, before: Loaded) -> None:
    assert describe(refresh(ledger, before)) == describe(load_tally(ledger, call_as_written))


def read_anew(record: DigestRecord, version: str) -> tuple[DigestRecord, Run]:
    """Return what another run reads: the first article's attributions are gone, those of the others less certain."""
    first, *others = record.articles
    rest = [
        replace(each, readings=tuple(replace(reading, confidence=0.1) for reading in each.readings)) for each in others
    ]
    return replace(record, articles=(replace(first, readings=()), *rest)), Run(version, "ab" * 32)


def test_what_was_read_since_is_appended(growing: Ledger) -> None:
    before = load(growing)
    for record in build_varied(11, digests=3):
        growing.write_record(record, RUN)
    assert_same(growing, before)


def test_what_was_read_anew_takes_the_place_of_what_was(growing: Ledger) -> None:
    before = load(growing)
    for record in build_varied(11, digests=2):
        growing.write_record(record, RUN)
    growing.write_record(*read_anew(build_varied(3, digests=2)[0], "2.0"))
    assert_same(growing, before)


def test_a_digest_in_which_nothing_is_found_any_more_is_left_out(growing: Ledger) -> None:
    before = load(growing)
    record, run = read_anew(build_varied(3, digests=2)[0], "2.0")
    growing.write_record(replace(record, articles=()), run)
    assert_same(growing, before)


def test_a_verdict_shows_and_goes_with_its_judgement(growing: Ledger) -> None:
    before = load(growing)
    (reading, *_) = next(each.readings for each in build_varied(3, digests=2)[0].articles if each.readings)
    rejected = Judgement(JudgementKind.REJECT, (reading.attribution,), AT, author="Rey")
    growing.write_judgement(rejected)
    after = refresh(growing, before)
    assert (after.said.verdict >= 0).sum() == 1
    assert_same(growing, before)
    growing.write_judgement(Judgement(JudgementKind.RETRACT, (rejected.id,), AT, author="Rey"))
    assert (refresh(growing, before).said.verdict >= 0).sum() == 0


def test_who_was_named_for_a_mention_speaks_in_the_columns_and_not_after_it_is_taken_back(growing: Ledger) -> None:
    before = load(growing)
    reading = next(
        reading
        for record in build_varied(3, digests=2)
        for article in record.articles
        for reading in article.readings
        if reading.attribution.source is not None
    )
    source = reading.attribution.source
    assert source is not None
    named = Judgement(
        JudgementKind.RENAME, (Mention(reading.attribution.article_id, source.spans[0]),), AT, author="Rey", value="Orr"
    )
    growing.write_judgement(named)
    assert "Orr" in refresh(growing, before).speakers
    growing.write_judgement(Judgement(JudgementKind.RETRACT, (named.id,), AT, author="Rey"))
    assert "Orr" not in refresh(growing, before).speakers


def test_a_tally_does_not_change_under_its_readers(growing: Ledger) -> None:
    before = load(growing)
    told = describe(before.tally)
    growing.write_record(*read_anew(build_varied(3, digests=2)[0], "2.0"))
    growing.write_judgement(
        Judgement(JudgementKind.RENAME, (SpeakerName("Tarn"),), AT, author="Rey", value="Tarn State")
    )
    refresh(growing, before)
    assert describe(before.tally) == told
