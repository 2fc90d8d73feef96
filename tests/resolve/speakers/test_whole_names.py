"""What the network marks is trimmed to a name, widened to the whole of it, and of one kind in one article."""

from __future__ import annotations

import pytest

from attribune.records import Span
from attribune.resolve.speakers.names import Name, NameKind
from attribune.resolve.speakers.whole_names import complete_names


def complete(text: str, *marked: tuple[str, NameKind]) -> list[tuple[str, NameKind]]:
    """Return the words and kinds of the names that come out of words marked in text order."""
    names, at = [], 0
    for words, kind in marked:
        at = text.index(words, at)
        names.append(Name(Span(at, at + len(words)), kind))
        at += len(words)
    return [(text[name.span.start : name.span.end], name.kind) for name in complete_names(text, names)]


PERSON, BODY, PLACE = NameKind.PERSON, NameKind.BODY, NameKind.PLACE


@pytest.mark.parametrize(
    ("text", "marked", "name"),
    [
        ("It was Vell. Yes.", "Vell.", "Vell"),
        ("The U.N. met.", "U.N.", "U.N."),
        ("mayor Vell came", "mayor Vell", "Vell"),
        ("Then Sal'ami came.", "Sal", "Sal'ami"),
        ("Then Vell's car came.", "Vell's", "Vell"),
        ("Then Peter Vell came.", "Vell", "Peter Vell"),
        ("Then Peter J. Vell came.", "Vell", "Peter J. Vell"),
        ("Will Vell come?", "Vell", "Vell"),
    ],
)
def test_a_name_is_the_whole_name_and_nothing_else(text: str, marked: str, name: str) -> None:
    assert [words for words, _ in complete(text, (marked, PERSON))] == [name]


@pytest.mark.parametrize("marked", ["President", "—", "harbour"])
def test_an_office_a_mark_and_a_common_noun_are_no_names(marked: str) -> None:
    assert complete(f"The {marked} came.", (marked, PERSON)) == []


@pytest.mark.parametrize("text", ["Lawmakers came.", "Insurers left. Other insurers stayed."])
def test_a_plural_that_opens_a_sentence_is_no_name(text: str) -> None:
    assert complete(text, (text.split()[0], BODY)) == []


def test_a_plural_that_is_never_written_small_is_a_name() -> None:
    assert complete("Norlands came.", ("Norlands", BODY)) == [("Norlands", BODY)]


def test_a_common_noun_behind_a_name_is_no_part_of_it() -> None:
    text = "Kray Speech. Then Kray held a speech."
    assert complete(text, ("Kray Speech", PERSON), ("Kray", PERSON)) == [("Kray", PERSON), ("Kray", PERSON)]


def test_a_body_goes_on_behind_of() -> None:
    text = "The Board of Trade met."
    assert complete(text, ("Board", BODY), ("Trade", BODY)) == [("Board of Trade", BODY)]


def test_words_are_of_the_kind_that_they_have_most_often() -> None:
    text = "Quell and Quell and Quell"
    found = complete(text, ("Quell", BODY), ("Quell", PLACE), ("Quell", BODY))
    assert {kind for _, kind in found} == {BODY}


def test_a_surname_is_a_person() -> None:
    assert complete("Mara Quell. Quell", ("Mara Quell", PERSON), ("Quell", PLACE))[1] == ("Quell", PERSON)


def test_a_country_is_a_place() -> None:
    assert complete("Then Norway wrote.", ("Norway", BODY)) == [("Norway", PLACE)]


def test_a_name_in_a_headline_is_cut_down_to_what_the_article_calls_a_name() -> None:
    text = "Vell Says Bridge Holds\n\nIt was Vell."
    assert complete(text, ("Vell Says Bridge", PERSON), ("Vell", PERSON)) == [("Vell", PERSON), ("Vell", PERSON)]


def test_names_come_in_text_order_whatever_order_they_are_marked_in() -> None:
    text = "Vell met Kray."
    names = [Name(Span(9, 13), PERSON), Name(Span(0, 4), PERSON)]
    assert [name.span.start for name in complete_names(text, names)] == [0, 9]


def test_a_trade_before_two_words_is_no_part_of_a_name() -> None:
    assert complete("Foreman Odo Kray came.", ("Foreman Odo Kray", PERSON)) == [("Odo Kray", PERSON)]


def test_a_trade_that_is_a_first_name_too_may_be_one() -> None:
    assert complete("Dean Odo Kray came.", ("Dean Odo Kray", PERSON)) == [("Dean Odo Kray", PERSON)]


def test_words_run_together_are_no_person() -> None:
    assert complete("Mara Brannock JohnKorallVenn met.", ("Mara Brannock JohnKorallVenn", PERSON)) == []


def test_a_person_may_have_a_capital_inside() -> None:
    assert complete("Odo McKray met.", ("Odo McKray", PERSON)) == [("Odo McKray", PERSON)]
