"""What a search finds: in order, page by page, all of it."""

from __future__ import annotations

import pytest

from attribune.explore import ArticleFilter, list_articles
from attribune.explore.tally.answers import Search
from attribune.explore.tally.columns import Tally
from attribune.explore.tally.finding import find_rows
from attribune.explore.tally.ordering import Order
from attribune.explore.tally.selection import Selection
from attribune.ledger import Ledger


def search(ledger: Ledger, tally: Tally, selection: Selection | None = None) -> Search:
    return Search(ledger, tally, selection or Selection(), find_rows(ledger, tally))


@pytest.mark.parametrize("order", list(Order))
def test_pages_put_together_are_the_whole_in_the_same_order(varied: Ledger, tally: Tally, order: Order) -> None:
    found = search(varied, tally, Selection(words="the"))
    total, _ = found.list_said(order, offset=0, limit=1)
    pages = [found.list_said(order, offset=at, limit=3)[1] for at in range(0, total, 3)]
    ids = [each.attribution_id for page in pages for each in page]
    assert ids == [each.attribution_id for each in found.stream_said(order)]
    assert len(set(ids)) == total > 6


def test_the_newest_come_first_and_those_of_unknown_day_last(varied: Ledger, tally: Tally) -> None:
    days = [each.published for each in search(varied, tally).stream_said(Order.NEWEST)]
    known = [day for day in days if day]
    assert known == sorted(known, reverse=True)
    assert days == [*known, *[None] * (len(days) - len(known))]
    oldest = [each.published for each in search(varied, tally).stream_said(Order.OLDEST)]
    assert oldest == [*sorted(known), *[None] * (len(days) - len(known))]


def test_the_most_certain_come_first(varied: Ledger, tally: Tally) -> None:
    found = [each.confidence for each in search(varied, tally).stream_said(Order.CONFIDENCE)]
    assert found == sorted(found, reverse=True)


def test_what_holds_the_words_more_densely_is_nearer_to_them(varied: Ledger, tally: Tally) -> None:
    found = [each.content for each in search(varied, tally, Selection(words="ferry")).stream_said(Order.RELEVANCE)]
    lengths = [len(each.split()) for each in found]
    assert lengths == sorted(lengths)


def test_articles_without_attributions_are_listed_where_none_are_asked_for(varied: Ledger, tally: Tally) -> None:
    count, listed = search(varied, tally).list_articles(Order.NEWEST, offset=0, limit=1000)
    by_hand = {each.article_id: each for each in list_articles(varied, filter=ArticleFilter())}
    assert {each.article_id: each.attributions for each in listed} == {
        key: each.attributions for key, each in by_hand.items()
    }
    assert {each.published for each in listed} == {each.published for each in by_hand.values()}
    assert count == len(by_hand)
    _, narrowed = search(varied, tally, Selection(kind=("person",))).list_articles(Order.NEWEST, offset=0, limit=1000)
    assert min(each.attributions for each in narrowed) == 1


def test_speakers_come_by_how_much_they_said(varied: Ledger, tally: Tally) -> None:
    count, found = search(varied, tally).list_speakers(offset=0, limit=100)
    assert count == len(found) == 5
    assert [each.attributions for each in found] == sorted((each.attributions for each in found), reverse=True)
    kora = next(each for each in found if each.name == "Kora Lévy")
    articles = {
        each.article_id for each in search(varied, tally, Selection(speaker=("Kora Lévy",))).stream_said(Order.NEWEST)
    }
    assert (kora.kind, kora.articles) == ("person", len(articles))
    assert search(varied, tally).list_speakers(offset=1, limit=2)[1] == found[1:3]


def test_speakers_are_offered_whose_names_begin_so(varied: Ledger, tally: Tally) -> None:
    assert search(varied, tally, Selection(words="levy kora")).list_called(most=3) == ("Kora Lévy",)
    assert search(varied, tally, Selection(words="port")).list_called(most=3) == ("The Port Authority",)
    assert search(varied, tally, Selection(words="ell")).list_called(most=3) == ()
    assert search(varied, tally).list_called(most=3) == ()


def test_each_has_its_identity_and_its_numbers(varied: Ledger, tally: Tally) -> None:
    for each in search(varied, tally).stream_said(Order.NEWEST):
        speaker = each.reading.speaker
        assert each.identity == (None if speaker is None or speaker.kind == "unnamed" else speaker.name)
