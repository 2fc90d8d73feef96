"""An article as a page shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribune.explore.reader.loading import open_article
from attribune.explore.reader.segments import Part
from attribune.explore.reader.showing import ShownArticle, show_article
from attribune.ledger import Ledger
from attribune.records import DigestRecord, Judgement, JudgementKind

AT = "2031-07-17T09:30:00+00:00"


@pytest.fixture
def shown(news: Ledger, mine: DigestRecord) -> ShownArticle:
    return show_article(open_article(news, mine.articles[0].article.id))


def test_attributions_are_numbered_in_text_order(shown: ShownArticle) -> None:
    text = shown.record.article.text
    cues = [each.reading.attribution.cue for each in shown.attributions]
    assert [cue and cue.read(text) for cue in cues] == ["citing", "reported", "denied", "the report"]
    assert [each.number for each in shown.attributions] == [1, 2, 3, 4]


def test_numbers_follow_the_text_in_whatever_order_a_run_wrote(shown: ShownArticle) -> None:
    backwards = replace(shown.record, readings=shown.record.readings[::-1])
    again = show_article(replace(shown.opened, record=backwards))
    assert [each.id for each in again.attributions] == [each.id for each in shown.attributions]


def test_a_chain_goes_from_whom_the_article_cites_to_the_first_hand(shown: ShownArticle) -> None:
    assert [each.chain for each in shown.attributions[:2]] == [(2, 1), (2, 1)]


def test_what_is_nested_names_its_parent_and_its_parent_holds_it(shown: ShownArticle) -> None:
    denial, nested = shown.attributions[2:]
    assert nested.parent == denial.number
    assert denial.inside == (nested.number,)


def test_segments_of_all_blocks_are_exactly_the_text(shown: ShownArticle) -> None:
    text = shown.record.article.text
    pieces = [segment.span for _, segments in shown.cut_stretches() for segment in segments]
    assert "".join(text[span.start : span.end] for span in pieces) == text


def test_every_role_of_every_attribution_is_marked(shown: ShownArticle) -> None:
    marked = {(mark.part, mark.number) for segment in shown.segments for mark in segment.covers}
    roles = (Part.SOURCE, Part.CUE, Part.CONTENT)
    assert {(part, number) for part in roles for number in (1, 2, 3, 4)} <= marked
    assert {(Part.DATE, 1), (Part.QUANTITY, 1)} <= marked


def test_a_speaker_gets_the_words_of_all_that_they_said(shown: ShownArticle) -> None:
    by_name = {each.name: each for each in shown.speakers}
    # "that the mine would close by 30 November" and "that 840 people must go".
    assert by_name["The Evening Bell"].words == 13
    assert by_name["The Evening Bell"].said == (2, 4)
    # The same eight words by the first hand.
    assert by_name["informed sources"].words == 8


def test_the_outlets_own_words_are_those_that_nobody_is_said_to_have_said(shown: ShownArticle) -> None:
    # All 31 words but the eight of the claim and the ten of what was denied.
    assert (shown.words, shown.own.words) == (31, 13)
    assert shown.own.name == "Tolmere Wire"


def test_what_was_rejected_is_not_marked_but_told(news: Ledger, mine: DigestRecord) -> None:
    outer = mine.articles[0].readings[2].attribution
    news.write_judgement(Judgement(JudgementKind.REJECT, (outer,), AT, author="Ada"))
    shown = show_article(open_article(news, outer.article_id))
    assert [each.id for each in shown.rejected] == [outer.id]
    assert outer.id not in {each.id for each in shown.attributions}
    # What was nested in it stands by itself.
    assert shown.attributions[-1].parent is None


def test_an_accepted_attribution_says_who_accepted_it(news: Ledger, mine: DigestRecord) -> None:
    said = mine.articles[0].readings[1].attribution
    news.write_judgement(Judgement(JudgementKind.ACCEPT, (said,), AT, author="Ada"))
    shown = show_article(open_article(news, said.article_id))
    verdict = next(each.verdict for each in shown.attributions if each.id == said.id)
    assert verdict is not None
    assert (verdict.kind, verdict.author) == (JudgementKind.ACCEPT, "Ada")


def test_a_speaker_who_cannot_be_told_is_one_without_a_name(news: Ledger, mine: DigestRecord) -> None:
    shown = show_article(open_article(news, mine.articles[1].article.id))
    assert [(each.name, each.kind, each.said) for each in shown.speakers] == [(None, None, (1,))]
