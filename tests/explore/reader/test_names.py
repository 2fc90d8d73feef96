"""Under which names the ledger knows the speakers of one article."""

from __future__ import annotations

from dataclasses import replace

from tests.chained import RUN, build_chained

from attribune.explore.reader.loading import open_article
from attribune.explore.reader.names import know_speakers
from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import Ledger
from attribune.records import DigestRecord


def test_a_speaker_is_known_by_the_name_that_the_ledger_has_for_them(news: Ledger, mine: DigestRecord) -> None:
    tally = TallyKeeper(news, comparing_pause_s=None).get()
    told_apart = replace(tally, speakers=tuple(f"{name} (press)" for name in tally.speakers))
    article = mine.articles[0]
    known = know_speakers(open_article(news, article.article.id), told_apart)
    _, bell, hale, again = (each.attribution.id for each in article.readings)
    assert known == {bell: "The Evening Bell (press)", hale: "Dorrit Hale (press)", again: "The Evening Bell (press)"}


def test_articles_after_the_first_have_their_own_names(news: Ledger) -> None:
    chained = build_chained()
    news.write_record(chained.record, RUN)
    tally = TallyKeeper(news, comparing_pause_s=None).get()
    known = know_speakers(open_article(news, chained.record.articles[0].article.id), tally)
    assert known == {
        each.attribution.id: each.speaker.name
        for each in chained.record.articles[0].readings
        if each.speaker is not None and each.anonymity is None
    }


def test_nobody_named_has_no_name(news: Ledger, mine: DigestRecord) -> None:
    tally = TallyKeeper(news, comparing_pause_s=None).get()
    for record in mine.articles:
        known = know_speakers(open_article(news, record.article.id), tally)
        assert record.readings[0].attribution.id not in known


def test_an_article_that_the_columns_do_not_hold_yet_has_no_names(news: Ledger, mine: DigestRecord) -> None:
    tally = TallyKeeper(news, comparing_pause_s=None).get()
    opened = open_article(news, mine.articles[0].article.id)
    others = tuple(each for each in tally.articles.ids if each != opened.record.article.id)
    older = replace(tally, articles=replace(tally.articles, ids=others))
    assert know_speakers(opened, older) == {}
