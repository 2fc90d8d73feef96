"""What the ledger holds, at a glance."""

from __future__ import annotations

from pathlib import Path

from attribune.explore.reader.overview import Counted, count_read, survey_ledger
from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import Ledger, open_ledger
from attribune.records import DigestRecord, Failure, Judgement, JudgementKind, Run


def test_a_ledger_is_counted_without_what_was_rejected(news: Ledger, mine: DigestRecord) -> None:
    said = mine.articles[0].readings[2].attribution
    news.write_judgement(Judgement(JudgementKind.REJECT, (said,), "2031-07-17T09:30:00+00:00", author="Ada"))
    overview = survey_ledger(news, TallyKeeper(news).get())
    assert (overview.articles, overview.attributions, overview.digests, overview.outlets) == (2, 4, 1, 1)
    assert overview.top_speakers == (Counted("The Evening Bell", 2),)
    assert overview.top_outlets == (Counted("Tolmere Wire", 3),)


def test_the_latest_day_comes_first_and_no_day_last(news: Ledger) -> None:
    latest = survey_ledger(news, TallyKeeper(news).get()).latest
    assert [(each.title, each.day) for each in latest] == [("Mine stays open", "2031-07-06"), ("Second", None)]


def test_an_input_that_failed_counts_once(news: Ledger) -> None:
    for stage in ("ingest", "split"):
        news.write_failure(Failure("bad.txt", stage, "input", "no."), Run("1.0", "ab" * 32))
    assert survey_ledger(news, TallyKeeper(news).get()).failures == 1


def test_an_empty_ledger_holds_nothing(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "empty.db") as ledger:
        overview = survey_ledger(ledger, TallyKeeper(ledger).get())
        assert (overview.articles, overview.attributions, overview.latest) == (0, 0, ())
        assert count_read(ledger) == 0
