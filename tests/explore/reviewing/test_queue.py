"""What is left to judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.explore.reviewing.conftest import Judge, Reviewed

from attribune.errors import UsageError
from attribune.explore.known import KnownName
from attribune.explore.reviewing.queue import EVERYTHING, Place, QueueFilter, RankRows, list_queue, rank_rows
from attribune.explore.reviewing.ranking import rank_tally
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.loading import load_tally
from attribune.records import DigestId, JudgementKind, Run, SpeakerKind, SpeechAct

FILTERS = [
    (EVERYTHING, "Flo Ed Di Cy Bo Ada"),
    (QueueFilter(outlet="tarn"), "Flo Ed Di Cy Bo Ada"),
    (QueueFilter(outlet="bell"), ""),
    (QueueFilter(speaker_kind=SpeakerKind.PERSON), "Flo Di Bo"),
    (QueueFilter(act=SpeechAct.DENY), "Di"),
    (QueueFilter(min_confidence=0.5, max_confidence=0.7), "Di Cy"),
    (QueueFilter(digest_id=DigestId("dig-0")), ""),
]


def list_all(reviewed: Reviewed, chosen: QueueFilter = EVERYTHING, rank: RankRows | None = None) -> str:
    page = list_queue(reviewed.ledger, chosen, reviewer="orrel", rank=rank)
    return " ".join(str(found.source) for found in page.items)


def load(reviewed: Reviewed) -> Tally:
    return load_tally(reviewed.ledger, lambda way: KnownName(way.name))


@pytest.mark.parametrize(("chosen", "expected"), FILTERS)
def test_the_least_confident_come_first_within_the_filter(
    reviewed: Reviewed, chosen: QueueFilter, expected: str
) -> None:
    assert list_all(reviewed, chosen) == expected
    assert list_all(reviewed, chosen, rank_tally(load(reviewed))) == expected


def test_what_the_reviewer_judged_is_left_out_and_what_others_judged_is_not(reviewed: Reviewed, judge: Judge) -> None:
    judge("orrel", 5, "accept")
    judge("orrel", 3, "respan", letters=4)
    judge("mirel", 4, "reject")
    tally = load(reviewed)
    assert list_all(reviewed) == list_all(reviewed, rank=rank_tally(tally)) == "Ed Cy Bo Ada"
    assert list_all(reviewed, QueueFilter(by_nobody=True)) == "Cy Bo Ada"
    (first, *_) = list_queue(reviewed.ledger, reviewer="orrel").items
    assert first.verdict is JudgementKind.REJECT


@pytest.mark.parametrize("choose", [lambda _: rank_rows, lambda reviewed: rank_tally(load(reviewed))])
def test_pages_hold_everything_once(reviewed: Reviewed, choose: Callable[[Reviewed], RankRows]) -> None:
    rank = choose(reviewed)
    found, after, pages = list[str | None](), None, 0
    while pages == 0 or after is not None:
        page = list_queue(reviewed.ledger, reviewer="orrel", after=after, limit=2, rank=rank)
        found, after, pages = [*found, *(each.source for each in page.items)], page.after, pages + 1
    assert (found, pages) == (["Flo", "Ed", "Di", "Cy", "Bo", "Ada"], 3)


def test_what_is_equally_confident_comes_in_the_order_of_recording(reviewed: Reviewed) -> None:
    (article,) = reviewed.record.articles
    readings = tuple(replace(reading, confidence=0.625) for reading in article.readings)
    record = replace(reviewed.record, articles=(replace(article, readings=readings),))
    reviewed.ledger.write_record(record, Run("2.0", "ab" * 32))
    rank = rank_tally(load(reviewed))
    page = list_queue(reviewed.ledger, reviewer="orrel", limit=4, rank=rank)
    rest = list_queue(reviewed.ledger, reviewer="orrel", after=page.after, limit=4)
    assert [found.source for found in (*page.items, *rest.items)] == ["Ada", "Bo", "Cy", "Di", "Ed", "Flo"]


def test_items_are_shown_with_the_words_that_others_gave(reviewed: Reviewed, judge: Judge) -> None:
    judge("mirel", 5, "respan", letters=4)
    assert list_queue(reviewed.ledger, reviewer="orrel", limit=1).items[0].content == "line flo is late"


def test_a_place_is_read_as_it_was_written() -> None:
    place = Place(0.1 + 0.2, 7)
    assert Place.parse(place.write()) == place


@pytest.mark.parametrize("written", ["", "x", "0.5", "0.5:x", "nan:1", "2:1", "0.5:-1", f"0.5:{10**20}"])
def test_what_is_no_place_is_wrong_use(written: str) -> None:
    with pytest.raises(UsageError):
        Place.parse(written)


def test_what_cannot_be_asked_for_is_wrong_use(reviewed: Reviewed) -> None:
    with pytest.raises(UsageError):
        QueueFilter(min_confidence=0.5, max_confidence=0.4)
    with pytest.raises(UsageError):
        list_queue(reviewed.ledger, reviewer="orrel", limit=0)


def test_what_is_picked_out_first_makes_no_difference(reviewed: Reviewed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("attribune.explore.reviewing.ranking.FIRST", 2)
    assert list_all(reviewed, rank=rank_tally(load(reviewed))) == "Flo Ed Di Cy Bo Ada"
